import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../../local/telegram/store/message.ts';
import { edited, type From, photo, pressed, repliedTo, sent } from '../../support/telegram-updates.ts';
import { startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

const patienceMs = 20_000;
let world: UseCaseWorld;
let bot: ReturnType<UseCaseWorld['botFor']>;

beforeAll(async () => {
  world = await startUseCaseWorld();
  bot = world.botFor();
});
afterAll(() => world.stop());

const saying = (words: string) => (message: Message) => message.from_bot && message.body.text.includes(words);
const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const said = async (you: { person: { messages(): Promise<readonly Message[]> } }) =>
  (await you.person.messages()).filter(message => message.from_bot).map(message => message.body.text);

/** Somebody with photos that have long arrived; the workflow stands still until it is let run. */
const withPhotos = async (count: number, more: Partial<From> = {}) => {
  const you = await world.meet();
  const from: From = { chatId: you.chat.chatId, ...more };
  for (let index = 1; index <= count; index++) await bot.handleUpdate(sent(from, index, photo(`p${index}`)));
  world.pass(5000);
  const requests = async () =>
    (await world.deps.jobs.queued(you.chat)).map(job =>
      'text' in job.request ? job.request.text : 'export',
    );
  return { ...you, from, requests };
};
const editsWith = (part: string) => world.deps.backend.edits.filter(text => text.includes(part));

describe('an edited message', () => {
  test('changes the request while its edit was not sent', async () => {
    const { from, requests, person } = await withPhotos(1);
    world.letWorkflowRun(false);
    await bot.handleUpdate(sent(from, 50, { text: 'make it sloww' }));
    await bot.handleUpdate(edited(from, 50, { text: 'make it slow' }));
    expect(await requests()).toEqual(['make it slow']);
    expect((await said({ person })).length).toBe(1);
    world.letWorkflowRun(true);
  });

  test('counts as the caption that a photo did not have yet', async () => {
    const { from, requests } = await withPhotos(1);
    world.letWorkflowRun(false);
    await bot.handleUpdate(edited(from, 1, photo('p1', { caption: 'a slideshow please' })));
    expect(await requests()).toEqual(['a slideshow please']);
    world.letWorkflowRun(true);
  });

  test('is a new request once the first was sent, but only with other words', async () => {
    const { from, person } = await withPhotos(1);
    await bot.handleUpdate(sent(from, 50, { text: 'first words' }));
    await person.waitFor(isVideo, patienceMs);
    await bot.handleUpdate(edited(from, 50, { text: 'First  words!' }));
    expect(await world.deps.jobs.queued({ chatId: from.chatId })).toEqual([]);
    await bot.handleUpdate(edited(from, 50, { text: 'other words' }));
    await expect.poll(() => editsWith('other words'), { timeout: patienceMs }).toHaveLength(1);
    expect(editsWith('irst words')).toEqual(['first words']);
  });

  test('of a command is not a second command', async () => {
    const { from, person } = await withPhotos(1);
    await bot.handleUpdate(edited(from, 60, { text: '/help' }));
    expect(await said({ person })).toEqual([]);
  });
});

describe('a reply to a photo', () => {
  test('names the photo by its number', async () => {
    const { from } = await withPhotos(3);
    const text = 'make this one longer';
    await bot.handleUpdate(sent(from, 50, { text, ...repliedTo(from, 2, photo('p2')) }));
    await expect
      .poll(() => editsWith('photo 2 longer'), { timeout: patienceMs })
      .toEqual(['make photo 2 longer']);
  });

  test('that names another number means that one', async () => {
    const { from } = await withPhotos(3);
    const text = 'put photo 3 before this';
    await bot.handleUpdate(sent(from, 50, { text, ...repliedTo(from, 1, photo('p1')) }));
    await expect.poll(() => editsWith(text), { timeout: patienceMs }).toEqual([text]);
  });
});

describe('captions', () => {
  test('of several photos of an album are one request', async () => {
    const you = await withPhotos(0);
    world.letWorkflowRun(false);
    const album = { media_group_id: 'album-1' };
    await bot.handleUpdate(sent(you.from, 1, photo('a', { ...album, caption: 'Paris' })));
    await bot.handleUpdate(sent(you.from, 2, photo('b', { ...album })));
    await bot.handleUpdate(sent(you.from, 3, photo('c', { ...album, caption: 'Rome' })));
    expect(await you.requests()).toEqual(['Paris\nRome']);
    world.letWorkflowRun(true);
  });

  test('of an album of more than ten, which Telegram splits, is for all of it, in the order of the messages', async () => {
    const you = await withPhotos(0);
    world.letWorkflowRun(false);
    const ids = Array.from({ length: 14 }, (_, index) => index + 1);
    // The last member of the first album comes after the second one.
    for (const id of [...ids.filter(each => each !== 10), 10]) {
      const media_group_id = id <= 10 ? 'first ten' : 'the rest';
      const caption = id === 1 ? { caption: 'all of Madeira' } : {};
      await bot.handleUpdate(sent(you.from, id, photo(`m${id}`, { media_group_id, ...caption })));
    }
    expect(await you.requests()).toEqual(['all of Madeira']);
    const assets = await world.deps.assets.list(you.chat, 1);
    expect(assets.map(({ messageId }) => messageId)).toEqual(ids);
    world.letWorkflowRun(true);
  });

  test('of forwarded photos ask for nothing', async () => {
    const you = await withPhotos(0);
    const origin = { type: 'hidden_user', sender_user_name: 'X', date: 1 } as const;
    for (let id = 1; id <= 5; id++) {
      await bot.handleUpdate(
        sent(you.from, id, photo(`f${id}`, { forward_origin: origin, caption: 'buy now' })),
      );
    }
    expect(await you.requests()).toEqual([]);
    expect(await world.deps.assets.list(you.chat, 1)).toHaveLength(5);
  });
});

describe('files', () => {
  const file = { file_unique_id: 'u', file_size: 1000 };

  test('of every kind are taken for what they are', async () => {
    const you = await withPhotos(0);
    const clip = { ...file, width: 10, height: 10, duration: 1 };
    const contents = [
      photo('photo'),
      { video: { ...clip, file_id: 'video' } },
      { animation: { ...clip, file_id: 'gif', file_name: 'x.mp4', mime_type: 'video/mp4' } },
      { video_note: { ...file, file_id: 'round', length: 240, duration: 3 } },
      { audio: { ...file, file_id: 'song', duration: 60, mime_type: 'audio/mpeg' } },
      { voice: { ...file, file_id: 'voice', duration: 4, mime_type: 'audio/ogg' } },
      { document: { ...file, file_id: 'heic', file_name: 'IMG_1.HEIC', mime_type: 'image/heic' } },
      { document: { ...file, file_id: 'avif', file_name: 'a.avif', mime_type: 'image/avif' } },
      { live_photo: { ...clip, ...photo('still'), file_id: 'moving' } },
    ];
    for (const [index, content] of contents.entries())
      await bot.handleUpdate(sent(you.from, index + 1, content));
    const assets = await world.deps.assets.list(you.chat, 1);
    expect(assets.map(({ fileId, kind }) => `${fileId} ${kind}`)).toEqual([
      'photo image',
      'video video',
      'gif video',
      'round video',
      'song audio',
      'voice audio',
      'heic image',
      'avif image',
      'still image',
    ]);
  });

  test('that are too large or of no use are refused with a reason', async () => {
    const you = await withPhotos(0);
    await bot.handleUpdate(
      sent(you.from, 1, {
        document: {
          ...file,
          file_id: 'big',
          file_name: 'big.mp4',
          mime_type: 'video/mp4',
          file_size: 21_000_000,
        },
      }),
    );
    await bot.handleUpdate(
      sent(you.from, 2, { document: { ...file, file_id: 'doc', file_name: 'a.docx', mime_type: 'x/y' } }),
    );
    expect(await said(you)).toEqual([expect.stringContaining('big.mp4'), expect.stringContaining('a.docx')]);
  });
});

describe('in a group', () => {
  test('only what mentions the bot, replies to it or is a command is heard', async () => {
    const you = await withPhotos(0);
    const group: From = { ...you.from, group: true, userId: 77 };
    await bot.handleUpdate(sent(group, 1, { text: 'lunch?' }));
    await bot.handleUpdate(sent(group, 2, photo('lunch')));
    await bot.handleUpdate(sent(group, 3, { text: '/help@other_bot' }));
    expect(await said(you)).toEqual([]);
    await bot.handleUpdate(sent(group, 4, { text: '/help@reelay_bot' }));
    expect(await said(you)).toHaveLength(1);
  });

  test('an album belongs to the photo that mentions the bot', async () => {
    const you = await withPhotos(0);
    world.letWorkflowRun(false);
    const group: From = { ...you.from, group: true, userId: 77 };
    const album = { media_group_id: 'g' };
    const caption = '@reelay_bot a slideshow';
    await bot.handleUpdate(sent(group, 1, photo('a', { ...album, caption })));
    await bot.handleUpdate(sent(group, 2, photo('b', album)));
    await bot.handleUpdate(sent(group, 3, photo('c', { media_group_id: 'other' })));
    expect((await world.deps.assets.list(you.chat, 1)).map(asset => asset.fileId)).toEqual(['a', 'b']);
    expect(await you.requests()).toEqual(['a slideshow']);
    world.letWorkflowRun(true);
  });

  test('a mention in reply to a photo takes the photo', async () => {
    const you = await withPhotos(0);
    world.letWorkflowRun(false);
    const group: From = { ...you.from, group: true, userId: 77 };
    const text = '@reelay_bot make a video of this';
    await bot.handleUpdate(sent(group, 9, { text, ...repliedTo(group, 5, photo('theirs')) }));
    expect((await world.deps.assets.list(you.chat, 1)).map(asset => asset.messageId)).toEqual([5]);
    world.letWorkflowRun(true);
  });

  test('each topic is a project of its own', async () => {
    const you = await withPhotos(0);
    for (const threadId of [7, 8]) {
      const topic: From = { ...you.from, group: true, userId: 77, threadId };
      await bot.handleUpdate(sent(topic, threadId, photo(`t${threadId}`, { caption: '@reelay_bot' })));
    }
    const of = async (threadId: number) =>
      (await world.deps.assets.list({ ...you.chat, threadId }, 1)).map(asset => asset.fileId);
    expect([await of(7), await of(8)]).toEqual([['t7'], ['t8']]);
  });
});

describe('settings', () => {
  test('a chosen language is spoken from then on, whatever Telegram says', async () => {
    const { from, person } = await withPhotos(0);
    await bot.handleUpdate(sent(from, 1, { text: '/settings' }));
    const shown = await person.waitFor(saying('Language: English'), patienceMs);
    await bot.handleUpdate(pressed(from, shown.message_id, 'language:de'));
    await person.waitFor(
      message => message.message_id === shown.message_id && message.revision > 0,
      patienceMs,
    );
    await bot.handleUpdate(sent(from, 2, { text: '/cancel' }));
    expect((await said({ person })).at(-1)).not.toContain('Nothing is running');
    expect((await world.deps.chats.open({ chatId: from.chatId })).language).toBe('de');
  });

  test('a chosen format goes with the first request, unless it names another', async () => {
    const first = await withPhotos(1);
    await bot.handleUpdate(sent(first.from, 40, { text: '/settings' }));
    const shown = await first.person.waitFor(saying('Settings'), patienceMs);
    await bot.handleUpdate(pressed(first.from, shown.message_id, 'ratio:1:1'));
    await bot.handleUpdate(sent(first.from, 50, { text: 'quiet songs' }));
    await bot.handleUpdate(sent(first.from, 51, { text: 'quiet songs again' }));
    await expect
      .poll(() => editsWith('quiet songs'), { timeout: patienceMs })
      .toEqual(['quiet songs\n1:1', 'quiet songs again']);
  });

  test('what is said about late photos is in the language of whoever sent them', async () => {
    const { from, chat } = await withPhotos(1, { language: 'de' });
    expect((await world.deps.chats.open(chat)).language).toBe('de');
    expect(from.language).toBe('de');
  });
});

describe('/delete', () => {
  test('asks first, and removes everything everywhere', async () => {
    const you = await withPhotos(2);
    const { from, person, chat } = you;
    await bot.handleUpdate(sent(from, 50, { text: 'wish to be deleted' }));
    await person.waitFor(isVideo, patienceMs);
    const { session } = await world.deps.chats.open(chat);
    await bot.handleUpdate(sent(from, 51, { text: '/new' }));
    await bot.handleUpdate(sent(from, 52, { text: '/delete' }));
    const question = await person.waitFor(saying('undone'), patienceMs);
    expect(await world.deps.chats.sessions(chat)).toHaveLength(1);
    await bot.handleUpdate(pressed(from, question.message_id, 'delete-all'));
    await person.waitFor(saying('🗑 Deleted'), patienceMs);

    expect(world.deps.backend.deletedSessions).toContain(session?.sessionId);
    expect(await world.table.query(`CHAT#${chat.chatId}`)).toEqual([]);
    for (const folder of ['media', 'drafts', 'videos']) {
      expect(await world.keysUnder(`${folder}/${chat.chatId}/`)).toEqual([]);
    }
    expect((await world.deps.people.get(from.chatId))?.privateChatId).toBeUndefined();
  });

  test('can be thought better of', async () => {
    const you = await withPhotos(2);
    await bot.handleUpdate(sent(you.from, 52, { text: '/delete' }));
    const question = await you.person.waitFor(saying('undone'), patienceMs);
    await bot.handleUpdate(pressed(you.from, question.message_id, 'keep-all'));
    await you.person.waitFor(saying('Nothing was deleted'), patienceMs);
    expect(await world.deps.assets.list(you.chat, 1)).toHaveLength(2);
  });
});
