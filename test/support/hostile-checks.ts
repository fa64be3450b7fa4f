import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { BackendCall } from '../../lib/core/backend-error.ts';

export interface Refusal {
  readonly status: number;
  readonly body: object;
}

export const renderBody = z.looseObject({
  id: z.string(),
  sessionId: z.string(),
  draft: z.record(z.string(), z.unknown()),
});

/** Keys are snake_case everywhere except in a render (nemo-contract §1). */
const bodies: Partial<Record<BackendCall, z.ZodType>> = {
  'create-session': z.strictObject({ task_name: z.string().optional(), language: z.string().optional() }),
  'claim-token': z.strictObject({ task_id: z.string(), session_id: z.string() }),
  edit: z.strictObject({
    app_name: z.literal('nemo_agent'),
    user_id: z.literal('me').optional(),
    session_id: z.string(),
    new_message: z.strictObject({ parts: z.array(z.strictObject({ text: z.string() })).min(1) }),
  }),
  'submit-export': renderBody,
};

/** What a lawful backend refuses: it checks on the client (nemo-contract §15). */
export function lawfulRefusal(
  call: BackendCall,
  request: IncomingMessage,
  body: string,
  acceptsToken: (token: string) => boolean,
): Refusal | undefined {
  const { headers } = request;
  if (call === 'acquire-token') {
    return headers['x-client-id'] ? undefined : refusal(400, { code: 400, message: 'X-Client-Id missing' });
  }
  const bearer = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (bearer === undefined || !acceptsToken(bearer)) {
    return refusal(401, { code: 1001, message: 'invalid token' });
  }
  const isAttributed = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every(name => headers[name]);
  if (call === 'submit-export' && !isAttributed) {
    return refusal(402, { code: 402, message: 'export is not in the free plan' });
  }
  const read = bodies[call]?.safeParse(JSON.parse(body));
  return read === undefined || read.success
    ? undefined
    : refusal(422, {
        detail: read.error.issues.map(({ path, message }) => ({
          loc: path,
          msg: message,
          type: 'value_error',
        })),
      });
}

const refusal = (status: number, body: object): Refusal => ({ status, body });
