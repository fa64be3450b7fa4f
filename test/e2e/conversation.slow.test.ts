import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Machine, startMachine } from '../../local/machine/machine.ts';
import { type Person, type PersonFile, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;
const slideshow = 'slideshow, 1.2 seconds per photo, no music';

let dataDir: string;
let machine: Machine;
let photos: readonly PersonFile[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-talk-'));
  photos = await fivePhotos();
  machine = await startMachine({ dataDir, port: 0, settings: {}, log: message => console.error(message) });
});

afterAll(async () => {
  await machine.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Each test is a conversation of its own, with somebody whom the bot has never met. */
let nextChatId = 2001;
const meet = (): Promise<Person> => person(machine.url, { chatId: nextChatId++, name: 'You' });

const fromBot = (message: Message): boolean => message.from_bot;
const saying = (words: string | RegExp) => (message: Message) =>
  message.from_bot &&
  (typeof words === 'string' ? message.body.text.includes(words) : words.test(message.body.text));
const videoFor = (asked: Message | undefined) => (message: Message) =>
  message.media?.kind === 'video' && message.reply_to === asked?.message_id;
const withReaction = (asked: Message | undefined, emoji: string) => (message: Message) =>
  message.message_id === asked?.message_id && (message.reactions?.includes(emoji) ?? false);
const videosIn = async (you: Person) =>
  (await you.messages()).filter(message => message.media?.kind === 'video' && message.from_bot);

describe('first contact', () => {
  test('/start connects and says what to try', async () => {
    const you = await meet();
    await you.sendText('/start');
    const welcome = await you.waitFor(saying('Try saying'), patienceMs);
    expect(welcome.body.text).not.toContain('Connecting');
    expect((await you.messages()).filter(fromBot)).toHaveLength(1);
  });

  test('/help answers without asking the backend', async () => {
    const you = await meet();
    await you.sendText('/help');
    await you.waitFor(saying('/status shows the timeline'), patienceMs);
  });
});

describe('photos', () => {
  test('photos without words are counted once, and a button makes the video', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos.slice(0, 2));
    await you.waitFor(withReaction(asked, '👀'), patienceMs);
    await you.waitFor(saying('📸 2 photos here'), patienceMs);
    expect(await you.press('🎬 Make a slideshow')).toMatchObject({ kind: 'answered' });
    await you.waitFor(message => message.media?.kind === 'video', patienceMs);
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(1);
  });

  test('words sent right after the photos belong to them', async () => {
    const you = await meet();
    await you.sendPhotos(photos.slice(0, 3));
    const [asked] = await you.sendText(slideshow);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('3 photos');
    expect((await you.messages()).filter(saying('photos here'))).toHaveLength(0);
  });

  test('photos that come after the video are offered, not lost', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos.slice(0, 2), { caption: slideshow });
    await you.waitFor(withReaction(asked, '👌'), patienceMs);
    await you.sendPhotos(photos.slice(2, 3));
    await you.waitFor(saying('1 photo came later'), patienceMs);
    await you.press('➕ Add them');
    await you.waitFor(
      message => message.media?.kind === 'video' && message.body.text.includes('3 photos'),
      patienceMs,
    );
  });

  test('a file of another kind is refused with the list of formats', async () => {
    const you = await meet();
    await you.sendFile({ name: 'notes.txt', bytes: Buffer.from('not a picture') });
    const refusal = await you.waitFor(saying('notes.txt'), patienceMs);
    expect(refusal.body.text).toContain('JPG, PNG');
  });

  test('a file that only claims to be a photo is named, and the others still make a video', async () => {
    const you = await meet();
    await you.sendFile({ name: 'broken.jpg', bytes: Buffer.from('not a picture') });
    await you.sendPhotos(photos.slice(0, 2));
    const [asked] = await you.sendText(slideshow);
    await you.waitFor(saying('broken.jpg'), patienceMs);
    const video = await you.waitFor(videoFor(asked), patienceMs);
    expect(video.body.text).toContain('2 photos');
  });
});

