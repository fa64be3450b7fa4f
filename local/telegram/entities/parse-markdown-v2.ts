import { byPosition, type Entity, type EntityKind, type FormattedText } from './entity.ts';
import { EntityParseError } from './parse-html.ts';

const reserved = new Set('_*[]()~`>#+-=|{}.!');

/** Marks that open and close an entity, longest first. */
const marks: readonly (readonly [string, EntityKind, string])[] = [
  ['__', 'underline', 'Underline'],
  ['||', 'spoiler', 'Spoiler'],
  ['_', 'italic', 'Italic'],
  ['*', 'bold', 'Bold'],
  ['~', 'strikethrough', 'Strikethrough'],
];

interface OpenMark {
  readonly mark: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly offset: number;
  readonly place: number;
}

/** Telegram's parse_mode MarkdownV2. @throws EntityParseError */
export function parseMarkdownV2(source: string): FormattedText {
  const open: OpenMark[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  let quoteStart: number | undefined;

  const place = (index: number) => Buffer.byteLength(source.slice(0, index));
  const add = (type: EntityKind, offset: number, more: Partial<Entity> = {}): void => {
    if (text.length > offset) entities.push({ type, offset, length: text.length - offset, ...more });
  };
  const endQuote = (): void => {
    if (quoteStart === undefined) return;
    const length = text.replace(/\n$/u, '').length - quoteStart;
    if (length > 0) entities.push({ type: 'blockquote', offset: quoteStart, length });
    quoteStart = undefined;
  };

  while (at < source.length) {
    const lineStart = at === 0 || source[at - 1] === '\n';
    if (lineStart && source[at] === '>') {
      quoteStart ??= text.length;
      at += 1;
      continue;
    }
    if (lineStart) endQuote();
    const character = source[at] ?? '';
    if (character === '\\' && isAscii(source[at + 1])) {
      text += source[at + 1];
      at += 2;
    } else if (character === '`') {
      at = code(at);
    } else if (character === '[' || source.startsWith('![', at)) {
      const isEmoji = character === '!';
      open.push({
        mark: ']',
        kind: isEmoji ? 'custom_emoji' : 'text_link',
        name: isEmoji ? 'CustomEmoji' : 'TextUrl',
        offset: text.length,
        place: place(at),
      });
      at += isEmoji ? 2 : 1;
    } else if (character === ']' && open.at(-1)?.mark === ']') {
      at = link(at);
    } else if (!toggle(character)) {
      if (reserved.has(character)) {
        throw new EntityParseError(
          `Character '${character}' is reserved and must be escaped with the preceding '\\'`,
        );
      }
      text += character;
      at += 1;
    }
  }
  endQuote();
  const left = open.at(-1);
  if (left) throw new EntityParseError(`Can't find end of ${left.name} entity at byte offset ${left.place}`);
  return { text, entities: entities.sort(byPosition) };

  function toggle(character: string): boolean {
    const found = marks.find(([mark]) => source.startsWith(mark, at));
    if (!found || !reserved.has(character)) return false;
    const [mark, kind, name] = found;
    const last = open.at(-1);
    if (last && source.startsWith(last.mark, at) && !(last.mark === '_' && mark === '__' && hasOpen('__'))) {
      open.pop();
      add(last.kind, last.offset);
      at += last.mark.length;
      return true;
    }
    if (hasOpen(mark)) {
      throw new EntityParseError(
        `Can't find end of ${last?.name ?? name} entity at byte offset ${last?.place ?? 0}`,
      );
    }
    open.push({ mark, kind, name, offset: text.length, place: place(at) });
    at += mark.length;
    return true;
  }

  function hasOpen(mark: string): boolean {
    return open.some(entry => entry.mark === mark);
  }

  function code(start: number): number {
    const fence = source.startsWith('```', start) ? '```' : '`';
    const end = closing(fence, start + fence.length);
    if (end < 0) {
      const name = fence === '```' ? 'Pre' : 'Code';
      throw new EntityParseError(`Can't find end of ${name} entity at byte offset ${place(start)}`);
    }
    let body = source.slice(start + fence.length, end);
    const offset = text.length;
    if (fence === '```') {
      const language = /^([^\s`]*)\n/u.exec(body);
      if (language) body = body.slice(language[0].length);
      text += unescaped(body);
      add('pre', offset, language?.[1] ? { language: language[1] } : {});
    } else {
      text += unescaped(body);
      add('code', offset);
    }
    return end + fence.length;
  }

  function link(start: number): number {
    const opened = open.pop();
    if (!opened) return start + 1;
    const end = source[start + 1] === '(' ? closing(')', start + 2) : -1;
    if (end < 0) {
      if (opened.kind === 'custom_emoji') {
        throw new EntityParseError(`Custom emoji entity must contain a tg://emoji URL`);
      }
      const url = text.slice(opened.offset);
      if (/^https?:/iu.test(url)) add('text_link', opened.offset, { url });
      return start + 1;
    }
    const url = unescaped(source.slice(start + 2, end));
    if (opened.kind === 'custom_emoji') {
      add('custom_emoji', opened.offset, { custom_emoji_id: /id=(\d+)/u.exec(url)?.[1] ?? '' });
    } else if (url !== '') {
      add('text_link', opened.offset, { url: /^[a-z]+:/iu.test(url) ? url : `http://${url}` });
    }
    return end + 1;
  }

  /** Where the unescaped `mark` is, from `from` on; -1 if nowhere. */
  function closing(mark: string, from: number): number {
    for (let index = from; index < source.length; index++) {
      if (source[index] === '\\') index += 1;
      else if (source.startsWith(mark, index)) return index;
    }
    return -1;
  }
}

function unescaped(source: string): string {
  return source.replace(/\\([\u0020-\u007e])/gu, '$1');
}

function isAscii(character: string | undefined): boolean {
  return character !== undefined && character > '\u0000' && character <= '\u007e';
}
