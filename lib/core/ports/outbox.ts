import type { Chat } from '../chat.ts';
import type { Said, VideoCaption } from '../said.ts';
import type { VideoMeasures } from './measure-video.ts';

export interface Video {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly measures: VideoMeasures;
  readonly thumbnail?: Uint8Array;
  readonly cover?: Uint8Array;
}

/** A short film without sound. */
export interface Clip {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly measures: VideoMeasures;
}

/** What the chat's title says that the bot is doing. */
export type ChatAction = 'typing' | 'making-video' | 'sending-video';

export interface To {
  readonly chat: Chat;
  readonly language: string;
}

/** Everything that is said to people goes through here. */
export interface Outbox {
  /** Returns the new message's id. */
  say(to: To, said: Said, options?: { readonly replyTo?: number }): Promise<number>;
  /** Changes an earlier message; a message that is gone or already says so is no error. */
  change(to: To, messageId: number, said: Said): Promise<void>;
  /** Like `change`, for what nobody would miss: tried once, never throws. */
  show(to: To, messageId: number, said: Said): Promise<void>;
  remove(to: To, messageId: number): Promise<void>;
  react(chat: Chat, messageId: number, reaction: 'seen' | 'done'): Promise<void>;
  /** "sending video…" under the chat's title for some seconds; never throws. */
  act(chat: Chat, action: ChatAction): Promise<void>;
  /** Not repeated after a network error: it may have arrived. Returns what Telegram calls the file. */
  sendVideo(
    to: To,
    video: Video | { readonly fileId: string },
    caption: VideoCaption,
    options: {
      readonly replyTo: number;
      /** What the video store calls it: then there is a button for the file itself. */
      readonly video?: string;
    },
  ): Promise<{ readonly fileId: string }>;
  /** A JPEG with words below it. */
  sendPicture(to: To, jpeg: Uint8Array, said: Said, options?: { readonly replyTo?: number }): Promise<void>;
  /**
   * Puts a clip without sound that plays by itself, with words below it, in the place of an earlier text. Throws where it
   * cannot, also where the words are too long for one message, and where nobody knows whether it did: to `change` the
   * message to the same words is safe then, because a clip that is there stays. Returns what Telegram calls the file.
   */
  changeToClip(
    to: To,
    messageId: number,
    clip: Clip | { readonly fileId: string },
    said: Said,
  ): Promise<{ readonly fileId: string }>;
  /** The file byte for byte, as a document. Repeated no more than sendVideo. */
  sendFile(
    to: To,
    file: Pick<Video, 'bytes' | 'fileName'> | { readonly fileId: string },
    options: { readonly replyTo: number },
  ): Promise<{ readonly fileId: string }>;
}
