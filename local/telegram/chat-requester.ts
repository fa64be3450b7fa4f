import type { Hono } from 'hono';
import type * as z from 'zod';
import { impossibleSchema } from './chat-api/wire.ts';

/** The address of a running stand-in, or one in this process. */
export type StandInAt = string | { readonly app: Hono };

/** Asks the interface of the chat page. */
export interface Requester {
  <T>(method: string, path: string, schema: z.ZodType<T>, body?: string | FormData): Promise<T>;
  raw(method: string, path: string, body?: string | FormData, signal?: AbortSignal): Promise<Response>;
}

/** @throws Error in the stand-in's words when it refuses */
export function chatRequester(standIn: StandInAt): Requester {
  const origin = typeof standIn === 'string' ? new URL(standIn).origin : 'http://localhost';
  const raw: Requester['raw'] = async (method, path, body, signal) => {
    const init: RequestInit = {
      method,
      ...(body === undefined ? {} : { body }),
      ...(typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}),
      ...(signal ? { signal } : {}),
    };
    const url = `${origin}/chat${path}`;
    return typeof standIn === 'string' ? await fetch(url, init) : await standIn.app.request(url, init);
  };
  const call = async <T>(method: string, path: string, schema: z.ZodType<T>, body?: string | FormData) => {
    const response = await raw(method, path, body);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return schema.parse(answer);
    const { data } = impossibleSchema.safeParse(answer);
    throw new Error(data?.reason ?? `The stand-in answered ${response.status} to ${method} ${path}.`);
  };
  return Object.assign(call, { raw });
}
