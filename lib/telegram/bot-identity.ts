import type { UserFromGetMe } from 'grammy/types';
import { type Api, HttpError } from 'grammy/web';
import type { ApiSettings } from './api.ts';

/**
 * Who the bot is. With its name known it costs nothing: the id stands in the token; otherwise Telegram is asked.
 */
export const identify = async (
  api: Api,
  { token }: ApiSettings,
  username: string | undefined,
): Promise<UserFromGetMe> => {
  if (username === undefined) return askTelegram(api);
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: username,
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
};

/** Asked once more after a network error: nothing starts without the answer, and asking changes nothing. */
const askTelegram = (api: Api): Promise<UserFromGetMe> =>
  api.getMe().catch(error => {
    if (!(error instanceof HttpError)) throw error;
    return api.getMe();
  });
