import { randomInt } from 'node:crypto';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { sharedMachine } from './shared-machine.ts';

/** How long a person in a test waits for anything, ms. */
export const patienceMs = 100_000;
/** A request whose video is quick to render. */
export const slideshow = 'square slideshow, 720p, 1.2 seconds per photo, no music';

/** Ids of chats that tests meet people in; whoever needs a certain one takes a smaller one. */
const chatIds = { from: 1_000_000_000, to: 2_000_000_000 };

/** Somebody whom the bot has never met: each test is a conversation of its own. */
export const meet = async (who: { readonly languageCode?: string } = {}): Promise<Person> =>
  person((await sharedMachine()).url, { chatId: randomInt(chatIds.from, chatIds.to), name: 'You', ...who });

export const fromBot = (message: Message): boolean => message.from_bot;
export const saying = (words: string | RegExp) => (message: Message) =>
  message.from_bot &&
  (typeof words === 'string' ? message.body.text.includes(words) : words.test(message.body.text));
export const videoFor = (asked: Message | undefined) => (message: Message) =>
  message.media?.kind === 'video' && message.reply_to === asked?.message_id;
export const withReaction = (asked: Message | undefined, emoji: string) => (message: Message) =>
  message.message_id === asked?.message_id && (message.reactions?.includes(emoji) ?? false);
export const videosIn = async (you: Person) =>
  (await you.messages()).filter(message => message.media?.kind === 'video' && message.from_bot);
