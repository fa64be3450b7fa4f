import type * as z from 'zod';
import type { Flood } from '../flood.ts';
import type { LiveEvents } from '../live-events.ts';
import type { Presses } from '../presses.ts';
import type { FileStore, Upload } from '../store/file-store.ts';
import type { World } from '../store/world.ts';
import { badRequest } from './bot-api-error.ts';
import type { BotIdentity } from './message-for-bot.ts';

/** What every method works with. */
export interface BotApiContext {
  readonly world: World;
  readonly files: FileStore;
  readonly live: LiveEvents;
  readonly presses: Presses;
  readonly flood: Flood;
  readonly bot: BotIdentity;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** The other half of getUpdates: answers when something has arrived or the time is over. */
  readonly poll: (wish: PollWish) => Promise<readonly Record<string, unknown>[]>;
  /** What getWebhookInfo tells of the last delivery that failed. */
  readonly lastDeliveryError: () => { readonly date: number; readonly message: string } | undefined;
}

export interface PollWish {
  readonly offset: number | undefined;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

/** One call: its files, and the end of the caller's patience. */
export interface Call {
  readonly uploads: readonly Upload[];
  readonly signal: AbortSignal;
}

export interface Method {
  readonly name: string;
  /** @throws BotApiError when Telegram would refuse */
  call(context: BotApiContext, values: Readonly<Record<string, unknown>>, call: Call): Promise<unknown>;
}

/** A Bot API method whose parameters are parsed by `schema` before `run` sees them. */
export function method<Parameters>(
  name: string,
  schema: z.ZodType<Parameters>,
  run: (context: BotApiContext, parameters: Parameters, call: Call) => unknown,
): Method {
  return {
    name,
    call: async (context, values, call) => {
      const parsed = schema.safeParse(values);
      if (!parsed.success) throw badRequest(refusal(parsed.error.issues[0]));
      return await run(context, parsed.data, call);
    },
  };
}

/** Telegram's words for the parameters that are most often wrong, ours for the rest. */
function refusal(issue: z.core.$ZodIssue | undefined): string {
  const [parameter, ...inside] = issue?.path.map(String) ?? [];
  if (parameter === 'chat_id') return 'chat_id is empty';
  if (parameter === 'reply_markup') {
    return inside.length === 0 ? 'object expected as reply markup' : "can't parse inline keyboard button";
  }
  if (parameter === 'message_id') return 'message identifier is not specified';
  return `parameter "${[parameter, ...inside].join('.')}" is invalid: ${issue?.message ?? 'unknown reason'}`;
}
