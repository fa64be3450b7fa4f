import type * as z from 'zod';
import { type BackendCall, BackendError } from '../core/backend-error.ts';

/** The value as the schema reads it; BackendError `bad-answer`, naming the fields, when it is something else. */
export function readAs<Schema extends z.ZodType>(
  call: BackendCall,
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(issue => `${issue.path.join('.') || 'answer'}: ${issue.message}`);
  throw new BackendError(call, { kind: 'bad-answer', message: faults.slice(0, 5).join('; ') });
}
