import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOutbox } from '../../../lib/telegram/outbox.ts';
import { type Person, person } from '../../../local/telegram/person.ts';
import { botToken, type ServedStandIn, serveStandIn } from '../../local/telegram/serve-stand-in.ts';

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
