import { randomBytes } from 'node:crypto';
import { isAdmin } from '../core/access.ts';
import { dayOf } from '../core/daily-limits.ts';
import type { PeopleStore } from '../core/ports/people-store.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import type { Sender } from '../core/sender.ts';
import type { AdmitDependencies } from './admit.ts';
import { cancelJob } from './cancel-job.ts';

export type AdministerDependencies = AdmitDependencies &
  Parameters<typeof cancelJob>[0] & {
    readonly people: PeopleStore;
    readonly usage: UsageStore;
    readonly invitationLink: (code: string) => string;
    /** Ends after so many ms. */
    readonly pause: (ms: number) => Promise<void>;
  };

/** Telegram allows about 30 messages a second to many chats (telegram-facts §1.3); this leaves room for answers. */
const broadcastPauseMs = 50;
/** Seconds within which a broadcast that was interrupted goes on where it stopped. */
const broadcastMemory = 24 * 3600;
/** Lines that fit into one message. */
const mostLines = 60;

const manual = [
  '/admin stats',
  '/admin users',
  '/admin jobs <chat id>',
  '/admin cancel <chat id>',
  '/admin invite',
  '/admin ban <user id> · /admin unban <user id>',
  '/admin maintenance on · off',
  '/admin broadcast <text>',
].join('\n');

/** What operators do from their chat. Others get no answer, as if there were no such command. In English. */
export const administer = async (
  deps: AdministerDependencies,
  sender: Sender,
  words: string,
): Promise<void> => {
  if (!isAdmin(deps.access, sender.userId)) return;
  const [verb = '', ...rest] = words.split(/\s+/);
  const text = await carryOut(deps, sender, verb, rest.join(' '), words.slice(verb.length).trim());
  await deps.outbox.say(sender, { is: 'answer', text });
};

const carryOut = async (
  deps: AdministerDependencies,
  sender: Sender,
  verb: string,
  argument: string,
  rawText: string,
): Promise<string> => {
  switch (verb) {
    case 'stats':
      return stats(deps);
    case 'users':
      return users(deps);
    case 'jobs':
      return withId(argument, chatId => jobs(deps, chatId));
    case 'cancel':
      return withId(argument, async chatId => {
        await cancelJob(deps, { ...sender, chat: { chatId } });
        return `What ran in ${chatId} is cancelled.`;
      });
    case 'invite':
      return invite(deps);
    case 'ban':
    case 'unban':
      return withId(argument, async userId => {
        await deps.people.setBanned(userId, verb === 'ban');
        return `${userId} is ${verb === 'ban' ? 'banned' : 'let in as before'}.`;
      });
    case 'maintenance':
      if (argument !== 'on' && argument !== 'off') return manual;
      await deps.people.setMaintenance(argument === 'on');
      return argument === 'on' ? 'Maintenance: only operators are served.' : 'Everybody is served again.';
    case 'broadcast':
      return rawText === '' ? manual : broadcast(deps, rawText, sender.updateId);
    default:
      return manual;
  }
};

const withId = async (argument: string, act: (id: number) => Promise<string>): Promise<string> =>
  /^-?\d+$/.test(argument) ? act(Number(argument)) : `"${argument}" is no id.\n\n${manual}`;

const stats = async ({ usage, people, clock }: AdministerDependencies): Promise<string> => {
  const day = dayOf(clock());
  const { photos, videos, minutes } = await usage.read(day);
  const everybody = await people.list();
  const today = everybody.filter(person => dayOf(person.lastSeenAt ?? 0) === day).length;
  return [
    `Today (UTC ${day}): ${photos} photos, ${videos} videos asked for, ${minutes.toFixed(1)} minutes made.`,
    `People: ${everybody.length} known, ${today} today, ${everybody.filter(person => person.isBanned).length} banned.`,
    ...((await people.isUnderMaintenance()) ? ['Maintenance is on.'] : []),
  ].join('\n');
};

const users = async ({ people }: AdministerDependencies): Promise<string> => {
  const newestFirst = (await people.list()).toSorted((a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0));
  const lines = newestFirst.slice(0, mostLines).map(({ userId, lastSeenAt, isGuest, isBanned }) => {
    const marks = [...(isGuest ? ['guest'] : []), ...(isBanned ? ['banned'] : [])].join(', ');
    const seen = lastSeenAt === undefined ? 'never' : dayOf(lastSeenAt);
    return `${userId} · ${seen}${marks === '' ? '' : ` · ${marks}`}`;
  });
  return lines.length === 0 ? 'Nobody yet.' : [`${newestFirst.length} people`, ...lines].join('\n');
};

const jobs = async (deps: AdministerDependencies, chatId: number): Promise<string> => {
  const chat = { chatId };
  const { activeJobId } = await deps.chats.open(chat);
  const active = activeJobId === undefined ? undefined : await deps.jobs.get({ chat, id: activeJobId });
  const waiting = (await deps.jobs.queued(chat)).filter(job => job.id !== activeJobId);
  const lines = [...(active ? [active] : []), ...waiting].map(
    job => `${job.id} · ${job.request.kind} · ${job.state.is} · ${new Date(job.createdAt).toISOString()}`,
  );
  return lines.length === 0 ? `Nothing runs in ${chatId}.` : lines.join('\n');
};

/** 96 bits: nobody guesses one within its week. */
const codeBytes = 12;

const invite = async ({ people, invitationLink }: AdministerDependencies): Promise<string> => {
  const code = randomBytes(codeBytes).toString('base64url');
  await people.invite(code);
  return `For one person, within 7 days:\n${invitationLink(code)}`;
};

const broadcast = async (
  { people, outbox, usage, pause }: AdministerDependencies,
  text: string,
  updateId: number,
): Promise<string> => {
  const receivers = (await people.list())
    .filter(person => !person.isBanned)
    .flatMap(({ privateChatId }) => (privateChatId === undefined ? [] : [privateChatId]));
  let reached = 0;
  for (const chatId of receivers) {
    if (!(await usage.once(`broadcast-${updateId}-${chatId}`, broadcastMemory))) continue;
    // Whoever has stopped the bot is passed over.
    const sent = await outbox.say({ chat: { chatId }, language: 'en' }, { is: 'answer', text }).then(
      () => true,
      () => false,
    );
    if (sent) reached++;
    await pause(broadcastPauseMs);
  }
  return `${reached} of ${receivers.length} reached.`;
};
