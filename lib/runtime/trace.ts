import type { Tracer } from '@aws-lambda-powertools/tracer';
import { type Annotations, tracePart } from '../tracing/trace-part.ts';
import { isOnLambda } from './settings.ts';

/**
 * Runs `work` as a part, called `name`, of the trace of whatever is handled now. Elsewhere than on Lambda it only runs it.
 *
 * The parts say how long Telegram, the backend and a task took. Requests are named by us and not by the SDK: it would
 * note their addresses, and those of Telegram hold the bot's token, those of S3 the names of people's files.
 */
export const trace = async <Result>(
  name: string,
  work: () => Promise<Result>,
  annotations: Annotations = {},
): Promise<Result> => {
  const tracer = await tracing();
  if (!tracer) return work();
  return tracePart(tracer, name, annotations, work);
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
