/**
 * Stands in for `undici` inside the bundles. Node's own fetch is undici, too, and shows its Agent in one place only:
 * as the maker of the dispatcher that all fetches share. Bundled a second time it would be 420 kB of every function.
 * Throws at once where Node keeps it elsewhere; the bundles are tried in a fresh process before they are deployed.
 */
const sharedDispatcher = Symbol.for('undici.globalDispatcher.1');

// Node loads its undici when one of its classes is first used.
void new Headers();
const dispatcher: unknown = Reflect.get(globalThis, sharedDispatcher);
if (typeof dispatcher !== 'object' || dispatcher === null) {
  throw new TypeError(
    `Node ${process.version} keeps its dispatcher elsewhere: change infra/bundles/node-undici.ts.`,
  );
}

/** undici's Agent, with all its options. */
export const Agent: new (options: Readonly<Record<string, unknown>>) => object =
  Object(dispatcher).constructor;

/** Takes a `dispatcher`, as undici's does. */
export const fetch = globalThis.fetch;
