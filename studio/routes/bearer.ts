import { createMiddleware } from 'hono/factory';
import type { StudioEnv, StudioParts } from './parts.ts';
import { Refusal } from './refusal.ts';

/** Lets only known, unexpired tokens through, and notes whose it is. */
export const bearer = ({ tokens }: Pick<StudioParts, 'tokens'>) =>
  createMiddleware<StudioEnv>(async (context, next) => {
    const token = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (token === undefined) throw new Refusal('token', 'missing authentication token');
    const account = await tokens.accountOf(token);
    if (account === undefined) throw new Refusal('token', 'invalid token: unknown or expired');
    context.set('account', account);
    await next();
  });
