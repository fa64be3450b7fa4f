import * as z from 'zod';

/** The kinds of entities the stand-in knows; a bot that sends another is told so. */
export const entityKinds = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
] as const;

/** Bot API MessageEntity. `offset` and `length` count UTF-16 code units. */
export const entitySchema = z.object({
  type: z.enum(entityKinds),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  url: z.string().optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
});

export const formattedTextSchema = z.object({ text: z.string(), entities: z.array(entitySchema) });

export type Entity = z.infer<typeof entitySchema>;
export type EntityKind = Entity['type'];
export type FormattedText = z.infer<typeof formattedTextSchema>;

/** Outer before inner, earlier before later: the order in which Telegram lists entities. */
export function byPosition(a: Entity, b: Entity): number {
  return a.offset - b.offset || b.length - a.length;
}

/** The text without white space around it, its entities moved and cut to fit; what Telegram makes of any text. */
export function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap(entity => {
    const offset = Math.max(0, entity.offset - start);
    const end = Math.min(kept.length, entity.offset + entity.length - start);
    return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
  });
  return { text: kept, entities: moved.sort(byPosition) };
}
