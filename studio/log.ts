/**
 * One line of the studio's log. Only values that say nothing about a person: no tokens, texts, file names or links.
 */
export interface LogEntry {
  readonly event: string;
  readonly [key: string]: string | number | boolean | undefined;
}

/** Where the studio's log goes; handed in, so that whoever runs the studio decides. */
export type Log = (entry: LogEntry) => void;

/** An error for the log: its class and message, without the stack, on one line. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an Error was thrown';
  return `${error.name}: ${error.message}`.replaceAll(/\s+/g, ' ').slice(0, 500);
}
