import { type Api, GrammyError, InputFile } from 'grammy/web';
import type { Chat } from '../core/chat.ts';
import type { Outbox, Video } from '../core/ports/outbox.ts';
import { JobError } from '../core/problem.ts';
import type { Said } from '../core/said.ts';
import { type ApiSettings, createApi } from './api.ts';
import { entitiesWithin, type FormattedText, splitFormatted } from './formatted-text.ts';
import { keyboardFor, videoKeyboard } from './keyboards.ts';
import { captionLimit, fitCaption, fitText } from './limits.ts';
import { textsFor } from './texts.ts';
import { captionInWords, formattedWording } from './wording.ts';

/** Bots may use only reactions from Telegram's own set; these two are in it. */
const reactions = { seen: '👀', done: '👌' } as const;
const actions = {
  typing: 'typing',
  'making-video': 'record_video',
  'sending-video': 'upload_video',
} as const;

const inThread = (chat: Chat) => (chat.threadId === undefined ? {} : { message_thread_id: chat.threadId });
const replying = (messageId: number | undefined) =>
  messageId === undefined
    ? {}
    : { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } };

type To = Parameters<Outbox['say']>[0];

/** Progress is one message that is changed again and again; everything else may take several. */
const messagesFor = (
  said: Said,
  language: string,
  limit?: number,
): readonly [FormattedText, ...FormattedText[]] => {
  const words = formattedWording(said, textsFor(language));
  const [first = words, ...rest] = said.is === 'progress' ? [fitted(words)] : splitFormatted(words, limit);
  return [first, ...rest];
};

const fitted = ({ text: whole, entities }: FormattedText): FormattedText => {
  const text = fitText(whole);
  return { text, entities: entitiesWithin(entities, 0, text.length) };
};

const formats = ({ entities }: FormattedText) => (entities.length === 0 ? {} : { entities: [...entities] });

const buttons = (said: Said, language: string, isLast: boolean) => {
  const keyboard = isLast ? keyboardFor(said, textsFor(language)) : undefined;
  return keyboard ? { reply_markup: keyboard } : {};
};

/** Later than this, s, progress is out of date; and tasks wait for theirs before they end. */
const eagerSeconds = 10;

/**
 * Says things through a patient API; what may be missed goes through an eager one, so that it never delays a video.
 */
