import type { PersonRecord } from './person.ts';
import type { Sender } from './sender.ts';

/** Whom the operator lets in. Nobody, unless told. */
export interface AccessRules {
  readonly users: ReadonlySet<number> | 'everybody';
  /** Whoever writes in one of these chats is let in there. */
  readonly chats: ReadonlySet<number>;
  readonly admins: ReadonlySet<number>;
}

export const isAdmin = (rules: AccessRules, userId: number): boolean => rules.admins.has(userId);

/** `banned` people get no answer at all; `stranger`s are told once that the bot is private. */
export const accessOf = (
  rules: AccessRules,
  { userId, chat }: Pick<Sender, 'userId' | 'chat'>,
  person: PersonRecord | undefined,
): 'welcome' | 'banned' | 'stranger' => {
  if (isAdmin(rules, userId)) return 'welcome';
  if (person?.isBanned) return 'banned';
  const isLetIn =
    rules.users === 'everybody' ||
    rules.users.has(userId) ||
    rules.chats.has(chat.chatId) ||
    person?.isGuest === true;
  return isLetIn ? 'welcome' : 'stranger';
};
