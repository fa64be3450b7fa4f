import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOutbox } from '../../../lib/telegram/outbox.ts';
import { closeServer, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';
import { type Person, person } from '../../../local/telegram/person.ts';
import { botToken, type ServedStandIn, serveStandIn } from '../../local/telegram/serve-stand-in.ts';
import { paintPhoto } from '../../support/paint-photo.ts';

let served: ServedStandIn;
let you: Person;

beforeEach(async () => {
  served = await serveStandIn();
  you = await person(served.url, { chatId: 1001 });
});
afterEach(async () => {
  you.leave();
  await served.remove();
});

const outbox = () => createOutbox({ token: botToken, root: served.url });
const to = { chat: { chatId: 1001 }, language: 'en' };
const fromBot = async () => (await you.messages()).filter(message => message.from_bot);
const texts = async () => (await fromBot()).map(message => message.body.text);

const paragraphs = ['first', 'second', 'third'].map(word => `${word} `.repeat(300).trim());
const long = { is: 'answer', text: paragraphs.join('\n\n') } as const;
const inTwo = [paragraphs.slice(0, 2).join('\n\n'), paragraphs[2]];

describe('an answer that is longer than a message', () => {
  it('comes in several, the first as a reply', async () => {
    const [asked] = await you.sendText('what is in it?');
    const id = await outbox().say(to, long, { replyTo: asked?.message_id ?? 0 });
    expect(await texts()).toEqual(inTwo);
    const [first, second] = await fromBot();
    expect(first).toMatchObject({ message_id: id, reply_to: asked?.message_id });
    expect(second?.reply_to).toBeUndefined();
  });

  it('takes the place of a progress message and goes on below it, once', async () => {
    await you.sendText('what is in it?');
    const progress = { is: 'progress', jobId: 'job_1', progress: { phase: 'delivering' } } as const;
    const id = await outbox().say(to, progress);
    await outbox().change(to, id, long);
    await outbox().change(to, id, long);
    expect(await texts()).toEqual(inTwo);
  });
});

describe('an answer in Markdown', () => {
  const answer = '### Done\n- **Title** added: *Lisbon*\n- see [here](https://x.test)';
  const text = 'Done\n• Title added: Lisbon\n• see here';
  const marks = ['bold', 'bold', 'italic', 'text_link'];

  it('is shown as it is meant, also above a line of progress', async () => {
    await you.sendText('go');
    const id = await outbox().say(to, { is: 'answer', text: answer });
    const progress = { phase: 'delivering' } as const;
    await outbox().say(to, { is: 'progress', jobId: 'job_1', progress, answer });
    await outbox().change(to, id, { is: 'answer', text: `${answer}!` });
    const [first, second] = (await fromBot()).map(({ body }) => body);
    expect(first?.text).toBe(`${text}!`);
    expect(second?.text).toBe(`${text}\n\n📤 Sending the video…`);
    for (const body of [first, second]) expect(body?.entities.map(({ type }) => type)).toEqual(marks);
  });

  it('is the only thing that is read so: what people write and call their files is shown letter by letter', async () => {
    await you.sendText('go');
    const problem = { kind: 'unsupported-file', detail: '*a*_b_`c`.txt' } as const;
    await outbox().say(to, { is: 'problem', problem });
    const [only] = await fromBot();
    expect(only?.body.text).toContain('“*a*_b_`c`.txt”');
    expect(only?.body.entities).toEqual([]);
  });
});

describe('progress', () => {
  it('is one message, however long the answer above it', async () => {
    await you.sendText('go');
    await outbox().say(to, {
      is: 'progress',
      jobId: 'job_1',
      progress: { phase: 'delivering' },
      answer: long.text,
    });
    const [only, ...others] = await fromBot();
    expect(only?.body.text).toHaveLength(4096);
    expect(only?.body.text).toMatch(/…\n\n📤 Sending the video…$/);
    expect(others).toEqual([]);
    expect(only?.keyboard).toBeDefined();
  });
});

/** The parts of a multipart body by their names. */
const partsOf = (body: string): ReadonlyMap<string, string> => {
  const boundary = /--\S+/.exec(body)?.[0] ?? '';
  const parts = body.split(boundary).flatMap(part => {
    const [, name, content] = /name="?([^";\r]+)[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
    return name === undefined || content === undefined ? [] : [[name, content] as const];
  });
  return new Map(parts);
};

describe('a video', () => {
  it('is sent with all that phones need to show it, and to play it while it loads', async () => {
    const [asked] = await you.sendText('go');
    let fields: ReadonlyMap<string, string> = new Map();
    const recorder = createServer(
      getRequestListener(async request => {
        const body = await request.arrayBuffer();
        fields = partsOf(Buffer.from(body).toString('latin1'));
        const headers = { 'content-type': request.headers.get('content-type') ?? '' };
        return served.standIn.app.fetch(new Request(request.url, { method: 'POST', headers, body }));
      }),
    );
    const root = `http://127.0.0.1:${await listenOnLoopback(recorder, 0)}`;
    const picture = await paintPhoto('#2266aa');
    const video = {
      bytes: new Uint8Array(readFileSync(new URL('../../local/chat-page/dusk.mp4', import.meta.url))),
      fileName: 'reelay.mp4',
      measures: { width: 720, height: 1280, durationSeconds: 12.4 },
      thumbnail: picture,
      cover: picture,
    };
    const photos = {
      label: { kind: 'media', images: 5, videos: 0 },
      startMs: 0,
      endMs: 12_400,
      volumePercent: undefined,
    } as const;
    const timeline = [{ kind: 'video', type: 0, role: undefined, items: [photos], more: 0 }] as const;
    try {
      await createOutbox({ token: botToken, root }).sendVideo(
        to,
        video,
        { timeline },
        {
          replyTo: asked?.message_id ?? 0,
          video: 'draft',
        },
      );
    } finally {
      await closeServer(recorder);
    }
    expect(Object.fromEntries(fields)).toMatchObject({
      chat_id: '1001',
      width: '720',
      height: '1280',
      duration: '12',
      supports_streaming: 'true',
      caption: 'Timeline (1 track): 1. Video: 5 photos (0-12s)',
      reply_parameters: JSON.stringify({
        message_id: asked?.message_id,
        allow_sending_without_reply: true,
      }),
    });
    const sizes = ['video', 'thumbnail', 'cover'].map(field => {
      const value = fields.get(field) ?? '';
      return (fields.get(value.replace('attach://', '')) ?? value).length;
    });
    expect(sizes).toEqual([video.bytes.length, picture.length, picture.length]);
    const buttons = Buffer.from(fields.get('reply_markup') ?? '', 'latin1').toString();
    for (const words of ['9:16', '16:9', '1:1', 'Other music', 'Faster', 'Slower', 'Undo', 'As a file']) {
      expect(buttons).toContain(words);
    }
    const [shown] = await fromBot();
    expect(shown).toMatchObject({ reply_to: asked?.message_id, media: { kind: 'video', duration: 12 } });
  });
});
