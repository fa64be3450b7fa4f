import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { samplePhotos } from './demo/sample-photos.ts';
import { createTranscript } from './demo/terminal.ts';
import { startMachine } from './machine/machine.ts';
import { type Person, type PersonFile, person } from './telegram/person.ts';
import type { Media } from './telegram/store/media.ts';
import type { Message } from './telegram/store/message.ts';

type VideoMedia = Extract<Media, { kind: 'video' }>;

const usage = `npm run demo -- [photo.jpg …] [--say "make it vertical"]… [--out video.mp4]

Sends the photos to the bot as one album, with the first --say as its caption, then each further --say, and keeps
the last video. Without photos it paints five; without --say it asks for a slideshow. The bot speaks the terminal's
language (LANG), as it speaks Telegram's in a chat.`;

const slideshow = 'turn my photos into a slideshow video with music and transitions';

/** Longest that one request may take, ms: as long as the workflow waits for our own studio. */
const longestJobMs = 60 * 60_000;

async function demo(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      say: { type: 'string', multiple: true, default: [slideshow] },
      out: { type: 'string', default: 'video.mp4' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);

  const photos = positionals.length > 0 ? await readPhotos(positionals) : await samplePhotos();
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-demo-'));
  const transcript = createTranscript(process.stdout);
  try {
    const machine = await startMachine({
      dataDir,
      port: 0,
      settings: { ...process.env, TELEGRAM_BOT_TOKEN: '' },
      log: message => console.error(message),
    });
    const languageCode = new Intl.DateTimeFormat().resolvedOptions().locale;
    const you = await person(machine.url, { chatId: 1001, name: 'You', languageCode });
    you.subscribe(event => {
      if (event.type === 'message' && event.message.from_bot) transcript.show(event.message);
    });
    let video: VideoMedia | undefined;
    for (const [index, words] of values.say.entries()) {
      transcript.person(index === 0 ? `${photos.map(nameOf).join(', ')}\n          ${words}` : words);
      const [request] =
        index === 0 ? await you.sendPhotos(photos, { caption: words }) : await you.sendText(words);
      if (request) video = (await outcome(you, request, index === 0)) ?? video;
    }
    transcript.end();
    if (!video) throw new Error('There was no video; the last words above say why.');
    await writeFile(values.out, await you.download(video.file));
    console.log(`\n  ${values.out}  ${video.width}x${video.height}, ${video.duration} s\n`);
    you.leave();
    await machine.stop();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const readPhotos = (paths: readonly string[]): Promise<readonly PersonFile[]> =>
  Promise.all(paths.map(async path => ({ name: basename(path), bytes: await readFile(path) })));

const nameOf = (file: PersonFile): string => (typeof file === 'string' ? basename(file) : file.name);

/** How long the last words are waited for, ms: they follow the video at once. */
const lastWordsMs = 5_000;
const isDone = (reactions: Message['reactions']): boolean => reactions?.includes('👌') ?? false;

/**
 * The video that answers a request, or undefined when words did. A job replies to its request, and its progress message has
 * a button as long as it is one. A question without a job is answered without a reply; at first contact other things are
 * said so, too.
 */
async function outcome(you: Person, request: Message, isFirst: boolean): Promise<VideoMedia | undefined> {
  let isJob = isFirst;
  const last = await you.waitFor(message => {
    if (!message.from_bot || message.message_id < request.message_id) return false;
    if (message.reply_to !== request.message_id) return !isJob;
    isJob = true;
    return message.media?.kind === 'video' || message.keyboard === undefined;
  }, longestJobMs);
  if (last.media?.kind !== 'video') return undefined;
  // The last words come after the video, before the sign that all is done; that sign alone may get lost.
  await you
    .waitFor(
      ({ message_id, reactions }) => message_id === request.message_id && isDone(reactions),
      lastWordsMs,
    )
    .catch(() => undefined);
  return last.media;
}

demo().then(
  () => process.exit(0),
  error => {
    console.error(error instanceof Error ? `\n${error.message}` : error);
    process.exit(1);
  },
);
