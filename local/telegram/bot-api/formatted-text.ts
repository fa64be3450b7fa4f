import * as z from 'zod';
import { entitySchema, type FormattedText, trimmed } from '../entities/entity.ts';
import { findEntities } from '../entities/find-entities.ts';
import { EntityParseError, parseHtml } from '../entities/parse-html.ts';
import { parseMarkdownV2 } from '../entities/parse-markdown-v2.ts';
import { MAX_CAPTION_CHARS, MAX_TEXT_CHARS } from '../limits.ts';
import { badRequest } from './bot-api-error.ts';
import { json, text } from './field.ts';

const entitiesField = json(z.array(z.looseObject({ type: z.string() }))).optional();

/** Parameters of a caption, wherever a method takes one. */
export const captionFields = {
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entitiesField,
};

/** Parameters of a message's text. */
export const textFields = { text: text.optional(), parse_mode: text.optional(), entities: entitiesField };

interface Source {
  readonly text?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly unknown[] | undefined;
}

/** @throws BotApiError for an empty text, one above 4096 characters, or one that does not parse */
export function messageText(source: Source): FormattedText {
  const body = formatted(source);
  if (body.text === '') throw badRequest('message text is empty');
  if ([...body.text].length > MAX_TEXT_CHARS) throw badRequest('message is too long');
  return body;
}

/** Empty when there is none. @throws BotApiError for one above 1024 characters, or one that does not parse */
export function captionText(source: {
  readonly caption?: string | undefined;
  readonly parse_mode?: string | undefined;
  readonly caption_entities?: readonly unknown[] | undefined;
}): FormattedText {
  const { caption, parse_mode, caption_entities } = source;
  const body = formatted({ text: caption, parse_mode, entities: caption_entities });
  if ([...body.text].length > MAX_CAPTION_CHARS) throw badRequest('message caption is too long');
  return body;
}

function formatted(source: Source): FormattedText {
  return findEntities(trimmed(parsed(source)));
}

function parsed({ text: raw = '', parse_mode: mode = '', entities = [] }: Source): FormattedText {
  const source = raw.replaceAll('\r\n', '\n');
  try {
    switch (mode.toLowerCase()) {
      case 'html':
        return parseHtml(source);
      case 'markdownv2':
        return parseMarkdownV2(source);
      case '':
        return { text: source, entities: checkedEntities(entities, source.length) };
      default:
        throw badRequest('unsupported parse_mode');
    }
  } catch (error) {
    if (error instanceof EntityParseError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}

/** Entities beyond the text or of a kind that bots cannot send are dropped, as Telegram drops them. */
function checkedEntities(entities: readonly unknown[], length: number): FormattedText['entities'] {
  return entities.flatMap(entity => {
    const known = entitySchema.safeParse(entity);
    return known.success && known.data.offset + known.data.length <= length ? [known.data] : [];
  });
}
