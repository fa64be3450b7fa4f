import * as z from 'zod';
import { MAX_ALBUM, MIN_ALBUM } from '../limits.ts';
import type { Message } from '../store/message.ts';
import { badRequest } from './bot-api-error.ts';
import { flag, json, text } from './field.ts';
import { captionFields, captionText } from './formatted-text.ts';
import { mediaDetailFields, mediaOf } from './media-input.ts';
import { method } from './method.ts';
import { prepare, send, sendFields } from './outgoing.ts';

/** Bot API InputMedia: one member of an album, or what editMessageMedia puts in. */
export const inputMediaSchema = z.object({
  type: z.enum(['photo', 'video', 'animation', 'audio', 'document']),
  media: text,
  ...captionFields,
  ...mediaDetailFields,
  show_caption_above_media: flag.optional(),
});

export const sendMediaGroup = method(
  'sendMediaGroup',
  z.object({ ...sendFields, media: json(z.array(inputMediaSchema)) }),
  async (context, parameters, call) => {
    const envelope = prepare(context, parameters);
    const { media: members } = parameters;
    if (members.length < MIN_ALBUM || members.length > MAX_ALBUM) {
      throw badRequest('Wrong number of items to send');
    }
    const families = new Set(
      members.map(({ type }) => (type === 'photo' || type === 'video' ? 'visual' : type)),
    );
    if (families.has('animation') || families.size > 1) {
      throw badRequest("can't send media of different types in one album");
    }
    // All are made before any is sent: an album goes out whole or not at all.
    const album: Pick<Message, 'media' | 'body'>[] = [];
    for (const member of members) {
      const body = captionText(member);
      album.push({ body, media: await mediaOf(context, call, member.type, member.media, member) });
    }
    const media_group_id = albumId(context.world.serial());
    const { keyboard: _none, ...common } = envelope;
    return album.map(member => send(context, { ...common, ...member, media_group_id }));
  },
);

/** Digits as long as Telegram's; they must be treated as text. */
export function albumId(serial: number): string {
  return String(13_800_000_000_000_000n + BigInt(serial));
}
