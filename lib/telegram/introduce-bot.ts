import type { BotCommand, LanguageCode } from 'grammy/types';
import { type Api, GrammyError } from 'grammy/web';
import { languages, type Texts, textsFor } from './texts.ts';

/** The commands in Telegram's menu, in this order. */
const commands = [
  'new',
  'status',
  'export',
  'undo',
  'cancel',
  'credits',
  'settings',
  'privacy',
  'delete',
  'help',
] as const;

/** Updates that the bot reads; Telegram keeps all others to itself. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query'] as const;

/** A text that Telegram refused to take, and why: the bot works without it, and the next start tries again. */
export interface RefusedText {
  readonly method: string;
  readonly language: string;
  readonly reason: string;
}

/**
 * Tells Telegram the bot's menu of commands, description and short description in every language, and its name beside
 * the one that its owner chose. Safe to repeat: Telegram allows few such changes a day, so what it knows already is not
 * sent again.
 */
export const introduceBot = async (api: Api): Promise<readonly RefusedText[]> => {
  const { name } = await api.getMyName();
  const introductions = [menu(api), description(api), shortDescription(api)];
  // The name for everyone belongs to the bot's owner; one that was given another than ours keeps it everywhere.
  if (name.startsWith(ourName)) introductions.push(localName(api));
  return (await Promise.all(introductions.map(introduce))).flat();
};

const ourName = 'Reelay';

/** One kind of text that Telegram keeps per language. */
interface Introduction {
  readonly method: string;
  readonly languages: readonly string[];
  wanted(texts: Texts): string;
  /** What a person of this language sees at the moment. */
  known(language: InTelegram): Promise<string>;
  tell(texts: Texts, language: InTelegram): Promise<unknown>;
}

/** One after another: after the first refusal Telegram would refuse the rest as well. */
const introduce = async (introduction: Introduction): Promise<readonly RefusedText[]> => {
  for (const language of introduction.languages) {
    const texts = textsFor(language);
    try {
      const known = await introduction.known(inTelegram(language));
      if (known !== introduction.wanted(texts)) await introduction.tell(texts, inTelegram(language));
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      return [{ method: introduction.method, language, reason: error.description }];
    }
  }
  return [];
};

/** Without a code, a text is for everyone whose language has none of its own. */
type InTelegram = { readonly language_code?: LanguageCode };

const isCode = (language: string): language is LanguageCode => /^[a-z]{2}$/.test(language);
const inTelegram = (language: string): InTelegram => (isCode(language) ? { language_code: language } : {});

const everyone = 'everyone';
/** English is everyone's language; textsFor gives it to whoever has none. */
const everyoneFirst = [everyone, ...languages.filter(language => language !== 'en')];

const menu = (api: Api): Introduction => ({
  method: 'setMyCommands',
  languages: everyoneFirst,
  wanted: texts => JSON.stringify(menuIn(texts)),
  known: async language => JSON.stringify(await api.getMyCommands(language)),
  tell: (texts, language) => api.setMyCommands(menuIn(texts), language),
});

const menuIn = (texts: Texts): BotCommand[] =>
  commands.map(command => ({ command, description: texts(`command-${command}`) }));

const description = (api: Api): Introduction => ({
  method: 'setMyDescription',
  languages: everyoneFirst,
  wanted: texts => texts('bot-description'),
  known: async language => (await api.getMyDescription(language)).description,
  tell: (texts, language) => api.setMyDescription(texts('bot-description'), language),
});

const shortDescription = (api: Api): Introduction => ({
  method: 'setMyShortDescription',
  languages: everyoneFirst,
  wanted: texts => texts('bot-short-description'),
  known: async language => (await api.getMyShortDescription(language)).short_description,
  tell: (texts, language) => api.setMyShortDescription(texts('bot-short-description'), language),
});

const localName = (api: Api): Introduction => ({
  method: 'setMyName',
  languages,
  wanted: texts => texts('bot-name'),
  known: async language => (await api.getMyName(language)).name,
  tell: (texts, language) => api.setMyName(texts('bot-name'), language),
});

/** Chats that Telegram may send updates of at the same time; the webhook only puts them into a queue. */
const connections = 40;

/** Lets Telegram send updates to `url`, with the secret by which the webhook knows it. Safe to repeat. */
export const connectWebhook = async (api: Api, url: string, secret: string): Promise<void> => {
  await api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: connections,
  });
};
