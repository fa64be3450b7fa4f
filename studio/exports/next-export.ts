/** A waiting render as far as the choice of the next one needs it. */
export interface Waiting {
  readonly key: string;
  readonly owner: string;
}

/**
 * The render to begin next: the oldest of the account that was served longest ago. Somebody who submits twenty
 * videos waits behind everybody who submits one.
 * @param waiting oldest first.
 * @param served accounts in the order they were last served.
 */
export function nextExport<T extends Waiting>(
  waiting: readonly T[],
  served: readonly string[],
): T | undefined {
  const rank = (owner: string) => served.lastIndexOf(owner);
  return waiting.reduce<T | undefined>(
    (best, candidate) => (best === undefined || rank(candidate.owner) < rank(best.owner) ? candidate : best),
    undefined,
  );
}
