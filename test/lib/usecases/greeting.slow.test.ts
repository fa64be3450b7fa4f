import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greet } from '../../../lib/usecases/greet.ts';
import { settleBatch } from '../../../lib/usecases/settle-batch.ts';
import type { Message } from '../../../local/telegram/store/message.ts';
import { startHostileBackend } from '../../support/hostile-backend.ts';
import { createTestClient } from '../../support/nemo-test-client.ts';
import { type From, photo, pressed, sent } from '../../support/telegram-updates.ts';
import { type Somebody, startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

const patienceMs = 20_000;
let world: UseCaseWorld;
let bot: ReturnType<UseCaseWorld['botFor']>;

beforeAll(async () => {
  world = await startUseCaseWorld();
  bot = world.botFor();
});
afterAll(() => world.stop());

const fromBot = async (you: Somebody): Promise<readonly Message[]> =>
  (await you.person.messages()).filter(message => message.from_bot);
const buttonsOf = (message: Message | undefined): readonly (string | undefined)[] =>
  message?.keyboard !== undefined && 'inline_keyboard' in message.keyboard
    ? message.keyboard.inline_keyboard.flat().map(button => button.callback_data)
    : [];
const fromOf = (you: Somebody): From => ({ chatId: you.chat.chatId });
/** Photos that came one after another, and then a while. */
const sendPhotos = async (you: Somebody, count: number, caption?: string): Promise<void> => {
  for (let index = 1; index <= count; index++) {
    const content = photo(`p${index}`, index === 1 && caption !== undefined ? { caption } : {});
    await bot.handleUpdate(sent(fromOf(you), 100 + index, content));
  }
  world.pass(5000);
};
const editsWith = (part: string) => world.deps.backend.edits.filter(text => text.includes(part));

describe('a first greeting', () => {
  test('is one message: a clip of what comes out, what to do, and three examples', async () => {
    const you = await world.meet();
    await bot.handleUpdate(sent(fromOf(you), 1, { text: '/start' }));
    const [welcome, ...others] = await fromBot(you);
    expect(others).toEqual([]);
    expect(welcome?.media).toMatchObject({ kind: 'animation', width: 640, height: 640, duration: 8 });
    expect(welcome?.body.text).toContain('I turn your photos into a video');
    expect(buttonsOf(welcome)).toEqual(['ask:slideshow', 'ask:example-vertical', 'ask:example-vintage']);
  });

  test.each([
    ['is waited for once', 1, 'I turn your photos into a video'],
    ['that stays away is told', 2, "can't be reached right now"],
  ])('by a backend that is away %s', async (_, misses, words) => {
    const you = await world.meet();
    const sender = await you.says('/start');
    const pauses: number[] = [];
    const pause = async (ms: number) => void pauses.push(ms);
    world.deps.backend.fail('state', misses);
    await greet({ ...world.deps, pause }, sender);
    const [only, ...others] = await fromBot(you);
    expect(others).toEqual([]);
    expect(only?.body.text).toContain(words);
    expect(pauses).toEqual([30_000]);
  });

  test('that gets no token for days is told so, after one more try', async () => {
    const you = await world.meet();
    const sender = await you.says('/start');
    const hostile = await startHostileBackend();
    try {
      hostile.behave({ tokenLimits: { perClient: 1, perAddress: 0 } });
      const backend = createTestClient(hostile.url);
      await greet({ ...world.deps, backend, pause: async () => undefined }, sender);
      expect((await fromBot(you)).map(({ body }) => body.text)).toEqual([
        'The editor allows only a few new connections a week, and none is left right now. ' +
          'Please try again in a few days; it can take up to a week.',
      ]);
      expect(hostile.requests.map(({ path }) => path)).toEqual(Array(2).fill('/api/auth/anonymous-token'));
    } finally {
      await hostile.close();
    }
  });

  test('keeps the client id that the backend takes, where it does not take the first', async () => {
    const you = await world.meet();
    const sender = await you.says('/start');
    const hostile = await startHostileBackend();
    try {
      const body = '{"code":400,"message":"X-Client-Id missing"}';
      hostile.fail('acquire-token', { kind: 'answer', status: 400, body });
      await greet({ ...world.deps, backend: createTestClient(hostile.url) }, sender);
      const asked = hostile.requests.filter(({ path }) => path.endsWith('anonymous-token'));
      const [refused, taken] = asked.map(({ headers }) => headers['x-client-id']);
      expect(taken).not.toBe(refused);
      expect((await world.deps.chats.open(you.chat)).clientId).toBe(taken);
    } finally {
      await hostile.close();
    }
  });

  test('opens the session in the language of the person', async () => {
    const you = await world.meet();
    const sender = { ...(await you.says('/start')), language: 'pt-BR' };
    const hostile = await startHostileBackend();
    try {
      await greet({ ...world.deps, backend: createTestClient(hostile.url) }, sender);
      const [opened] = hostile.requests.filter(({ path }) => path.includes('with-session'));
      expect(JSON.parse(opened?.body ?? '')).toEqual({ task_name: 'project', language: 'pt-BR' });
    } finally {
      await hostile.close();
    }
  });

  test('is uploaded once for everybody', async () => {
    const [ada, ben] = [await world.meet('Ada'), await world.meet('Ben')];
    for (const you of [ada, ben]) await bot.handleUpdate(sent(fromOf(you), 1, { text: '/start' }));
    const ids = await Promise.all(
      [ada, ben].map(async you => {
        const [welcome] = await fromBot(you);
        return welcome?.media?.kind === 'animation' ? welcome.media.file.file_id : undefined;
      }),
    );
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });

  test('uploads the clip again when this bot does not know the one that was kept', async () => {
    const you = await world.meet();
    const sender = await you.says('/start');
    await world.deps.ownFiles.put(world.deps.readGreetingClip().name, 'a-file-of-another-bot');
    await greet(world.deps, sender);
    expect((await fromBot(you)).map(({ media }) => media?.kind)).toEqual(['animation']);
  });

  test('whose clip came although its sending failed has no words beside it', async () => {
    const you = await world.meet();
    const sender = await you.says('/start');
    const { chatId } = you.chat;
    await world.deps.ownFiles.put(world.deps.readGreetingClip().name, 'a-file-of-another-bot');
    const lost = { method: 'editMessageMedia', chatId, outcome: { kind: 'answer-lost' } } as const;
    world.standIn.provoke({
      ...lost,
      outcome: { kind: 'refused', code: 400, description: 'Bad Request: wrong file identifier' },
    });
    world.standIn.provoke(lost);
    await greet(world.deps, sender);
    const [welcome, ...others] = await fromBot(you);
    expect(others).toEqual([]);
    expect(welcome?.media?.kind).toBe('animation');
    expect(buttonsOf(welcome)).toHaveLength(3);
  });

  test('is words and buttons where the clip cannot be sent', async () => {
    const you = await world.meet();
    const sender = await you.says('/start');
    const readGreetingClip = () => {
      throw new Error('There is no clip.');
    };
    await greet({ ...world.deps, readGreetingClip }, sender);
    const [welcome, ...others] = await fromBot(you);
    expect(others).toEqual([]);
    expect(welcome?.body.text).toContain('I turn your photos into a video');
    expect(buttonsOf(welcome)).toHaveLength(3);
  });
});

describe('what is to be made of photos before they are there', () => {
  test('by an example’s button begins when they have come', async () => {
    const you = await world.meet();
    await bot.handleUpdate(pressed(fromOf(you), 1, 'ask:example-vertical'));
    expect((await fromBot(you)).at(-1)?.body.text).toContain('Send me the photos');
    expect(await world.deps.jobs.latest(you.chat)).toBeUndefined();
    await sendPhotos(you, 3);
    await settleBatch(world.deps, you);
    await you.person.waitFor(message => message.media?.kind === 'video', patienceMs);
    expect(editsWith('30 seconds, vertical')).toHaveLength(1);
    expect((await fromBot(you)).filter(({ body }) => body.text.includes('What shall I make'))).toEqual([]);
  });

  test('in words begins once, however often the batch is looked at', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await bot.handleUpdate(sent(fromOf(you), 1, { text: 'a slideshow of Rome' }));
    await sendPhotos(you, 2);
    await settleBatch(world.deps, you);
    await settleBatch(world.deps, you);
    const jobs = await world.deps.jobs.queued(you.chat);
    expect(jobs.map(({ request }) => request)).toEqual([
      { kind: 'edit', text: 'a slideshow of Rome', output: {} },
    ]);
    world.letWorkflowRun(true);
  });

  test('is one request with the caption that comes with them', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await bot.handleUpdate(sent(fromOf(you), 1, { text: 'a slideshow of Oslo' }));
    await sendPhotos(you, 2, 'title Oslo');
    await settleBatch(world.deps, you);
    const jobs = await world.deps.jobs.queued(you.chat);
    expect(jobs.map(({ request }) => 'text' in request && request.text)).toEqual([
      'a slideshow of Oslo\ntitle Oslo',
    ]);
    world.letWorkflowRun(true);
  });

  test('is forgotten by /cancel, and by /new', async () => {
    for (const forget of ['/cancel', '/new']) {
      const you = await world.meet();
      await bot.handleUpdate(sent(fromOf(you), 1, { text: 'a slideshow of Bergen' }));
      await bot.handleUpdate(sent(fromOf(you), 2, { text: forget }));
      await sendPhotos(you, 1);
      await settleBatch(world.deps, you);
      expect((await fromBot(you)).at(-1)?.body.text).toContain('What shall I make');
    }
    expect(editsWith('Bergen')).toEqual([]);
  });

  test('keeps how it is to be made, and is forgotten after a day', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await bot.handleUpdate(sent(fromOf(you), 1, { text: 'a slideshow of Turku, then export in 4k' }));
    expect((await world.deps.wishes.get(you.chat))?.request.output).toEqual({ resolution: '4k' });
    world.pass(25 * 3_600_000);
    await sendPhotos(you, 1);
    await settleBatch(world.deps, you);
    expect((await fromBot(you)).at(-1)?.body.text).toContain('What shall I make');
    world.letWorkflowRun(true);
  });

  test('a question is none of that, and is asked at once', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    await bot.handleUpdate(sent(fromOf(you), 1, { text: 'how many photos may I send?' }));
    expect(await world.deps.jobs.latest(you.chat)).toBeDefined();
    world.letWorkflowRun(true);
  });
});
