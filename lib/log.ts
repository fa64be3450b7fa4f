import { Logger } from '@aws-lambda-powertools/logger';
import { redact } from './core/redact.ts';

/** What may be logged: ids, names of things, numbers. Never texts of people, tokens, or addresses of files. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error` is logged by name and message, with everything that looks like a secret cut out. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Tokens of bots stand in the addresses that failed requests are reported with (telegram-facts §6). */
const botToken = /\b\d{6,}:[\w-]{20,}/g;
const address = /\bhttps?:\/\/\S+/g;

const clean = (text: string): string =>
  redact(text).replaceAll(address, '<url>').replaceAll(botToken, '<token>');

const cleaned = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );

/** One JSON line per event. */
export const createLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return {
    info: (event, fields = {}) => logger.info(event, cleaned(fields)),
    warn: (event, fields = {}) => logger.warn(event, cleaned(fields)),
    error: (event, error, fields = {}) =>
      logger.error(event, {
        ...cleaned(fields),
        errorName: error instanceof Error ? error.name : typeof error,
        errorMessage: clean(error instanceof Error ? error.message : String(error)),
        ...(error instanceof Error && error.stack ? { stack: clean(error.stack) } : {}),
      }),
  };
};
