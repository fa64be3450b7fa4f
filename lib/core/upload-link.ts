import { type Chat, chatKey } from './chat.ts';

/**
 * A link to the page where somebody uploads what Telegram does not hand over. It is used up by the first files that
 * come by it.
 */
export interface UploadLink {
  readonly chat: Chat;
  /** uploadIdBytes of chance, as base64url: whoever knows it may upload. */
  readonly id: string;
  readonly userId: number;
  readonly language: string;
  /** The message with the first file that was too big: what is uploaded takes its place among the photos. */
  readonly messageId: number;
  /** Ours, with the link; absent until it is said. */
  readonly offerMessageId?: number;
  /** Files that were too big so far. */
  readonly wanted: number;
  readonly createdAt: number;
  readonly used?: UsedUpload;
}

/** What came by a link, and for which project. */
export interface UsedUpload {
  readonly project: number;
  readonly files: readonly UploadedFile[];
}

export interface UploadedFile {
  /** Its place on the page, from 0. */
  readonly place: number;
  readonly name: string;
  readonly mimeType?: string;
  /** Bytes. */
  readonly size: number;
}

/** How long a link works; who sends big files may have to find another network first. */
export const uploadLinkSeconds = 24 * 3600;

/** Files that one link takes. */
export const mostUploads = 50;

/** Bytes of chance in a link: nobody guesses 192 bits. */
export const uploadIdBytes = 24;

/** The end of the link's address. Chats are in it, so that a link is found, and deleted, with its chat. */
export const uploadToken = ({ chat, id }: Pick<UploadLink, 'chat' | 'id'>): string =>
  `${chatKey(chat)}_${id}`;

/** Undefined for what is no such token. */
export const parseUploadToken = (token: string): Pick<UploadLink, 'chat' | 'id'> | undefined => {
  const [, chatId, threadId, id] = /^(-?\d{1,16})(?:\.(\d{1,10}))?_([\w-]{32})$/.exec(token) ?? [];
  if (chatId === undefined || id === undefined) return undefined;
  return {
    chat: { chatId: Number(chatId), ...(threadId === undefined ? {} : { threadId: Number(threadId) }) },
    id,
  };
};

/** Where the media store keeps an upload until it is staged. */
export const uploadKey = ({ chat, id }: Pick<UploadLink, 'chat' | 'id'>, place: number): string =>
  `uploads/${chatKey(chat)}/${id}/${place}`;
