import type { Context } from 'hono';
import * as z from 'zod';
import { Refusal } from './refusal.ts';

/**
 * The request's JSON body, checked. A key in the other spelling (`sessionId` where the contract says `session_id`,
 * or the reverse) is refused even when it is optional: it would otherwise be dropped without a word.
 * @throws Refusal 422 that lists every problem, also as FastAPI's `detail` (nemo-contract §4.4).
 */
export async function parseBody<Shape extends z.ZodRawShape>(
  context: Context,
  schema: z.ZodObject<Shape>,
): Promise<z.infer<z.ZodObject<Shape>>> {
  const text = await context.req.text();
  const json = parseJson(text);
  if (!json.ok) throw new Refusal('body', 'The body is not JSON');
  const misspelt = misspeltKeys(json.value, Object.keys(schema.shape));
  if (misspelt.length > 0) {
    throw refuse(misspelt.map(key => ({ path: [key.found], message: `write it ${key.expected}` })));
  }
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) throw refuse(parsed.error.issues);
  return parsed.data;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function refuse(issues: readonly Issue[]): Refusal {
  const detail = issues.map(issue => ({
    loc: ['body', ...issue.path.map(String)],
    msg: issue.message,
    type: 'value_error',
  }));
  const message = detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; ');
  return new Refusal('body', message, { detail });
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function misspeltKeys(
  value: unknown,
  known: readonly string[],
): readonly { readonly found: string; readonly expected: string }[] {
  const body = z.record(z.string(), z.unknown()).safeParse(value);
  if (!body.success) return [];
  return known
    .map(expected => ({ expected, found: otherSpelling(expected) }))
    .filter(({ expected, found }) => found !== expected && Object.hasOwn(body.data, found));
}

/** `session_id` ↔ `sessionId`. */
function otherSpelling(key: string): string {
  return key.includes('_')
    ? key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}
