import type { Tracer } from '@aws-lambda-powertools/tracer';
import { isOnLambda } from './settings.ts';

/** What a part of a trace may be found by. Never texts, tokens, or addresses of files. */
export type Annotations = Readonly<Record<string, string | number | undefined>>;

/**
 * Runs `work` as a part, called `name`, of the trace of whatever is handled now. Elsewhere than on Lambda it only runs it.
 *
 * The parts say how long Telegram, the backend and a task took. Requests are named by us and not by the SDK: it would
 * note their addresses, and those of Telegram hold the bot's token, those of S3 the names of people's files. The messages
 * of errors hold addresses, too; so an error is noted by its name alone.
 */
export const trace = async <Result>(
  name: string,
  work: () => Promise<Result>,
  annotations: Annotations = {},
): Promise<Result> => {
  const tracer = await tracing();
  if (!tracer) return work();
  // What the library is given to run may return anything, so its result comes back this way.
  let result: Promise<Result> | undefined;
  tracer.provider.captureAsyncFunc(name, part => {
    for (const [key, value] of Object.entries(annotations))
      if (value !== undefined) part?.addAnnotation(key, value);
    result = work().then(
      found => {
        part?.close();
        return found;
      },
      error => {
        part?.addAnnotation('error', error instanceof Error ? error.name : typeof error);
        part?.addFaultFlag();
        part?.close();
        throw error;
      },
    );
  });
  return result ?? work();
};

let starting: Promise<Tracer | undefined> | undefined;

/** Loaded at the first trace: on one machine, where nobody reads them, the library would slow every promise down. */
const tracing = (): Promise<Tracer | undefined> => {
  starting ??= isOnLambda() ? load() : Promise.resolve(undefined);
  return starting;
};

const load = async (): Promise<Tracer> => {
  const { Tracer } = await import('@aws-lambda-powertools/tracer');
  return new Tracer({ serviceName: 'reelay', captureHTTPsRequests: false });
};
