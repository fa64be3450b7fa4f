import { byPosition, type Entity, type EntityKind, type FormattedText } from './entity.ts';

/** Why a text with parse_mode could not be read, in Telegram's words. */
export class EntityParseError extends Error {
  override readonly name = 'EntityParseError';
  readonly kind = 'entity-parse';
}

const tagKinds: Readonly<Record<string, EntityKind>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};

/** The only named characters Telegram knows. */
const namedCharacters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface OpenTag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Telegram's HTML subset (parse_mode HTML). @throws EntityParseError */
export function parseHtml(source: string): FormattedText {
  const token = /<(?<close>\/?)(?<tag>[^<>]*)>|<|&(?<character>#x[0-9a-f]+|#\d+|[a-z]+);/giu;
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = '';
  let read = 0;

  for (const match of source.matchAll(token)) {
    text += source.slice(read, match.index);
    read = match.index + match[0].length;
    const place = byteOffset(source, match.index);
    const { close, tag, character } = match.groups ?? {};
    if (character !== undefined) {
      text += characterOf(character) ?? match[0];
    } else if (tag === undefined) {
      throw new EntityParseError(`Unclosed start tag at byte offset ${place}`);
    } else if (close) {
      const last = open.pop();
      const name = tag.trim().toLowerCase();
      if (!last) throw new EntityParseError(`Unexpected end tag at byte offset ${place}`);
      if (name !== last.name && name !== '') {
        throw new EntityParseError(
          `Unmatched end tag at byte offset ${place}, expected "</${last.name}>", found "</${name}>"`,
        );
      }
      const entity = entityOf(last, text);
      if (entity) entities.push(entity);
    } else {
      open.push(openTag(tag, place, text.length));
    }
  }
  const left = open.at(-1);
  if (left) throw new EntityParseError(`Can't find end tag corresponding to start tag "${left.name}"`);
  text += source.slice(read);
  return { text, entities: withLanguages(entities).sort(byPosition) };
}

function openTag(source: string, place: number, offset: number): OpenTag {
  const name = /^[^\s/]*/u.exec(source)?.[0].toLowerCase() ?? '';
  const attributes = new Map(
    [...source.slice(name.length).matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu)].map(
      ([, key = '', double, single, bare]) => [key.toLowerCase(), decoded(double ?? single ?? bare ?? '')],
    ),
  );
  if (tagKinds[name] === undefined) {
    throw new EntityParseError(`Unsupported start tag "${name}" at byte offset ${place}`);
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw new EntityParseError(`Tag "span" must have class "tg-spoiler" at byte offset ${place}`);
  }
  return { name, offset, attributes };
}

function entityOf({ name, offset, attributes }: OpenTag, text: string): Entity | undefined {
  const kind = tagKinds[name];
  const length = text.length - offset;
  if (!kind || length === 0) return undefined;
  if (kind === 'text_link') {
    const url = attributes.get('href') || text.slice(offset);
    return /^[a-z]+:/iu.test(url) || /^[\w-]+(?:\.[\w-]+)+/u.test(url)
      ? { type: kind, offset, length, url: /^[a-z]+:/iu.test(url) ? url : `http://${url}` }
      : undefined;
  }
  if (kind === 'blockquote' && attributes.has('expandable')) {
    return { type: 'expandable_blockquote', offset, length };
  }
  if (kind === 'custom_emoji') {
    return { type: kind, offset, length, custom_emoji_id: attributes.get('emoji-id') ?? '' };
  }
  const language = kind === 'code' ? /^language-(.+)/u.exec(attributes.get('class') ?? '')?.[1] : undefined;
  return { type: kind, offset, length, ...(language === undefined ? {} : { language }) };
}

/** `<pre><code class="language-x">`: the language goes to the pre, the code inside is dropped. */
function withLanguages(entities: readonly Entity[]): Entity[] {
  return entities.flatMap(entity => {
    const twin = entities.find(
      other =>
        other !== entity &&
        other.offset === entity.offset &&
        other.length === entity.length &&
        ((entity.type === 'code' && other.type === 'pre') ||
          (entity.type === 'pre' && other.type === 'code')),
    );
    if (entity.type === 'code' && twin) return [];
    const { language, ...plain } = entity;
    if (entity.type === 'code') return [plain];
    return twin?.language === undefined ? [entity] : [{ ...entity, language: twin.language }];
  });
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/giu, (whole, name: string) => characterOf(name) ?? whole);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return namedCharacters[name.toLowerCase()];
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** Telegram counts places in bytes of UTF-8. */
function byteOffset(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}
