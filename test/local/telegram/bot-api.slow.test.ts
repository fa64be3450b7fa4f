import { InputFile } from 'grammy';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, person } from '../../../local/telegram/person.ts';
import { botToken, type ServedStandIn, serveStandIn } from './serve-stand-in.ts';

let served: ServedStandIn;
let ada: Person;
/** What the stand-in told the terminal. */
const told: string[] = [];
const chatId = 1001;

beforeAll(async () => {
  served = await serveStandIn({ log: message => void told.push(message) });
  ada = await person(served.url, { chatId, name: 'Ada', languageCode: 'en' });
});

afterAll(async () => {
  ada.leave();
  await served.remove();
});

async function jpeg(width: number, height: number): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: '#3377aa' } })
    .jpeg()
    .toBuffer();
}

describe('sending', () => {
  it('stores a text with the entities of its HTML and answers with the message', async () => {
    const sent = await served.bot.api.sendMessage(
      chatId,
      '<b>Done</b> &amp; ready, see https://example.org',
      {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [[{ text: 'Again', callback_data: 'again', style: 'primary' }]] },
      },
    );
    expect(sent).toMatchObject({
      text: 'Done & ready, see https://example.org',
      chat: { id: chatId, type: 'private', first_name: 'Ada' },
      from: { is_bot: true, username: 'reelay_bot' },
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'url', offset: 18, length: 19 },
      ],
      reply_markup: { inline_keyboard: [[{ text: 'Again', callback_data: 'again', style: 'primary' }]] },
    });
  });

  it('makes JPEG sizes of a photo, none above 1280', async () => {
    const sent = await served.bot.api.sendPhoto(chatId, new InputFile(await jpeg(2600, 1300), 'p.jpg'), {
      caption: 'Hello',
    });
    expect(sent.caption).toBe('Hello');
    expect(sent.photo.map(size => [size.width, size.height])).toEqual([
      [90, 45],
      [320, 160],
      [800, 400],
      [1280, 640],
    ]);
  });

  it('sends a file again by its id, and refuses it as another kind', async () => {
    const first = await served.bot.api.sendDocument(
      chatId,
      new InputFile(Buffer.from('notes'), 'no/tes.txt'),
    );
    const again = await served.bot.api.sendDocument(chatId, first.document.file_id);
    expect(again.document).toEqual(first.document);
    expect(first.document).toMatchObject({ file_name: 'tes.txt', file_size: 5 });
    await expect(served.bot.api.sendPhoto(chatId, first.document.file_id)).rejects.toMatchObject({
      error_code: 400,
      description: "Bad Request: can't use file of type Document as Photo",
    });
  });

  it('sends an album as messages of one group', async () => {
    const album = await served.bot.api.sendMediaGroup(chatId, [
      { type: 'photo', media: new InputFile(await jpeg(50, 40), 'a.jpg'), caption: 'Two of them' },
      { type: 'photo', media: new InputFile(await jpeg(40, 50), 'b.jpg') },
    ]);
    const group = expect.stringMatching(/^\d+$/);
    expect(album).toMatchObject([
      { media_group_id: group, caption: 'Two of them' },
      { media_group_id: group },
    ]);
    const kept = await ada.messages();
    const groups = album.map(({ message_id: id }) => kept.find(m => m.message_id === id)?.media_group_id);
    expect(new Set(groups).size).toBe(1);
  });

  it('serves the bytes of a file that a person sent, and only with the token', async () => {
    const bytes = new TextEncoder().encode('some bytes');
    const message = await ada.sendFile({ name: '../../x.bin', bytes });
    const file = message.media?.kind === 'document' ? message.media.file : undefined;
    expect(file?.file_name).toBe('x.bin');
    const { file_path } = await served.bot.api.getFile(file?.file_id ?? '');
    const answer = await fetch(`${served.url}/file/bot${botToken}/${file_path}`);
    expect(await answer.text()).toBe('some bytes');
    expect((await fetch(`${served.url}/file/bot1:x/${file_path}`)).status).toBe(401);
  });

  it('replies, reacts, copies and deletes', async () => {
    const [asked] = await ada.sendText('hello');
    const replied = await served.bot.api.sendMessage(chatId, 'hi', {
      reply_parameters: { message_id: asked?.message_id ?? 0 },
    });
    expect(replied.reply_to_message).toMatchObject({ text: 'hello' });
    await served.bot.api.setMessageReaction(chatId, asked?.message_id ?? 0, [{ type: 'emoji', emoji: '👀' }]);
    expect((await ada.messages()).find(m => m.message_id === asked?.message_id)?.reactions).toEqual(['👀']);
    const copy = await served.bot.api.copyMessage(chatId, chatId, replied.message_id);
    await served.bot.api.deleteMessage(chatId, copy.message_id);
    await expect(served.bot.api.deleteMessage(chatId, copy.message_id)).rejects.toMatchObject({
      description: 'Bad Request: message to delete not found',
    });
  });
});

