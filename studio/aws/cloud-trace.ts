import type { Tracer } from '@aws-lambda-powertools/tracer';

/** What a part of a trace may be found by. Never texts, tokens, names or addresses of files. */
export type Annotations = Readonly<Record<string, string | number>>;
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
  return async (name, annotations, work) => {
    // What the library is given to run may return anything, so its result comes back this way.
    let result: ReturnType<typeof work> | undefined;
    tracer.provider.captureAsyncFunc(name, part => {
      for (const [key, value] of Object.entries(annotations)) part?.addAnnotation(key, value);
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
};
