import type { Tracer } from '@aws-lambda-powertools/tracer';
import { type Annotations, tracePart } from '../../lib/tracing/trace-part.ts';

export type Trace = <Result>(
  name: string,
  annotations: Annotations,
  work: () => Promise<Result>,
) => Promise<Result>;

/**
 * Runs work as parts of the trace of whatever is handled now. Nothing is noted that is not named: the library's own notes of
 * requests hold addresses of files, and messages of errors hold names of files; so an error is noted by its name alone.
 *
 * @param isOnLambda elsewhere work is only run: nobody would read the trace, and the library slows every promise down
 */
export const createTrace = async (isOnLambda: boolean): Promise<Trace> => {
  if (!isOnLambda) return (_name, _annotations, work) => work();
  const library = await import('@aws-lambda-powertools/tracer');
  const tracer: Tracer = new library.Tracer({ serviceName: 'studio', captureHTTPsRequests: false });
  return (name, annotations, work) => tracePart(tracer, name, annotations, work);
};
