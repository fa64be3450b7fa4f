import type { Log } from '../log.ts';
import { describeError } from '../log.ts';
import type { DiskStores } from '../storage/disk-stores.ts';
import type { ExportJob } from '../storage/export-job.ts';
import { createTurns } from '../storage/turns.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Draft } from '../timeline/draft.ts';
import { failureText, isOpen } from './export-state.ts';
import type { Waiting } from './next-export.ts';
import { nextExport } from './next-export.ts';
import { keepDraft, renderExport } from './render-export.ts';
import { RendererCrashed } from './render-process.ts';
import type { Render } from './renderer.ts';

/** Renders submitted drafts, some at a time, and remembers how far each is. Takes up at start what a crash left. */
export interface ExportQueue {
  /**
   * Resolves, once it is safely kept, with the job; with the earlier one when the key is known already, for a
   * submit may be repeated (nemo-contract §8.2).
   */
  submit(key: string, job: ExportJob, draft: Draft): Promise<ExportJob>;
  /** Whole percent; 100 only when the file is there. */
  progressOf(key: string, job: ExportJob): Promise<number>;
  /** Ends a render that has not ended. Resolves with the job as it is then. */
  cancel(key: string): Promise<ExportJob | undefined>;
  /** How many of an account's renders wait or run. */
  openOf(owner: string): Promise<number>;
}

/** The queue of one machine. */
export interface LocalExportQueue extends ExportQueue {
  /** Stops rendering without ending the jobs: the next start takes them up. */
  stop(): Promise<void>;
}

export interface ExportQueueOptions {
  readonly stores: DiskStores;
  readonly render: Render;
  readonly world: Surroundings;
  readonly log: Log;
  /** Renders at the same time. */
  readonly parallel: number;
}

/** Some could be power cuts or impatience; after that it is the render itself that ends the studio. */
const MAX_ATTEMPTS = 4;
/** A render process may be ended by a system short of memory; a file that crashes it does so every time. */
const MAX_CRASHES = 1;
/** The longest videos render in minutes; after this the renderer hangs. */
const MAX_RENDER_MS = 60 * 60_000;

interface Running {
  readonly owner: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
  fraction: number;
}

export async function openExportQueue(options: ExportQueueOptions): Promise<LocalExportQueue> {
  const { stores, world, log } = options;
  let waiting: readonly Waiting[] = [];
  let served: readonly string[] = [];
  let stopped = false;
  const running = new Map<string, Running>();
  const submits = createTurns();

  const end = (key: string, state: ExportJob['state']): Promise<ExportJob | undefined> =>
    stores.exports.update(key, before => (isOpen(before) ? { ...before, state } : before));

  async function run(
    key: string,
    abort: AbortController,
    onProgress: (fraction: number) => void,
  ): Promise<void> {
    const begun = world.now();
    const job = await stores.exports.update(key, before =>
      isOpen(before) ? { ...before, attempts: before.attempts + 1, state: { status: 'processing' } } : before,
    );
    if (job === undefined || !isOpen(job)) return;
    if (job.attempts > MAX_ATTEMPTS) {
      await end(key, { status: 'failed', at: world.now(), error: 'The render was interrupted too often' });
      return;
    }
    try {
      const result = await renderExport(stores, options.render, key, job, {
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(MAX_RENDER_MS)]),
        onProgress,
      });
      await end(key, { status: 'completed', at: world.now(), result });
      log({
        event: 'export-completed',
        ms: world.now() - begun,
        bytes: result.bytes,
        videoMs: result.durationMs,
      });
    } catch (error) {
      if (stopped) {
        // An orderly stop is no fault of the render: the next start takes it up as if it had not begun.
        await stores.exports.update(key, before => (isOpen(before) ? withdrawn(before) : before));
        return;
      }
      if (abort.signal.aborted) return;
      if (error instanceof RendererCrashed && job.attempts <= MAX_CRASHES) {
        log({ event: 'renderer-crashed', reason: describeError(error) });
        waiting = [{ key, owner: job.owner }, ...waiting];
        return;
      }
      log({ event: 'export-failed', ms: world.now() - begun, reason: describeError(error) });
      await end(key, { status: 'failed', at: world.now(), error: failureText(error) });
    }
  }

  function fill(): void {
    while (!stopped && running.size < options.parallel) {
      const next = nextExport(waiting, served);
      if (next === undefined) return;
      waiting = waiting.filter(({ key }) => key !== next.key);
      served = [...served.filter(owner => owner !== next.owner), next.owner];
      begin(next);
    }
  }

  function begin({ key, owner }: Waiting): void {
    const abort = new AbortController();
    const done = run(key, abort, fraction => {
      entry.fraction = fraction;
    })
      .catch(error => log({ event: 'export-lost', reason: describeError(error) }))
      .then(() => {
        running.delete(key);
        fill();
      });
    const entry: Running = { owner, abort, done, fraction: 0 };
    running.set(key, entry);
  }

  const found: (Waiting & { readonly createdAt: number })[] = [];
  for await (const [key, job] of stores.exports.all()) {
    if (isOpen(job)) found.push({ key, owner: job.owner, createdAt: job.createdAt });
  }
  waiting = found.sort((one, other) => one.createdAt - other.createdAt);
  if (waiting.length > 0) log({ event: 'exports-taken-up', count: waiting.length });
  fill();

  return {
    submit: (key, job, draft) =>
      submits.take(key, async () => {
        const earlier = await stores.exports.read(key);
        if (earlier !== undefined) return earlier;
        // The draft first: a job on disk always has one.
        await keepDraft(stores, key, draft);
        await stores.exports.create(key, job);
        waiting = [...waiting, { key, owner: job.owner }];
        fill();
        return job;
      }),
    async progressOf(key, job) {
      if (job.state.status === 'completed') return 100;
      if (job.state.status !== 'processing') return 0;
      return Math.min(99, Math.max(0, Math.floor((running.get(key)?.fraction ?? 0) * 100)));
    },
    async cancel(key) {
      waiting = waiting.filter(entry => entry.key !== key);
      const job = await end(key, { status: 'cancelled', at: world.now() });
      const render = running.get(key);
      render?.abort.abort();
      await render?.done;
      return job;
    },
    openOf: async owner => [...waiting, ...running.values()].filter(entry => entry.owner === owner).length,
    async stop() {
      stopped = true;
      for (const { abort } of running.values()) abort.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

const withdrawn = (job: ExportJob): ExportJob => ({
  ...job,
  attempts: job.attempts - 1,
  state: { status: 'pending' },
});
