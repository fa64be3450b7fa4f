import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { StudioSettings } from '../config.ts';
import type { Credits } from '../credits/credits.ts';
import type { Tokens } from '../credits/tokens.ts';
import type { EditSession } from '../edit-session.ts';
import type { ExportQueue } from '../exports/export-queue.ts';
import type { Log } from '../log.ts';
import type { Probe } from '../storage/inspect-media.ts';
import type { Stores } from '../storage/stores.ts';
import type { Surroundings } from '../surroundings.ts';

/** What routes are made of; put together in studio.ts. */
export interface StudioParts {
  readonly settings: StudioSettings;
  readonly world: Surroundings;
  readonly log: Log;
  readonly stores: Stores;
  readonly tokens: Tokens;
  readonly credits: Credits;
  readonly exportQueue: ExportQueue;
  readonly editSession: EditSession;
  readonly probe: Probe;
  /** The network address that a request came from, as far as the server knows it. */
  readonly addressOf: (context: StudioRequest) => string | undefined;
  /** Done before each request, where one is served at a time. */
  readonly beforeRequest?: () => Promise<unknown>;
  /** Time between two heartbeats of a stream that has nothing to say. */
  readonly heartbeatMs: number;
}

export interface StudioEnv {
  readonly Bindings: HttpBindings;
  /** `account`: who calls, set by the bearer check. */
  readonly Variables: { account: string };
}
export type StudioRequest = Context<StudioEnv>;