export const createOutbox = (settings: ApiSettings): Outbox => {
  const patient = createApi(settings, 'patient');
  const eager = createApi({ ...settings, timeoutSeconds: eagerSeconds }, 'eager');
  const deliver = deliverer(settings);
  /** One message after another, the buttons under the last; returns the id of the first. */
  const send = async (
    api: Api,
    { chat, language }: To,
    said: Said,
    parts: readonly FormattedText[],
    replyTo: number | undefined,
  ): Promise<number | undefined> => {
    let first: number | undefined;
    for (const [index, part] of parts.entries()) {
      const message = await api.sendMessage(chat.chatId, part.text, {
        ...formats(part),
        ...inThread(chat),
        ...replying(index === 0 ? replyTo : undefined),
        link_preview_options: { is_disabled: true },
        disable_notification: said.is === 'progress',
        ...buttons(said, language, index === parts.length - 1),
      });
      first ??= message.message_id;
    }
    return first;
  };

  /** What does not fit into the message follows it in others. */
  const change = async (api: Api, to: To, messageId: number, said: Said) => {
    const [part, ...rest] = messagesFor(said, to.language);
    await api.editMessageText(to.chat.chatId, messageId, part.text, {
      ...formats(part),
      link_preview_options: { is_disabled: true },
      ...buttons(said, to.language, rest.length === 0),
    });
    await send(api, to, said, rest, undefined);
  };

  return {
    async say(to, said, { replyTo } = {}) {
      const parts = messagesFor(said, to.language);
      const id = await send(patient, to, said, parts, replyTo);
      if (id === undefined) throw new Error(`There are no words for "${said.is}".`);
      return id;
    },

    async change(to, messageId, said) {
      try {
        await change(patient, to, messageId, said);
      } catch (error) {
        if (!isNothingToChange(error)) throw error;
      }
    },

    async show(to, messageId, said) {
      await change(eager, to, messageId, said).catch(ignored);
    },

    async remove({ chat }, messageId) {
      await eager.deleteMessage(chat.chatId, messageId).catch(ignored);
    },

    async react(chat, messageId, reaction) {
      await eager
        .setMessageReaction(chat.chatId, messageId, [{ type: 'emoji', emoji: reactions[reaction] }])
        .catch(ignored);
    },

    async act(chat, action) {
      await eager.sendChatAction(chat.chatId, actions[action], inThread(chat)).catch(ignored);
    },

    async sendVideo({ chat, language }, video, caption, { replyTo, video: kept }) {
      const options = {
        ...inThread(chat),
        ...replying(replyTo),
        caption: fitCaption(captionInWords(caption, textsFor(language))),
        reply_markup: videoKeyboard(textsFor(language), kept),
        supports_streaming: true,
      };
      const looks = 'fileId' in video ? {} : looksOf(video);
      const message = await deliver(video, api =>
        api.sendVideo(chat.chatId, uploadOf(video), { ...options, ...looks }),
      );
      return { fileId: message.video.file_id };
    },

    async sendPicture(to, jpeg, said, { replyTo } = {}) {
      const [{ text }, ...rest] = messagesFor(said, to.language, captionLimit);
      await patient.sendPhoto(to.chat.chatId, new InputFile(jpeg, 'timeline.jpg'), {
        ...inThread(to.chat),
        ...replying(replyTo),
        caption: text,
      });
      await send(patient, to, said, rest, undefined);
    },

    async changeToClip(to, messageId, clip, said) {
      const [{ text }, ...rest] = messagesFor(said, to.language, captionLimit);
      if (rest.length > 0) throw new Error(`"${said.is}" does not fit under a clip.`);
      const media = {
        type: 'animation',
        media: uploadOf(clip),
        caption: text,
        ...('fileId' in clip ? {} : measuresOf(clip)),
      } as const;
      const message = await deliver(clip, api =>
        api.editMessageMedia(to.chat.chatId, messageId, media, buttons(said, to.language, true)),
      );
      const fileId = message === true ? undefined : message.animation?.file_id;
      if (fileId === undefined) throw new Error('Telegram shows no clip in the message that it changed.');
      return { fileId };
    },

    async sendFile({ chat }, file, { replyTo }) {
      const options = {
        ...inThread(chat),
        ...replying(replyTo),
        // A video stays the file that was asked for, and does not become a video message again.
        disable_content_type_detection: true,
      };
      const message = await deliver(file, api => api.sendDocument(chat.chatId, uploadOf(file), options));
      return { fileId: message.document.file_id };
    },
  };
};

type FileToSend = Pick<Video, 'bytes' | 'fileName'> | { readonly fileId: string };

const uploadOf = (file: FileToSend): InputFile | string =>
  'fileId' in file ? file.fileId : new InputFile(file.bytes, file.fileName);

/** A slow line out of a small Lambda, bytes per second; and what Telegram takes to answer, s. */
const slowestUpload = 512 * 1024;
const answerSeconds = 60;

const timeoutSeconds = (file: FileToSend): number =>
  answerSeconds + ('fileId' in file ? 0 : Math.ceil(file.bytes.length / slowestUpload));

/**
 * Sends a file once, with a time limit by its size. After a network error or the time limit nobody knows whether it
 * arrived; after Telegram's own refusal we know that it did not.
 */
const deliverer =
  (settings: ApiSettings) =>
  async <Sent>(file: FileToSend, send: (api: Api) => Promise<Sent>): Promise<Sent> => {
    try {
      return await send(createApi({ ...settings, timeoutSeconds: timeoutSeconds(file) }, 'patient'));
    } catch (error) {
      const isRefusal = error instanceof GrammyError;
      throw new JobError({ kind: isRefusal ? 'delivery-failed' : 'delivery-unsure' }, { cause: error });
    }
  };

const ignored = (): undefined => undefined;

/** The message says so already, somebody deleted it, or it is a clip by now, whose caption says the same. */
const isNothingToChange = (error: unknown): boolean =>
  error instanceof GrammyError &&
  /message is not modified|message to edit not found|message can't be edited|no text in the message/.test(
    error.description,
  );

const measuresOf = ({ measures }: Pick<Video, 'measures'>) => ({
  width: measures.width,
  height: measures.height,
  duration: Math.round(measures.durationSeconds),
});

/** Without these, clients show a square black tile for videos above some 10 MB (telegram-facts §0.6). */
const looksOf = ({ measures, thumbnail, cover }: Video) => ({
  ...measuresOf({ measures }),
  ...(thumbnail ? { thumbnail: new InputFile(thumbnail, 'thumbnail.jpg') } : {}),
  ...(cover ? { cover: new InputFile(cover, 'cover.jpg') } : {}),
});
