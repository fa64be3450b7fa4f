import * as z from 'zod';

/** Forms send every value as text, objects as JSON text; JSON bodies send the values themselves. Both are read. */
function loosely(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A parameter of any schema but text. */
export function json<T extends z.ZodType>(schema: T): z.ZodPreprocess<T> {
  return z.preprocess(loosely, schema);
}

export const int = json(z.int());

/** Telegram takes `True`, `true`, `1` and `yes`-like words for true, everything else for false. */
export const flag = z.preprocess(
  value => (typeof value === 'string' ? /^(?:true|1|yes|y|t)$/iu.test(value) : value === true || value === 1),
  z.boolean(),
);

/** Text; a number or boolean in a JSON body counts as its text, as at Telegram. */
export const text = z.preprocess(
  value => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  z.string(),
);