describe('editing', () => {
  it('changes text and buttons, and says so when nothing would change', async () => {
    const sent = await served.bot.api.sendMessage(chatId, 'Working 10 %');
    const edited = await served.bot.api.editMessageText(chatId, sent.message_id, 'Working 20 %');
    expect(edited).toMatchObject({ text: 'Working 20 %', message_id: sent.message_id });
    await expect(
      served.bot.api.editMessageText(chatId, sent.message_id, 'Working 20 %'),
    ).rejects.toMatchObject({
      error_code: 400,
      description: expect.stringMatching(
        /^Bad Request: message is not modified: specified new message content/,
      ),
    });
    // Bots live with it; the person at the terminal need not.
    expect(told.join()).not.toContain('not modified');
    await expect(served.bot.api.editMessageText(chatId, 1_000_000, 'Working')).rejects.toMatchObject({
      error_code: 400,
    });
    expect(told.join()).toContain('editMessageText: 400');
  });

  it('puts a photo in the place of another', async () => {
    const sent = await served.bot.api.sendPhoto(chatId, new InputFile(await jpeg(60, 60), 'a.jpg'));
    const edited = await served.bot.api.editMessageMedia(chatId, sent.message_id, {
      type: 'photo',
      media: new InputFile(await jpeg(90, 30), 'b.jpg'),
      caption: 'Wider',
    });
    expect(edited).toMatchObject({ caption: 'Wider', photo: [{ width: 90, height: 30 }] });
  });
});

describe("refusals in Telegram's words", () => {
  const long = (length: number) => 'x'.repeat(length);
  const cases: readonly [string, () => Promise<unknown>, string][] = [
    ['an empty text', () => served.bot.api.sendMessage(chatId, '  '), 'Bad Request: message text is empty'],
    ['a long text', () => served.bot.api.sendMessage(chatId, long(4097)), 'Bad Request: message is too long'],
    [
      'a long caption',
      () =>
        served.bot.api.sendDocument(chatId, new InputFile(Buffer.from('x'), 'x'), { caption: long(1025) }),
      'Bad Request: message caption is too long',
    ],
    ['a stranger', () => served.bot.api.sendMessage(5, 'hi'), 'Bad Request: chat not found'],
    [
      'a missing message',
      () => served.bot.api.editMessageText(chatId, 99_999, 'x'),
      'Bad Request: message to edit not found',
    ],
    [
      'much button data',
      () =>
        served.bot.api.sendMessage(chatId, 'x', {
          reply_markup: { inline_keyboard: [[{ text: 'b', callback_data: 'ü'.repeat(33) }]] },
        }),
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'broken HTML',
      () => served.bot.api.sendMessage(chatId, 'ü <b>bold', { parse_mode: 'HTML' }),
      'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'broken MarkdownV2',
      () => served.bot.api.sendMessage(chatId, 'Done.', { parse_mode: 'MarkdownV2' }),
      "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ],
    [
      'an unknown file',
      () => served.bot.api.sendVideo(chatId, 'BAACunknown'),
      'Bad Request: wrong file identifier/HTTP URL specified',
    ],
    [
      'an old button press',
      () => served.bot.api.answerCallbackQuery('1'),
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'an album of one',
      () => served.bot.api.sendMediaGroup(chatId, [{ type: 'photo', media: 'x' }]),
      'Bad Request: Wrong number of items to send',
    ],
    [
      'no picture as photo',
      () => served.bot.api.sendPhoto(chatId, new InputFile(Buffer.from('text'), 'x.jpg')),
      'Bad Request: IMAGE_PROCESS_FAILED',
    ],
  ];

  it.each(cases)('%s', async (_what, call, description) => {
    await expect(call()).rejects.toMatchObject({ error_code: 400, description });
  });

  it('knows no other token and no other method', async () => {
    const other = await fetch(`${served.url}/bot1:other/getMe`);
    expect([other.status, await other.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    const unknown = await fetch(`${served.url}/bot${botToken}/sendTelepathy`);
    expect(unknown.status).toBe(404);
  });

  it('refuses a download above 20 MiB and an upload above 50 MB', async () => {
    const big = await ada.sendFile({ name: 'big.bin', bytes: new Uint8Array(20 * 1024 * 1024 + 1) });
    const id = big.media?.kind === 'document' ? big.media.file.file_id : '';
    await expect(served.bot.api.getFile(id)).rejects.toMatchObject({
      description: 'Bad Request: file is too big',
    });
    const huge = new InputFile(Buffer.alloc(50_000_001), 'huge.bin');
    await expect(served.bot.api.sendDocument(chatId, huge)).rejects.toMatchObject({ error_code: 413 });
  });

  it('lets the next calls fail on demand, with retry_after', async () => {
    served.standIn.provoke({
      method: 'sendMessage',
      chatId,
      outcome: { kind: 'too-many-requests', retryAfterSeconds: 7 },
    });
    await expect(served.bot.api.sendMessage(chatId, 'x')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
    await expect(served.bot.api.sendMessage(chatId, 'x')).resolves.toMatchObject({ text: 'x' });
  });

  it('tells a bot that was stopped', async () => {
    const eve = await person(served.url, { chatId: 1002, name: 'Eve' });
    await eve.block();
    await expect(served.bot.api.sendMessage(1002, 'x')).rejects.toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    eve.leave();
  });
});

describe('the three ways to pass parameters', () => {
  it('takes query, urlencoded and multipart alike', async () => {
    const base = `${served.url}/bot${botToken}/sendMessage`;
    const form = new FormData();
    form.set('chat_id', String(chatId));
    form.set('text', 'form');
    const answers = await Promise.all([
      fetch(`${base}?chat_id=${chatId}&text=query`),
      fetch(base, { method: 'POST', body: new URLSearchParams({ chat_id: String(chatId), text: 'url' }) }),
      fetch(base, { method: 'POST', body: form }),
    ]);
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200]);
  });
});
