import { availableParallelism } from 'node:os';
import * as z from 'zod';
import type { ModelSettings } from './planning/model/edit-with-model.ts';

/**
 * The studio's settings, read once from the environment. A value that is missing takes its default; every bad one
 * is reported in the same error, so that nobody mends them one start at a time.
 */

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(0);
const positive = z.coerce.number().positive();
const origin = z.url({ protocol: /^https?$/ }).transform(text => new URL(text).origin);

const environment = z.object({
  STUDIO_PORT: port.default(8090),
  /** Loopback unless someone decides otherwise: the studio trusts whoever reaches it with an account. */
  STUDIO_HOST: z.string().min(1).default('127.0.0.1'),
  STUDIO_DATA: z.string().min(1).optional(),
  REELAY_DATA: z.string().min(1).default('.reelay'),
  STUDIO_PUBLIC_URL: origin.optional(),
  STUDIO_MEDIA_ORIGINS: z
    .string()
    .default('')
    .transform(text => text.split(/[\s,]+/).filter(part => part !== ''))
    .pipe(z.array(origin)),
  STUDIO_CREDITS: count.default(100),
  STUDIO_EDIT_COST: count.default(0),
  STUDIO_TOKENS_PER_CLIENT: count.default(0),
  STUDIO_TOKENS_PER_IP: count.default(0),
  STUDIO_ACCESS_KEY_HASH: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is a SHA-256 in 64 hex digits')
    .optional(),
  STUDIO_DIALECT: z.enum(['flat', 'adk']).default('flat'),
  STUDIO_SILENT_RATE: z.coerce.number().min(0).max(1).default(0),
  STUDIO_LLM_URL: z.url({ protocol: /^https?$/ }).optional(),
  STUDIO_LLM_MODEL: z.string().min(1).optional(),
  STUDIO_LLM_KEY: z.string().min(1).optional(),
  STUDIO_RENDERS: z.coerce.number().int().min(1).optional(),
  STUDIO_UPLOAD_MB: positive.default(200),
  STUDIO_REQUEST_MB: positive.default(2000),
  STUDIO_EXPORT_DAYS: positive.default(7),
  STUDIO_INPUT_HOURS: positive.default(72),
});

/** What the studio was told to do. Sizes in bytes, times in ms. */
export interface StudioSettings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly dataFolder: string;
  /** Origin that file links begin with; absent: the host that the request itself named. */
  readonly publicUrl: string | undefined;
  /** Origins that may be fetched from although they are private, e.g. the machine's own S3 emulator. */
  readonly mediaOrigins: readonly string[];
  /** Credits of a new account, for 7 days (nemo-contract §2.1). */
  readonly credits: number;
  readonly editCost: number;
  /** Tokens handed out in 7 days; 0: as many as are asked for. See credits/tokens.ts for the reasons. */
  readonly tokensPerClient: number;
  readonly tokensPerIp: number;
  /** SHA-256 of the key that opens accounts, hex; absent: everybody opens them. */
  readonly accessKeyHash: string | undefined;
  readonly dialect: 'flat' | 'adk';
  /** Share of edits answered without a word, as the hosted backend does with some 30 % (nemo-contract §4.7). */
  readonly silentRate: number;
  /** A model that reads messages first; without it the rules do. */
  readonly model: ModelSettings | undefined;
  /** Renders at the same time. */
  readonly renders: number;
  readonly maxUploadBytes: number;
  /** Of all files of one request: they lie on the disk together until they are looked at. */
  readonly maxRequestBytes: number;
  readonly exportLifetimeMs: number;
  readonly inputLifetimeMs: number;
}

/** A render keeps about two cores busy, but sharing two between two renders makes both late: one per four cores. */
const CORES_PER_RENDER = 4;
const BYTES_PER_MB = 1_000_000;
const HOUR_MS = 3_600_000;

/** @throws Error that names every setting that cannot be used, what it was and what it should be. */
export function readStudioSettings(env: Readonly<Record<string, string | undefined>>): StudioSettings {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => {
      const name = String(issue.path[0]);
      return `  ${name}=${JSON.stringify(given[name])}: ${issue.message}`;
    });
    throw new Error(`These settings of the studio cannot be used:\n${lines.join('\n')}`);
  }
  const read = parsed.data;
  return {
    host: read.STUDIO_HOST,
    port: read.STUDIO_PORT,
    dataFolder: read.STUDIO_DATA ?? `${read.REELAY_DATA}/studio`,
    publicUrl: read.STUDIO_PUBLIC_URL,
    mediaOrigins: read.STUDIO_MEDIA_ORIGINS,
    credits: read.STUDIO_CREDITS,
    editCost: read.STUDIO_EDIT_COST,
    tokensPerClient: read.STUDIO_TOKENS_PER_CLIENT,
    tokensPerIp: read.STUDIO_TOKENS_PER_IP,
    accessKeyHash: read.STUDIO_ACCESS_KEY_HASH,
    dialect: read.STUDIO_DIALECT,
    silentRate: read.STUDIO_SILENT_RATE,
    model: modelIn(read),
    renders: read.STUDIO_RENDERS ?? Math.max(1, Math.floor(availableParallelism() / CORES_PER_RENDER)),
    maxUploadBytes: read.STUDIO_UPLOAD_MB * BYTES_PER_MB,
    maxRequestBytes: read.STUDIO_REQUEST_MB * BYTES_PER_MB,
    exportLifetimeMs: read.STUDIO_EXPORT_DAYS * 24 * HOUR_MS,
    inputLifetimeMs: read.STUDIO_INPUT_HOURS * HOUR_MS,
  };
}

/** A model has an address and a name; one without the other is a mistake worth telling. */
function modelIn(read: z.infer<typeof environment>): ModelSettings | undefined {
  const { STUDIO_LLM_URL: url, STUDIO_LLM_MODEL: model, STUDIO_LLM_KEY: key } = read;
  if (url === undefined && model === undefined) return undefined;
  if (url === undefined || model === undefined) {
    throw new Error('A model needs both settings: STUDIO_LLM_URL and STUDIO_LLM_MODEL.');
  }
  return { url, model, ...(key === undefined ? {} : { key }) };
}
