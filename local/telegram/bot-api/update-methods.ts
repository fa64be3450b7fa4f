import * as z from 'zod';
import { DEFAULT_MAX_CONNECTIONS, MAX_POLL_SECONDS, MAX_POLLED_UPDATES } from '../limits.ts';
import { isLoopbackHost } from '../loopback.ts';
import { BotApiError, badRequest } from './bot-api-error.ts';
import { flag, int, json, text } from './field.ts';
import { type BotApiContext, method } from './method.ts';

const allowedUpdates = json(z.array(z.string())).optional();

export const getUpdates = method(
  'getUpdates',
  z.object({
    offset: int.optional(),
    limit: int.optional(),
    timeout: int.optional(),
    allowed_updates: allowedUpdates,
  }),
  async (context, { offset, limit, timeout = 0, allowed_updates }, call) => {
    if (context.world.webhook()) {
      throw new BotApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    if (allowed_updates && allowed_updates.join() !== context.world.allowedUpdates().join()) {
      context.world.record({ type: 'updates-allowed', allowed_updates });
    }
    return await context.poll({
      offset,
      limit: Math.min(Math.max(limit ?? MAX_POLLED_UPDATES, 1), MAX_POLLED_UPDATES),
      timeoutSeconds: Math.min(Math.max(timeout, 0), MAX_POLL_SECONDS),
      signal: call.signal,
    });
  },
);

export const setWebhook = method(
  'setWebhook',
  z.object({
    url: text.optional(),
    secret_token: text.optional(),
    max_connections: int.optional(),
    allowed_updates: allowedUpdates,
    drop_pending_updates: flag.optional(),
  }),
  (context, parameters) => {
    const { url = '', secret_token, max_connections = DEFAULT_MAX_CONNECTIONS } = parameters;
    if (url === '') return removeWebhook(context, parameters.drop_pending_updates ?? false);
    if (secret_token !== undefined && !/^[\w-]{1,256}$/u.test(secret_token)) {
      throw badRequest('secret token contains unallowed characters');
    }
    if (max_connections < 1 || max_connections > 100)
      throw badRequest('invalid max connections value specified');
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    // Telegram insists on HTTPS; this stand-in never talks to anything but this machine.
    if (!parsed || !/^https?:$/u.test(parsed.protocol) || !isLoopbackHost(parsed.hostname)) {
      throw badRequest('bad webhook: the stand-in delivers to this machine alone, use http://127.0.0.1');
    }
    if (parameters.drop_pending_updates) dropPending(context);
    context.world.record({
      type: 'webhook-set',
      webhook: {
        url,
        ...(secret_token === undefined ? {} : { secret_token }),
        max_connections,
        allowed_updates: parameters.allowed_updates ?? [...context.world.allowedUpdates()],
      },
    });
    return true;
  },
);

export const deleteWebhook = method(
  'deleteWebhook',
  z.object({ drop_pending_updates: flag.optional() }),
  (context, { drop_pending_updates = false }) => removeWebhook(context, drop_pending_updates),
);

export const getWebhookInfo = method('getWebhookInfo', z.object({}), context => {
  const webhook = context.world.webhook();
  const lastError = context.lastDeliveryError();
  const allowed = context.world.allowedUpdates();
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: context.world.pending().length,
    ...(webhook ? { max_connections: webhook.max_connections, ip_address: '127.0.0.1' } : {}),
    ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
    ...(lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
  };
});

function removeWebhook(context: BotApiContext, drop: boolean): true {
  if (drop) dropPending(context);
  if (context.world.webhook()) context.world.record({ type: 'webhook-set', webhook: null });
  return true;
}

function dropPending({ world }: BotApiContext): void {
  for (const { update_id } of world.pending()) world.record({ type: 'update-done', update_id });
}
