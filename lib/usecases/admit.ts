import { type AccessRules, accessOf } from '../core/access.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { PeopleStore } from '../core/ports/people-store.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import type { Sender } from '../core/sender.ts';

export interface AdmitDependencies {
  readonly access: AccessRules;
  readonly people: PeopleStore;
  readonly chats: ChatStore;
  readonly usage: UsageStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/** Strangers and people who wait for maintenance are answered once an hour, however much they write. */
const answerEverySeconds = 3600;
/** How exactly it is kept when somebody was here, ms. */
const dayMs = 24 * 3_600_000;

/**
 * Decides whether somebody may use the bot at all, and in which language they are answered. Undefined: nothing more is
 * done for this update; what there was to say has been said. `invitation` is the code of a link they came by.
 */
export const admit = async (
  deps: AdmitDependencies,
  sender: Sender,
  invitation: string | undefined,
): Promise<Sender | undefined> => {
  const person = await deps.people.get(sender.userId);
  let access = accessOf(deps.access, sender, person);
  if (access === 'stranger' && invitation !== undefined) {
    if (await deps.people.redeem(invitation, sender.userId)) access = 'welcome';
    else {
      await sayOnce(deps, sender, { is: 'invitation-unusable' });
      return undefined;
    }
  }
  if (access === 'banned') return undefined;
  if (access === 'stranger') {
    await sayOnce(deps, sender, { is: 'private', userId: sender.userId });
    return undefined;
  }
  if (!deps.access.admins.has(sender.userId) && (await deps.people.isUnderMaintenance())) {
    await sayOnce(deps, sender, { is: 'maintenance' });
    return undefined;
  }

  const today = Math.floor(deps.clock() / dayMs) * dayMs;
  if (person?.lastSeenAt !== today) {
    const isPrivate = sender.chat.chatId === sender.userId;
    await deps.people.seen(
      { userId: sender.userId, ...(isPrivate ? { privateChatId: sender.chat.chatId } : {}) },
      today,
    );
  }
  const { language, languageIsChosen } = await deps.chats.open(sender.chat);
  if (languageIsChosen) return { ...sender, language };
  if (language !== sender.language) await deps.chats.noteLanguage(sender.chat, sender.language);
  return sender;
};

const sayOnce = async (
  { usage, outbox }: AdmitDependencies,
  sender: Sender,
  said: Parameters<Outbox['say']>[1],
): Promise<void> => {
  if (await usage.once(`${said.is}-${sender.userId}`, answerEverySeconds)) await outbox.say(sender, said);
};
