import * as z from 'zod';
import { badRequest } from './bot-api-error.ts';
import { int, json } from './field.ts';
import { method } from './method.ts';
import { chatOf } from './outgoing.ts';

/** The emoji that Telegram allows as reactions (Bot API ReactionTypeEmoji). */
const allowed = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

/** One reaction per message is what a bot may set. */
export const setMessageReaction = method(
  'setMessageReaction',
  z.object({
    chat_id: int,
    message_id: int,
    reaction: json(z.array(z.looseObject({ type: z.string(), emoji: z.string().optional() }))).optional(),
  }),
  (context, { chat_id, message_id, reaction = [] }) => {
    chatOf(context, chat_id);
    const message = context.world.message(chat_id, message_id);
    if (!message) throw badRequest('message to react not found');
    if (reaction.length > 1) throw badRequest('REACTIONS_TOO_MANY');
    const reactions = reaction.map(({ type, emoji = '' }) => {
      if (type !== 'emoji' || !allowed.has(emoji)) throw badRequest('REACTION_INVALID');
      return emoji;
    });
    context.world.record({ type: 'message-saved', message: { ...message, reactions } });
    return true;
  },
);
