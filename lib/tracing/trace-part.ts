import type { Tracer } from '@aws-lambda-powertools/tracer';

/** What a part of a trace may be found by. Never texts, tokens, names or addresses of files. */
export type Annotations = Readonly<Record<string, string | number | undefined>>;

/**
 * Runs `work` as a part, called `name`, of the trace of whatever is handled now. Nothing is noted that is not named: messages
 * of errors hold addresses and names of files, so an error is noted by its name alone.
 */
export function tracePart<Result>(
  tracer: Tracer,
  name: string,
  annotations: Annotations,
  work: () => Promise<Result>,
): Promise<Result> {
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
}
