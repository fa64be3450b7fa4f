import { BotApiError, tooManyRequests } from './bot-api/bot-api-error.ts';

/** Something that goes wrong on purpose, for tests of a bot. */
export interface Provocation {
  /** Only this method, in any case; every method otherwise. */
  readonly method?: string;
  readonly chatId?: number;
  /** How many calls it meets; 1 unless told. */
  readonly times?: number;
  readonly outcome:
    | { readonly kind: 'too-many-requests'; readonly retryAfterSeconds: number }
    | { readonly kind: 'refused'; readonly code: number; readonly description: string }
    /** The call is carried out, but its answer is a 502: what a broken connection looks like to the bot. */
    | { readonly kind: 'answer-lost' };
}

export interface Flood {
  provoke(provocation: Provocation): void;
  /** Called before a method runs. @throws BotApiError; says whether the answer is to be lost */
  admit(method: string, chatId: number | undefined): { readonly loseAnswer: boolean };
}

/** About one message a second in a chat, with room for a burst (telegram-facts §1.3). */
const BURST = 20;
const PER_SECOND = 1;

interface Bucket {
  tokens: number;
  at: number;
}

/** `realistic` adds Telegram's limit per chat for sending and editing; provocations work either way. */
export function createFlood(options: { readonly realistic: boolean; readonly now: () => number }): Flood {
  const provocations: { readonly wish: Provocation; left: number }[] = [];
  const buckets = new Map<number, Bucket>();

  const limit = (chatId: number): void => {
    const now = options.now();
    const bucket = buckets.get(chatId) ?? { tokens: BURST, at: now };
    bucket.tokens = Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1000) * PER_SECOND);
    bucket.at = now;
    buckets.set(chatId, bucket);
    if (bucket.tokens < 1) throw tooManyRequests(Math.ceil((1 - bucket.tokens) / PER_SECOND));
    bucket.tokens -= 1;
  };

  return {
    provoke: wish => void provocations.push({ wish, left: wish.times ?? 1 }),
    admit: (method, chatId) => {
      const met = provocations.find(
        ({ wish, left }) =>
          left > 0 &&
          (wish.method === undefined || wish.method.toLowerCase() === method.toLowerCase()) &&
          (wish.chatId === undefined || wish.chatId === chatId),
      );
      if (met) {
        met.left -= 1;
        const { outcome } = met.wish;
        if (outcome.kind === 'too-many-requests') throw tooManyRequests(outcome.retryAfterSeconds);
        if (outcome.kind === 'refused') throw new BotApiError(outcome.code, outcome.description);
        return { loseAnswer: true };
      }
      if (options.realistic && chatId !== undefined && /^(?:send|edit|copy)(?!ChatAction)/iu.test(method)) {
        limit(chatId);
      }
      return { loseAnswer: false };
    },
  };
}
