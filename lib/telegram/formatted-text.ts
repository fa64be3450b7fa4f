import type { MessageEntity } from 'grammy/types';
import { splitText } from './limits.ts';

/** A text as Telegram takes it without any markup, so that nothing has to be escaped. Offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export const plainText = (text: string): FormattedText => ({ text, entities: [] });

export const joined = (pieces: readonly FormattedText[], between = ''): FormattedText => {
  const entities: MessageEntity[] = [];
  let offset = 0;
  for (const piece of pieces) {
    for (const entity of piece.entities) entities.push({ ...entity, offset: entity.offset + offset });
    offset += piece.text.length + between.length;
  }
  return { text: pieces.map(piece => piece.text).join(between), entities };
};

/** The messages that a text has to be sent as; what is bold across a border is bold on both sides of it. */
export const splitFormatted = (
  { text, entities }: FormattedText,
  limit?: number,
): readonly FormattedText[] => {
  let end = 0;
  return splitText(text, limit).map(message => {
    const start = text.indexOf(message, end);
    end = start + message.length;
    return { text: message, entities: entitiesWithin(entities, start, end) };
  });
};

export const entitiesWithin = (
  entities: readonly MessageEntity[],
  start: number,
  end: number,
): readonly MessageEntity[] =>
  entities.flatMap(entity => {
    const from = Math.max(entity.offset, start);
    const length = Math.min(entity.offset + entity.length, end) - from;
    return length > 0 ? [{ ...entity, offset: from - start, length }] : [];
  });
