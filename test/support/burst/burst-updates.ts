/** One chat's album, in the order in which its updates come. */
export interface BurstChat {
  readonly chatId: number;
  /** Of the photo with the caption. */
  readonly requestMessageId: number;
  /** What its one video must show. */
  readonly photos: readonly string[];
  readonly posts: readonly BurstPost[];
}

export interface BurstPost {
  readonly body: string;
  /** Pause before it, ms. */
  readonly afterMs: number;
}

export const photosPerAlbum = 5;
/** Every so many chats: an update comes twice, the first comes again at the end, the second photo comes last. */
const repeatsEvery = 3;
const returnsEvery = 5;
const lateEvery = 4;
/** How late a late photo is, ms: well within the time that an album is given to be quiet. */
const lateMs = 1000;
const caption = 'turn my photos into a slideshow with music';

/** Albums with a caption on the first photo, as webhooks bring them on a bad day. */
export const burstChats = (chats: number): readonly BurstChat[] =>
  Array.from({ length: chats }, (_, index) => burstChat(index));

function burstChat(index: number): BurstChat {
  const chatId = 10_001 + index;
  const photos = Array.from({ length: photosPerAlbum }, (_, n) => `${chatId}-${n + 1}`);
  const bodies = photos.map((photo, n) => update(chatId, n, photo));
  const inOrder = bodies.map((body): BurstPost => ({ body, afterMs: 0 }));
  const [first, second, ...rest] = inOrder;
  if (first === undefined || second === undefined) throw new Error('An album has two photos and more.');
  const posts = [
    first,
    ...(index % lateEvery === 0 ? [...rest, { ...second, afterMs: lateMs }] : [second, ...rest]),
    ...(index % returnsEvery === 0 ? [first] : []),
  ];
  return {
    chatId,
    requestMessageId: messageIdOf(0),
    photos,
    posts: index % repeatsEvery === 0 ? posts.flatMap((post, n) => (n === 2 ? [post, post] : [post])) : posts,
  };
}

const messageIdOf = (n: number): number => 101 + n;

const update = (chatId: number, n: number, photo: string): string =>
  JSON.stringify({
    update_id: chatId * photosPerAlbum + n,
    message: {
      message_id: messageIdOf(n),
      date: 1,
      from: { id: chatId, is_bot: false, first_name: 'Somebody', language_code: 'en' },
      chat: { id: chatId, type: 'private', first_name: 'Somebody' },
      media_group_id: `album-${chatId}`,
      photo: [{ file_id: photo, file_unique_id: photo, width: 1280, height: 960, file_size: 1000 }],
      ...(n === 0 ? { caption } : {}),
    },
  });
