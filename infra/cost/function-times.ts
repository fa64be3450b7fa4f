import * as z from 'zod';
import type { FunctionName } from '../function-settings.ts';
import measured from './function-times.json' with { type: 'json' };
import { services } from './services.ts';

const time = z.object({
  /** So many were measured. */
  calls: z.int().min(1),
  /** Seconds of a processor, the mean. */
  cpu: z.number(),
  /** What it writes to its log, without Lambda's own lines. */
  logKilobytes: z.number(),
  /** Requests, on average. */
  asks: z.partialRecord(z.enum(services), z.number()),
});
export type FunctionTime = Readonly<z.infer<typeof time>>;

const times = z.object({ asOf: z.string(), on: z.string(), functions: z.record(z.string(), time) });

/** What `npm run bench:functions` has measured: a call of each of the bot's functions, warm, without waiting for others. */
export const functionTimes = times.parse(measured);

/** @throws Error when the function was not measured */
export const timeOf = (name: FunctionName): FunctionTime => {
  const found = functionTimes.functions[name];
  if (found === undefined) throw new Error(`function-times.json has no ${name}: npm run bench:functions.`);
  return found;
};
