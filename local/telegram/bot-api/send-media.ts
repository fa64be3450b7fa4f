import * as z from 'zod';
import type { MediaKind } from '../store/media.ts';
import { flag, text } from './field.ts';
import { captionFields, captionText } from './formatted-text.ts';
import { mediaDetailFields, mediaOf } from './media-input.ts';
import { type Method, method } from './method.ts';
import { prepare, send, sendFields } from './outgoing.ts';

const fileFields = {
  photo: text.optional(),
  video: text.optional(),
  animation: text.optional(),
  audio: text.optional(),
  document: text.optional(),
} satisfies Record<MediaKind, unknown>;

/** sendPhoto, sendVideo, …: the file is in the parameter named like its kind. */
function sendMedia(name: string, kind: MediaKind): Method {
  return method(
    name,
    z.object({
      ...sendFields,
      ...captionFields,
      ...mediaDetailFields,
      ...fileFields,
      show_caption_above_media: flag.optional(),
    }),
    async (context, parameters, call) => {
      const envelope = prepare(context, parameters);
      const body = captionText(parameters);
      const media = await mediaOf(context, call, kind, parameters[kind], parameters);
      return send(context, {
        ...envelope,
        media,
        body,
        ...(parameters.show_caption_above_media ? { caption_above: true } : {}),
      });
    },
  );
}

export const sendPhoto = sendMedia('sendPhoto', 'photo');
export const sendVideo = sendMedia('sendVideo', 'video');
export const sendAnimation = sendMedia('sendAnimation', 'animation');
export const sendAudio = sendMedia('sendAudio', 'audio');
export const sendDocument = sendMedia('sendDocument', 'document');
