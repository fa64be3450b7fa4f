import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../../local/telegram/store/message.ts';
import { type From, photo, sent } from '../../support/telegram-updates.ts';
import { type Somebody, startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

const patienceMs = 20_000;
let world: UseCaseWorld;
let operator: Somebody;
let closed: ReturnType<UseCaseWorld['botFor']>;

const noChats: ReadonlySet<number> = new Set();
const nobody: ReadonlySet<number> = new Set();

beforeAll(async () => {
  world = await startUseCaseWorld();
  operator = await world.meet('Operator');
  closed = world.botFor({
    access: { users: nobody, chats: noChats, admins: new Set([operator.chat.chatId]) },
  });
});
afterAll(() => world.stop());

const saying = (words: string) => (message: Message) => message.from_bot && message.body.text.includes(words);
const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const said = async (you: Somebody) =>
  (await you.person.messages()).filter(message => message.from_bot).map(message => message.body.text);
const from = (you: Somebody, more: Partial<From> = {}): From => ({ chatId: you.chat.chatId, ...more });

let messageId = 1000;
const administer = async (words: string): Promise<string> => {
  await closed.handleUpdate(sent(from(operator), ++messageId, { text: `/admin ${words}` }));
  return (await said(operator)).at(-1) ?? '';
};

describe('a bot that is closed', () => {
  test('tells a stranger their id once, takes nothing from them, and stays quiet', async () => {
    const stranger = await world.meet();
    for (let id = 1; id <= 20; id++) await closed.handleUpdate(sent(from(stranger), id, photo(`x${id}`)));
    expect(await said(stranger)).toEqual([expect.stringContaining(String(stranger.chat.chatId))]);
    expect(await world.deps.assets.list(stranger.chat, 1)).toEqual([]);
  });

  test('lets in who comes by an invitation, once', async () => {
    const [guest, other] = [await world.meet(), await world.meet()];
    const code = /start=([\w-]+)/.exec(await administer('invite'))?.[1] ?? '';
    await closed.handleUpdate(sent(from(guest), 1, { text: `/start ${code}` }));
    await guest.person.waitFor(saying('start with one of these'), patienceMs);
    await closed.handleUpdate(sent(from(other), 1, { text: `/start ${code}` }));
    expect(await said(other)).toEqual([expect.stringContaining('invitation')]);
    await closed.handleUpdate(sent(from(guest), 2, { text: '/help' }));
    expect((await said(guest)).at(-1)).toContain('/status');
  });

  test('lets in the members of a group that is allowed, there alone', async () => {
    const you = await world.meet();
    const bot = world.botFor({
      access: { users: nobody, chats: new Set([you.chat.chatId]), admins: nobody },
    });
    await bot.handleUpdate(sent(from(you, { group: true, userId: 4242 }), 1, { text: '/help' }));
    expect(await said(you)).toHaveLength(1);
    const alone = await world.meet();
    await bot.handleUpdate(sent(from(alone, { userId: 4242 }), 1, { text: '/help' }));
    expect(await said(alone)).toEqual([expect.stringContaining('4242')]);
  });
});

describe('operators', () => {
  test('alone have /admin', async () => {
    const you = await world.meet();
    await world.botFor().handleUpdate(sent(from(you), 1, { text: '/admin stats' }));
    expect(await said(you)).toEqual([]);
  });

  test('ban and unban', async () => {
    const you = await world.meet();
    const open = world.botFor();
    await administer(`ban ${you.chat.chatId}`);
    await open.handleUpdate(sent(from(you), 1, { text: '/help' }));
    expect(await said(you)).toEqual([]);
    await administer(`unban ${you.chat.chatId}`);
    await open.handleUpdate(sent(from(you), 2, { text: '/help' }));
    expect(await said(you)).toHaveLength(1);
  });

  test('close for maintenance, and are served themselves', async () => {
    const you = await world.meet();
    const open = world.botFor();
    await administer('maintenance on');
    try {
      await open.handleUpdate(sent(from(you), 1, { text: '/help' }));
      await open.handleUpdate(sent(from(you), 2, { text: '/help' }));
      expect(await said(you)).toEqual([expect.stringContaining('worked on')]);
      expect(await administer('stats')).toContain('Maintenance is on');
    } finally {
      await administer('maintenance off');
    }
    await open.handleUpdate(sent(from(you), 3, { text: '/help' }));
    expect(await said(you)).toHaveLength(2);
  });

  test('see people and jobs, and cancel', async () => {
    const you = await world.meet();
    const open = world.botFor();
    await open.handleUpdate(sent(from(you), 1, photo('p')));
    world.pass(5000);
    const release = world.deps.backend.holdEdits();
    await open.handleUpdate(sent(from(you), 2, { text: 'takes long' }));
    expect(await administer('users')).toContain(String(you.chat.chatId));
    expect(await administer(`jobs ${you.chat.chatId}`)).toMatch(/job_\d+_\d+ · edit/);
    await administer(`cancel ${you.chat.chatId}`);
    await you.person.waitFor(saying('Cancelled'), patienceMs);
    release();
    expect(await administer('nonsense')).toContain('/admin broadcast');
    expect(await administer('ban somebody')).toContain('no id');
  });

  test('reach everybody once, whoever has stopped the bot', async () => {
    const [reader, gone] = [await world.meet(), await world.meet()];
    const open = world.botFor();
    for (const you of [reader, gone]) await open.handleUpdate(sent(from(you), 1, { text: '/help' }));
    await gone.person.block();
    const update = sent(from(operator), ++messageId, { text: '/admin broadcast Back at noon' });
    await closed.handleUpdate(update);
    await closed.handleUpdate(update);
    expect((await said(reader)).filter(text => text === 'Back at noon')).toHaveLength(1);
  });

  test('reach many chats no faster than Telegram allows, and wait where it says so', async () => {
    const readers = [await world.meet(), await world.meet(), await world.meet()];
    for (const you of readers) await world.botFor().handleUpdate(sent(from(you), 1, { text: '/help' }));
    const { chatId } = readers[1]?.chat ?? { chatId: 0 };
    const tooMany = { kind: 'too-many-requests', retryAfterSeconds: 1 } as const;
    world.standIn.provoke({ method: 'sendMessage', chatId, outcome: tooMany });
    const pauses: number[] = [];
    const paced = world.botFor({
      access: { users: nobody, chats: noChats, admins: new Set([operator.chat.chatId]) },
      pause: async ms => void pauses.push(ms),
    });
    const text = '/admin broadcast Slowly';
    await paced.handleUpdate(sent(from(operator), ++messageId, { text }));
    for (const you of readers) expect((await said(you)).filter(words => words === 'Slowly')).toHaveLength(1);
    expect(pauses.length).toBeGreaterThanOrEqual(readers.length);
    expect(1000 / Math.min(...pauses)).toBeLessThan(30);
  });
});

describe('daily limits', () => {
  const limits = { perPerson: { photos: 3, videos: 1 }, forAll: {} };

  test('are told once, with when it continues, and nothing is taken beyond', async () => {
    const you = await world.meet();
    const bot = world.botFor({ dailyLimits: limits });
    for (let id = 1; id <= 30; id++) await bot.handleUpdate(sent(from(you), id, photo(`n${id}`)));
    expect(await world.deps.assets.list(you.chat, 1)).toHaveLength(3);
    expect(await said(you)).toEqual([expect.stringMatching(/photos I can take today.* \d+ hours?/)]);
  });

  test('count a video when it is asked for, and go on the next day', async () => {
    const you = await world.meet();
    const bot = world.botFor({ dailyLimits: limits });
    await bot.handleUpdate(sent(from(you), 1, photo('v')));
    world.pass(5000);
    await bot.handleUpdate(sent(from(you), 2, { text: 'the first' }));
    await you.person.waitFor(isVideo, patienceMs);
    await bot.handleUpdate(sent(from(you), 3, { text: 'the second' }));
    await bot.handleUpdate(sent(from(you), 4, { text: 'the third' }));
    expect((await said(you)).filter(text => text.includes('videos I can make today'))).toHaveLength(1);
    world.pass(24 * 3_600_000);
    await bot.handleUpdate(sent(from(you), 5, photo('w')));
    world.pass(5000);
    await bot.handleUpdate(sent(from(you), 6, { text: 'tomorrow' }));
    await expect.poll(() => world.deps.backend.edits, { timeout: patienceMs }).toContain('tomorrow');
    expect(world.deps.backend.edits).not.toContain('the second');
  });

  test.each([
    ['of one person', 'perPerson', 'minutes', 'minutes of video'],
    ['of all together', 'forAll', 'minutes', 'minutes of video'],
    ['of all together', 'forAll', 'videos', 'videos I can make'],
    ['of all together', 'forAll', 'photos', 'photos I can take'],
  ] as const)('hold %s: %s.%s', async (_, whose, what, words) => {
    const bot = world.botFor({ dailyLimits: { perPerson: {}, forAll: {}, [whose]: { [what]: 0 } } });
    const you = await world.meet();
    await bot.handleUpdate(sent(from(you), 1, photo('z')));
    await bot.handleUpdate(sent(from(you), 2, { text: 'too late' }));
    expect((await said(you))[0]).toContain(words);
  });

  test('do not hold for operators', async () => {
    const bot = world.botFor({
      access: { users: nobody, chats: noChats, admins: new Set([operator.chat.chatId]) },
      dailyLimits: { perPerson: { photos: 0 }, forAll: {} },
    });
    await bot.handleUpdate(sent(from(operator), ++messageId, photo('mine')));
    expect(await world.deps.assets.list(operator.chat, 1)).toHaveLength(1);
  });
});
