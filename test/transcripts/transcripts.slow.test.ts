import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageName } from '../../lib/telegram/language-name.ts';
import { languages, textsFor } from '../../lib/telegram/texts.ts';
import { type Machine, startMachine } from '../../local/machine/machine.ts';
import { type Person, type PersonFile, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { fivePhotos } from '../support/shared-photos.ts';
import { conversations } from './conversations.ts';
import { createTranscript } from './write-transcript.ts';

/**
 * One whole conversation in each language, through the stand-in, with the studio behind. `TRANSCRIPTS=write` keeps them
 * in docs/transcripts, to be read by people who speak the language.
 */
const folder = new URL('../../docs/transcripts/', import.meta.url);
const isWritten = process.env['TRANSCRIPTS'] === 'write';
const patienceMs = Number(process.env['PATIENCE'] ?? 100_000);

let dataDir: string;
let machine: Machine;
let photos: readonly PersonFile[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-transcripts-'));
  photos = (await fivePhotos()).slice(0, 3);
  machine = await startMachine({ dataDir, port: 0, settings: {}, log: message => console.error(message) });
});

afterAll(async () => {
  await machine.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('there is a conversation for every language', () => {
  expect(Object.keys(conversations).sort()).toEqual(languages);
});

describe.each(Object.entries(conversations))('a conversation in %s', (language, lines) => {
  const texts = textsFor(language);
  const transcript = createTranscript(languageName(language), language === 'ar' ? 'rtl' : 'ltr');
  let you: Person;
  /** Everything that the bot has said so far, as it reads now. */
  const fromBot = async (): Promise<readonly Message[]> =>
    (await you.messages()).filter(message => message.from_bot);

  /** Does something, waits for what answers it and notes what is new. */
  const turn = async (
    shown: string,
    act: () => Promise<unknown>,
    answer: (message: Message) => boolean,
  ): Promise<Message> => {
    const before = new Map((await fromBot()).map(message => [message.message_id, message.body.text]));
    transcript.person(shown);
    await act();
    const isNew = (message: Message): boolean =>
      message.from_bot && before.get(message.message_id) !== message.body.text;
    const found = await you
      .waitFor(message => isNew(message) && answer(message), patienceMs)
      .catch(async (cause: unknown) => {
        const last = (await fromBot()).slice(-3).map(({ body }) => body.text);
        throw new Error(`After "${shown}" the bot says:\n${last.join('\n---\n')}`, { cause });
      });
    for (const message of (await fromBot()).filter(isNew)) transcript.bot(message);
    return found;
  };

  const say = (words: string, answer: (message: Message) => boolean) =>
    turn(words, () => you.sendText(words), answer);
  const press = (button: string, answer: (message: Message) => boolean) =>
    turn(`👆 ${button}`, () => you.press(button), answer);

  const is =
    (key: string) =>
    ({ body }: Message): boolean =>
      body.text.startsWith(texts(key, { language: '', ratio: '' }).split('\n')[0] ?? key);
  const isProgress = ({ keyboard }: Message): boolean =>
    keyboard !== undefined &&
    'inline_keyboard' in keyboard &&
    keyboard.inline_keyboard.flat().some(({ text }) => text === texts('button-cancel'));
  const contains =
    (part: string) =>
    ({ body }: Message): boolean =>
      body.text.includes(part);
  const anything = (message: Message): boolean => message.from_bot && !isProgress(message);

  test('is in that language from the first word to the last', { timeout: 200_000 }, async () => {
    const chatId = 3001 + languages.indexOf(language);
    you = await person(machine.url, { chatId, name: 'You', languageCode: language });
    await say('/start', is('welcome'));
    await turn('🖼 🖼 🖼', () => you.sendPhotos(photos), contains(texts('photos', { count: 3 })));

    transcript.person(lines.wish);
    const [asked] = await you.sendText(lines.wish);
    const progress = await you.waitFor(
      message => message.reply_to === asked?.message_id && isProgress(message),
      patienceMs,
    );
    transcript.bot(progress);
    const done = ({ message_id, reactions }: Message): boolean =>
      message_id === asked?.message_id && (reactions?.includes('👌') ?? false);
    await you.waitFor(done, patienceMs);
    const outcome = (message: Message): boolean =>
      message.message_id === progress.message_id && !isProgress(message);
    const answer = await you.waitFor(outcome, patienceMs);
    transcript.bot(answer);
    const [video] = (await fromBot()).filter(({ media }) => media?.kind === 'video');
    if (!video) throw new Error('There is no video.');
    transcript.bot(video);
    expect(video.body.text).toMatch(new RegExp(`${texts('track-video')}.*${texts('photos', { count: 3 })}`));

    await say('/status', contains(texts('track-video')));
    await say(lines.question, anything);

    await press(texts('button-vertical'), isProgress);
    await press(texts('button-slower'), message => isProgress(message) && contains('9:16')(message));
    await say('/status', contains(texts('button-slower')));
    await say('/cancel', is('cancelled'));
    await say('/cancel', is('cancelled'));
    await say('/cancel', is('nothing-to-cancel'));

    await turn(
      '📄 notes.txt',
      () => you.sendFile({ name: 'notes.txt', bytes: Buffer.from('not a picture') }),
      contains('notes.txt'),
    );
    await say('/credits', anything);
    await say('/settings', is('settings'));
    await say('/privacy', is('privacy'));
    await say('/help', is('help'));
    await say('/new', is('new-project'));
    await say(texts('request-export'), is('problem-nothing-to-export'));
    await say('/delete', is('confirm-delete'));
    await press(texts('button-keep-all'), is('nothing-deleted'));

    if (isWritten) await writeFile(new URL(`${language}.md`, folder), transcript.toMarkdown());
    you.leave();

    const english = /\b(?:tracks?|BGM|the|your|and)\b/;
    if (language !== 'en') {
      const words = (await fromBot()).map(({ body }) => body.text).filter(text => english.test(text));
      expect(words).toEqual([]);
    }
  });
});
