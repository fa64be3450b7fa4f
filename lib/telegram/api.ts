import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy/web';

export interface ApiSettings {
  readonly token: string;
  /** Another Bot API server than Telegram's cloud. */
  readonly root?: string;
  /** For a whole call, s; 60 unless told. */
  readonly timeoutSeconds?: number;
  /** Runs each call under its method's name. */
  readonly trace?: <Result>(name: string, call: () => Promise<Result>) => Promise<Result>;
}

/** Everything but files is answered within seconds; grammY's own 500 s outlive a Lambda. */
const usualTimeout = 60;

/** Seconds that Telegram may ask us to wait before a call is given up. */
const longestFloodWait = 60;

/**
 * Telegram's Bot API. A `patient` one waits as Telegram asks and repeats calls that Telegram itself failed; an `eager`
 * one tries once, for progress: an edit that comes late is wrong already, and waiting would hold up the video.
 * Neither repeats after a network error, because the call may have arrived (telegram-facts §1.2).
 */
export const createApi = (
  { token, root, timeoutSeconds = usualTimeout, trace }: ApiSettings,
  manner: 'patient' | 'eager',
): Api => {
  const api = new Api(token, { timeoutSeconds, ...(root === undefined ? {} : { apiRoot: root }) });
  if (manner === 'patient') {
    api.config.use(
      autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: longestFloodWait, rethrowHttpErrors: true }),
    );
  }
  // Last, so that it runs first: a call that was repeated is one part of the trace, with its waits.
  if (trace) {
    api.config.use((call, method, payload, signal) =>
      trace(`Telegram ${method}`, () => call(method, payload, signal)),
    );
  }
  return api;
};
