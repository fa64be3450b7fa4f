import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../../local/telegram/store/message.ts';
import { type From, photo, pressed, sent } from '../../support/telegram-updates.ts';
import { startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

const patienceMs = 20_000;
let world: UseCaseWorld;
let bot: ReturnType<UseCaseWorld['botFor']>;
const clip = readFileSync(new URL('../../local/chat-page/dusk.mp4', import.meta.url));
/** The same clip, made larger by a box that players pass over. */
const padded = (bytes: number): Buffer => {
  const box = Buffer.alloc(bytes);
  box.writeUInt32BE(bytes, 0);
  box.write('free', 4, 'latin1');
  return Buffer.concat([clip, box]);
};

beforeAll(async () => {
  world = await startUseCaseWorld({ waitScale: 0.0005 });
  bot = world.botFor();
});
afterAll(() => world.stop());

const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const saying = (words: string) => (message: Message) => message.from_bot && message.body.text.includes(words);
const doneWith = (messageId: number) => (message: Message) =>
  message.from_bot && isVideo(message) && message.reply_to === messageId;

const withVideo = async () => {
  const you = await world.meet();
  const from: From = { chatId: you.chat.chatId };
  const [request] = await you.person.sendText('a video please');
  const messageId = request?.message_id ?? 0;
  await bot.handleUpdate(sent(from, messageId + 500, photo('p')));
  world.pass(5000);
  await bot.handleUpdate(sent(from, messageId, { text: 'a video please' }));
  return { ...you, from, video: await you.person.waitFor(doneWith(messageId), patienceMs) };
};

const fileButton = (message: Message): string => {
  const rows =
    message.keyboard && 'inline_keyboard' in message.keyboard ? message.keyboard.inline_keyboard : [];
  return rows.flat().find(button => button.callback_data?.startsWith('send-file:'))?.callback_data ?? '';
};

describe('a render at the hosted backend that takes longer than the usual five minutes', () => {
  const late = "Still rendering. This one takes longer than usual; I'll send it when it's ready.";
  const asks = async () => {
    const you = await world.meet();
    const from: From = { chatId: you.chat.chatId };
    const [request] = await you.person.sendText('take your time');
    const messageId = request?.message_id ?? 0;
    await bot.handleUpdate(sent(from, messageId + 500, photo('p')));
    world.pass(5000);
    const before = world.deps.backend.polls.length;
    await bot.handleUpdate(sent(from, messageId, { text: 'take your time' }));
    return {
      ...you,
      messageId,
      /** Seconds of each look, the first at 0. */
      looks: () => {
        const polls = world.deps.backend.polls.slice(before);
        return polls.map(at => (at - (polls[0] ?? 0)) / 1000);
      },
    };
  };
  beforeAll(() => world.pollAs('hosted'));
  afterAll(() => world.pollAs('near'));

  test('is told to go on, looked at once a minute, and sent when it is ready', async () => {
    const ready = world.deps.backend.holdRenders();
    const { person, messageId, looks } = await asks();
    await person.waitFor(saying(late), patienceMs);
    const early = looks();
    ready();
    await person.waitFor(doneWith(messageId), patienceMs);
    expect(early.length).toBeGreaterThanOrEqual(10);
    const all = looks();
    for (const at of all)
      expect(all.filter(other => other > at - 300 && other <= at).length).toBeLessThanOrEqual(10);
  });

  test('is given up after half an hour more, in words', async () => {
    const ready = world.deps.backend.holdRenders();
    const { person, looks } = await asks();
    await person.waitFor(saying('This takes unusually long'), patienceMs);
    ready();
    expect(looks().at(-1)).toBeGreaterThan(30 * 60);
    expect((await person.messages()).filter(isVideo)).toEqual([]);
  });
});

describe('a video that fits', () => {
  test('has its measures, and a button that sends the file byte for byte, the second time without an upload', async () => {
    const { from, person, video } = await withVideo();
    expect(video.media).toMatchObject({
      kind: 'video',
      width: expect.any(Number),
      duration: expect.any(Number),
    });
    const press = fileButton(video);
    expect(press.length).toBeLessThanOrEqual(64);
    await bot.handleUpdate(pressed(from, video.message_id, press));
    await bot.handleUpdate(pressed(from, video.message_id, press));
    const files = (await person.messages()).flatMap(({ media }) =>
      media?.kind === 'document' ? [media.file] : [],
    );
    expect(files).toHaveLength(2);
    expect(files[0]?.file_unique_id).toBe(files[1]?.file_unique_id);
    if (files[0]) expect(Buffer.from(await person.download(files[0])).equals(clip)).toBe(true);
  });

  test('whose file was deleted says so', async () => {
    const { from, person, video } = await withVideo();
    await bot.handleUpdate(pressed(from, video.message_id, 'send-file:unknown'));
    await person.waitFor(saying('expired'), patienceMs);
  });
});

describe('a Telegram that has too much to do', () => {
  const waitsFor = (seconds: number) => ({ kind: 'too-many-requests', retryAfterSeconds: seconds }) as const;
  const troubled = async (...provocations: readonly Parameters<typeof world.standIn.provoke>[0][]) => {
    const you = await world.meet();
    for (const each of provocations) world.standIn.provoke({ chatId: you.chat.chatId, ...each });
    const actions: string[] = [];
    you.person.subscribe(event => event.type === 'chat-action' && actions.push(event.action));
    const from: From = { chatId: you.chat.chatId };
    const [request] = await you.person.sendText('in spite of all');
    const messageId = request?.message_id ?? 0;
    await bot.handleUpdate(sent(from, messageId + 500, photo('p')));
    world.pass(5000);
    await bot.handleUpdate(sent(from, messageId, { text: 'in spite of all' }));
    await you.person.waitFor(
      message => message.message_id === messageId && (message.reactions?.includes('👌') ?? false),
      patienceMs,
    );
    return { videos: (await you.person.messages()).filter(isVideo), actions };
  };

  test('gets the video once it takes it, and once', async () => {
    const { videos } = await troubled(
      { method: 'sendVideo', outcome: waitsFor(1) },
      {
        method: 'sendVideo',
        outcome: { kind: 'refused', code: 500, description: 'Internal Server Error' },
      },
    );
    expect(videos).toHaveLength(1);
  });

  test('loses progress, and the video does not wait for it', async () => {
    const minutes = waitsFor(240);
    const { videos } = await troubled(
      { method: 'editMessageText', times: 1000, outcome: minutes },
      { method: 'sendChatAction', times: 1000, outcome: minutes },
      { method: 'deleteMessage', times: 1000, outcome: minutes },
    );
    expect(videos).toHaveLength(1);
  });

  test('or not: shows under its title what is being done', async () => {
    const { actions } = await troubled();
    expect(actions).toContain('typing');
    expect(actions.at(-1)).toBe('upload_video');
  });
});

const dayMs = 24 * 3_600_000;

describe('a video that is too large', () => {
  test('is rendered once more to fit, with a link to the full one', async () => {
    const limit = world.deps.uploadLimit;
    const full = padded(400_000);
    world.deps.uploadLimit = 200_000;
    world.deps.backend.renderAs(full);
    world.deps.backend.renderFittingAs(clip);
    try {
      const before = world.deps.backend.exports.length;
      const { from, person, video } = await withVideo();
      const asked = world.deps.backend.exports.slice(before).map(({ output }) => output?.maxBytes);
      expect(asked).toEqual([undefined, 192_000]);
      const link = await person.waitFor(saying('smaller version'), patienceMs);
      const url = /https?:\/\/\S+/.exec(link.body.text)?.[0] ?? '';
      const address = (await world.follow(url)) ?? '';
      expect(Buffer.from(await (await fetch(address)).arrayBuffer()).equals(full)).toBe(true);
      expect((await person.messages()).filter(isVideo)).toHaveLength(1);

      await world.botFor().handleUpdate(pressed(from, video.message_id, fileButton(video)));
      await person.waitFor(saying('more than I can send'), patienceMs);

      // As long as its link says, and then both end.
      world.pass(6.9 * dayMs);
      expect(await world.follow(url)).toBeDefined();
      world.pass(0.2 * dayMs);
      expect(await world.follow(url)).toBeUndefined();
      await world.botFor().handleUpdate(pressed(from, video.message_id, fileButton(video)));
      await person.waitFor(saying('expired'), patienceMs);
    } finally {
      world.deps.uploadLimit = limit;
      world.deps.backend.renderAs(clip);
    }
  });

  test('and that a backend cannot make smaller is a link alone', async () => {
    const limit = world.deps.uploadLimit;
    world.deps.uploadLimit = 200_000;
    world.deps.backend.renderAs(padded(400_000));
    world.deps.backend.renderFittingAs(padded(300_000));
    try {
      const you = await world.meet();
      const from: From = { chatId: you.chat.chatId };
      await bot.handleUpdate(sent(from, 1, photo('p')));
      world.pass(5000);
      await bot.handleUpdate(sent(from, 2, { text: 'large again' }));
      await you.person.waitFor(saying('more than I can send'), patienceMs);
      expect((await you.person.messages()).filter(isVideo)).toEqual([]);
    } finally {
      world.deps.uploadLimit = limit;
      world.deps.backend.renderAs(clip);
    }
  });
});

test('the same draft is sent again without another render', async () => {
  const { from, person, video } = await withVideo();
  const before = world.deps.backend.exports.length;
  await bot.handleUpdate(sent(from, 700, { text: 'export' }));
  await expect
    .poll(async () => (await person.messages()).filter(isVideo).length, { timeout: patienceMs })
    .toBe(2);
  expect(world.deps.backend.exports.length).toBe(before);
  const again = (await person.messages()).filter(isVideo).at(-1);
  expect(again && fileButton(again)).toBe(fileButton(video));
});

describe('another format', () => {
  const fileNames = async ({ messages }: Awaited<ReturnType<typeof withVideo>>['person']) =>
    (await messages()).flatMap(({ media }) => (media?.kind === 'document' ? [media.file.file_name] : []));

  test('comes as a file of its own, the second time without another render', async () => {
    const { from, person } = await withVideo();
    const before = world.deps.backend.exports.length;
    for (const [update, names] of [
      [701, ['reelay.gif']],
      [702, ['reelay.gif', 'reelay.gif']],
    ] as const) {
      await bot.handleUpdate(sent(from, update, { text: 'export as gif' }));
      await expect.poll(() => fileNames(person), { timeout: patienceMs }).toEqual(names);
    }
    expect(world.deps.backend.exports.slice(before).map(({ output }) => output?.format)).toEqual(['gif']);
  });

  test('that cannot be made is refused, and which ones can', async () => {
    const { from, person } = await withVideo();
    const before = world.deps.backend.exports.length;
    await bot.handleUpdate(sent(from, 703, { text: 'export as mov' }));
    await person.waitFor(saying('I can’t make MOV files. I make MP4, WEBM, GIF.'), patienceMs);
    expect(world.deps.backend.exports.length).toBe(before);
  });
});
