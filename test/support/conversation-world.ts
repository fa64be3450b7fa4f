import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Machine, startMachine } from '../../local/machine/machine.ts';
import { type Person, type PersonFile, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { fivePhotos } from './shared-photos.ts';

/** How long a person in a test waits for anything, ms. */
export const patienceMs = 100_000;
/** A request whose video is quick to render. */
export const slideshow = 'slideshow, 720p, 1.2 seconds per photo, no music';

/** The workflow looks four times as often as it would, so that tests wait for work and not for the next look. */
const waitScale = 0.25;

/** Whom and what a test of conversations has around it. */
export interface ConversationWorld {
  readonly dataDir: string;
  readonly machine: Machine;
  readonly photos: readonly PersonFile[];
  /** Somebody whom the bot has never met: each test is a conversation of its own. */
  meet(): Promise<Person>;
}

/** One machine for all tests of a file, on any free port, stopped and removed after them. */
export function conversationWorld(): () => ConversationWorld {
  let world: ConversationWorld | undefined;
  let nextChatId = 2001;
  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'reelay-talk-'));
    const photos = await fivePhotos();
    const machine = await startMachine({
      dataDir,
      port: 0,
      settings: {},
      log: message => console.error(message),
      waitScale,
    });
    const meet = (): Promise<Person> => person(machine.url, { chatId: nextChatId++, name: 'You' });
    world = { dataDir, machine, photos, meet };
  });
  afterAll(async () => {
    if (!world) return;
    await world.machine.stop();
    await rm(world.dataDir, { recursive: true, force: true });
  });
  return () => {
    if (!world) throw new Error('The machine of these tests has not started.');
    return world;
  };
}

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
