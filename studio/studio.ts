import { getConnInfo } from '@hono/node-server/conninfo';
import type { Hono } from 'hono';
import type { StudioSettings } from './config.ts';
import { createCredits } from './credits/credits.ts';
import { createTokens } from './credits/tokens.ts';
import type { Edit } from './edit-session.ts';
import { createEditSession } from './edit-session.ts';
import { editorFor } from './editor-for.ts';
import { openExportQueue } from './exports/export-queue.ts';
import { createRenderProcesses } from './exports/render-process.ts';
import type { Render } from './exports/renderer.ts';
import { describeError, type Log } from './log.ts';
import { createApp } from './routes/app.ts';
import type { StudioEnv } from './routes/parts.ts';
import { openDiskStores } from './storage/disk-stores.ts';
import type { Probe } from './storage/inspect-media.ts';
import { sweep } from './storage/sweep.ts';
import { realSurroundings, type Surroundings } from './surroundings.ts';

export interface StudioOptions {
  readonly settings: StudioSettings;
  readonly log: Log;
  /** Default: the studio's renderer, in processes of its own. */
  readonly render?: Render;
  readonly edit?: Edit;
  /** Default: the renderer's, in a process of its own. */
  readonly probe?: Probe;
  readonly world?: Surroundings;
  readonly heartbeatMs?: number;
}

export interface Studio {
  /** Serve it with `@hono/node-server`: the routes need the connection's address. */
  readonly app: Hono<StudioEnv>;
  /** Waits for edits that run; renders that run are taken up at the next start. */
  stop(): Promise<void>;
}

/** The documents name no period; proxies commonly cut connections that are silent for 60 s. */
const HEARTBEAT_MS = 10_000;
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Puts the studio together over its data folder and takes up the renders that a crash interrupted. One studio per
 * data folder at a time.
 * @throws when the data folder cannot be used.
 */
export async function createStudio(options: StudioOptions): Promise<Studio> {
  const { settings, log } = options;
  const world = options.world ?? realSurroundings;
  const stores = await openDiskStores(settings.dataFolder, log);
  const processes = createRenderProcesses();
  const exportQueue = await openExportQueue({
    stores,
    world,
    log,
    render: options.render ?? processes.render,
    parallel: settings.renders,
  });
  const editSession = createEditSession(stores, options.edit ?? editorFor(settings), world);

  const clean = () =>
    sweep(stores, settings, world.now()).then(
      swept => {
        if (swept.sessions + swept.exports > 0) log({ event: 'swept', ...swept });
      },
      error => log({ event: 'sweep-failed', reason: describeError(error) }),
    );
  let sweeping = clean();
  const sweeper = setInterval(() => {
    sweeping = sweeping.then(clean);
  }, SWEEP_EVERY_MS);
  sweeper.unref();

  const app = createApp({
    settings,
    world,
    log,
    stores,
    tokens: createTokens(stores, settings, world),
    credits: createCredits(stores, world),
    exportQueue,
    editSession,
    probe: options.probe ?? processes.probe,
    addressOf: context => getConnInfo(context).remote.address,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
  });
  return {
    app,
    async stop() {
      clearInterval(sweeper);
      await Promise.all([exportQueue.stop(), editSession.idle(), sweeping]);
      processes.close();
    },
  };
}
