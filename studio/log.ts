import { RenderError } from './render/render-error.ts';

/**
 * One line of the studio's log. Only values that say nothing about a person: no tokens, texts, file names or links.
 */
export interface LogEntry {
  readonly event: string;
  readonly [key: string]: string | number | boolean | undefined;
}

/** Where the studio's log goes; handed in, so that whoever runs the studio decides. */
export type Log = (entry: LogEntry) => void;

const secrets = [
  // Bearer and claim tokens (nemo-contract §2.1, §2.3), whatever else stands beside them.
  [/\b(nmv_usr_|clm_)[A-Za-z0-9_-]+/g, '$1…'],
  // Links to files, whose signatures are as good as a token.
  [/\b(?:https?|s3):\/\/\S+/g, '<url>'],
] as const;

/** The text without tokens and addresses. */
export const withoutSecrets = (text: string): string =>
  secrets.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text);

/**
 * An error for the log: its class and message, without the stack, on one line. A RenderError's message is for the person
 * whose file it names; the log has its kind. A SyntaxError's quotes what could not be read.
 */
export function describeError(error: unknown): string {
  if (error instanceof RenderError) return `${error.name}: ${error.kind}`;
  if (error instanceof SyntaxError) return error.name;
  if (!(error instanceof Error)) return 'something that is not an Error was thrown';
  return withoutSecrets(`${error.name}: ${error.message}`.replaceAll(/\s+/g, ' ')).slice(0, 500);
}
