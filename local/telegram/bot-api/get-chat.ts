import * as z from 'zod';
import { int } from './field.ts';
import { botUser, privateChat } from './message-for-bot.ts';
import { method } from './method.ts';
import { chatOf } from './outgoing.ts';

export const getMe = method('getMe', z.object({}), ({ world, bot }) => ({
  ...botUser(world, bot),
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
}));

export const getChat = method('getChat', z.object({ chat_id: int }), (context, { chat_id }) => ({
  ...privateChat(chatOf(context, chat_id)),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
  },
}));