describe('jobs', () => {
  test('a second wish waits its turn and says so; both videos come in order', async () => {
    const you = await meet();
    const [first] = await you.sendPhotos(photos.slice(0, 2), { caption: slideshow });
    const [second] = await you.sendText('make it square');
    await you.waitFor(
      message => message.reply_to === second?.message_id && message.body.text.includes('Queued'),
      patienceMs,
    );
    const square = await you.waitFor(videoFor(second), patienceMs);
    expect(square.media).toMatchObject({ width: 1080, height: 1080 });
    const answered = (await videosIn(you)).map(message => message.reply_to);
    expect(answered).toEqual([first?.message_id, second?.message_id]);
  });

  test('Cancel ends a job at once, and the next one runs', async () => {
    const you = await meet();
    const [asked] = await you.sendPhotos(photos, { caption: 'slideshow, 30 seconds per photo' });
    await you.waitFor(saying('▓'), patienceMs);
    await you.press('Cancel');
    await you.waitFor(saying('Cancelled'), patienceMs);

    const [next] = await you.sendText('1.2 seconds per photo, square');
    await you.waitFor(videoFor(next), patienceMs);
    expect((await videosIn(you)).map(message => message.reply_to)).not.toContain(asked?.message_id);
  });

  test('/cancel with nothing to cancel says so', async () => {
    const you = await meet();
    await you.sendText('/cancel');
    await you.waitFor(saying('Nothing is running'), patienceMs);
  });

  test('export before anything was made is refused in one sentence', async () => {
    const you = await meet();
    await you.sendText('export');
    await you.waitFor(saying('nothing to export yet'), patienceMs);
  });

  test('/new leaves the photos behind', async () => {
    const you = await meet();
    await you.sendPhotos(photos.slice(0, 2));
    await you.waitFor(saying('2 photos here'), patienceMs);
    await you.sendText('/new');
    await you.waitFor(saying('New project'), patienceMs);
    await you.sendText('/status');
    await you.waitFor(saying('nothing yet'), patienceMs);
  });
});

describe('the webhook', () => {
  const secrets = z.object({ webhookSecret: z.string() });
  const post = async (body: string, secret?: string): Promise<Response> =>
    fetch(`${machine.url}/telegram/webhook`, {
      method: 'POST',
      headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
      body,
    });
  const ourSecret = async (): Promise<string> =>
    secrets.parse(JSON.parse(await readFile(join(dataDir, 'bot-secrets.json'), 'utf8'))).webhookSecret;

  test('refuses whoever does not know its secret', async () => {
    expect((await post('{}')).status).toBe(401);
    expect((await post('{}', 'guess')).status).toBe(401);
    expect((await post('{}', (await ourSecret()).slice(0, -1))).status).toBe(401);
  });

  test('takes what is no update and drops it, because Telegram would repeat it for a day', async () => {
    const secret = await ourSecret();
    for (const body of ['', 'not json', '{}', '{"update_id":"x"}', '[]']) {
      expect((await post(body, secret)).status).toBe(200);
    }
    expect((await post('x'.repeat(1_000_001), secret)).status).toBe(413);
  });

  test('the same update twice is one question with one answer', async () => {
    const you = await meet();
    await you.sendText('/start');
    await you.waitFor(saying('Try saying'), patienceMs);
    const secret = await ourSecret();
    const user = { id: you.chatId, is_bot: false, first_name: 'You', language_code: 'en' };
    const update = JSON.stringify({
      update_id: 900_000_001,
      message: {
        message_id: 77,
        date: 1,
        text: '/help',
        entities: [{ type: 'bot_command', offset: 0, length: 5 }],
        from: user,
        chat: { id: you.chatId, type: 'private', first_name: 'You' },
      },
    });
    expect((await post(update, secret)).status).toBe(200);
    expect((await post(update, secret)).status).toBe(200);
    await you.waitFor(saying('/status shows the timeline'), patienceMs);
    // A later question is answered after whatever the repeat might have caused.
    await you.sendText('/cancel');
    await you.waitFor(saying('Nothing is running'), patienceMs);
    expect((await you.messages()).filter(saying('/status shows the timeline'))).toHaveLength(1);
  });
});

test('an editor that has forgotten the timeline gets the photos again, and people are told', async () => {
  const you = await meet();
  const [first] = await you.sendPhotos(photos.slice(0, 2), { caption: slideshow });
  await you.waitFor(withReaction(first, '👌'), patienceMs);
  await rm(join(dataDir, 'studio', 'sessions'), { recursive: true });

  const [again] = await you.sendText(slideshow);
  await you.waitFor(saying('the timeline starts anew'), patienceMs);
  const video = await you.waitFor(videoFor(again), patienceMs);
  expect(video.body.text).toContain('2 photos');
});
