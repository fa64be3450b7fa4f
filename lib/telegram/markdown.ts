import type { MessageEntity } from 'grammy/types';
import { type FormattedText, joined, plainText } from './formatted-text.ts';

/**
 * The backend's agent is a language model and answers in Markdown, as such models do: asterisks and hashes are no reading for
 * people. Reads what they use in chats: bold, italic, code, links, headings, lists. What is no markup stays as it is: a
 * lonely asterisk, `IMG_0001_a.jpg`, `2*3*4`. Never throws.
 */
export const readMarkdown = (markdown: string): FormattedText => {
  const lines: FormattedText[] = [];
  let fenced: string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) {
      if (fenced !== undefined) lines.push(marked('pre', plainText(fenced.join('\n'))));
      fenced = fenced === undefined ? [] : undefined;
    } else if (fenced === undefined) lines.push(readLine(line));
    else fenced.push(line);
  }
  return joined([...lines, ...(fenced ?? []).map(plainText)], '\n');
};

const readLine = (line: string): FormattedText => {
  const heading = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
  if (heading !== undefined) {
    const { text, entities } = readInline(heading);
    return marked('bold', { text, entities: entities.filter(({ type }) => type !== 'bold') });
  }
  if (/^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line)) return plainText('');
  const [, indent = '', item] = /^(\s*)[-*+]\s+(.*)$/.exec(line) ?? [];
  if (item !== undefined) return joined([plainText(`${indent}• `), readInline(item)]);
  return readInline(line.replace(/^ {0,3}>\s?/, ''));
};

/** Lengths are bounded, so that a long text of nothing but brackets takes no longer than any other. */
const inlineMark = new RegExp(
  [
    String.raw`\\(?<escaped>[\\\x60*_{}\[\]()#+\-.!~>|])`,
    // Addresses may hold anything.
    String.raw`(?<address>https?:\/\/[^\s<>"*]{1,2000})`,
    String.raw`(?<!\x60)(?<ticks>\x60{1,2})(?!\x60)(?<code>[^\n]{1,500}?)(?<!\x60)\k<ticks>(?!\x60)`,
    String.raw`!?\[(?<label>[^\[\]\n]{1,300})\]\((?<url>https?:\/\/[^\s()]{1,2000})\)`,
    String.raw`\*\*(?=\S)(?<bold>[^\n]{1,500}?)(?<=\S)\*\*(?!\*)`,
    String.raw`(?<![\p{L}\p{N}_])__(?=\S)(?<bold2>[^\n]{1,500}?)(?<=\S)__(?![\p{L}\p{N}_])`,
    String.raw`~~(?=\S)(?<struck>[^\n]{1,500}?)(?<=\S)~~`,
    String.raw`(?<![\p{L}\p{N}*])\*(?=\S)(?<italic>[^*\n]{1,500}?)(?<=\S)\*(?![\p{L}\p{N}*])`,
    String.raw`(?<![\p{L}\p{N}_])_(?=\S)(?<italic2>[^_\n]{1,500}?)(?<=\S)_(?![\p{L}\p{N}_])`,
    // Left over where an instruction was cut out, or from bold that goes over several lines.
    String.raw`(?<![\p{L}\p{N}*])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?…。！？])\*\*(?![\p{L}\p{N}*])`,
  ].join('|'),
  'gu',
);

const readInline = (source: string): FormattedText => {
  const pieces: FormattedText[] = [];
  let end = 0;
  for (const match of source.matchAll(inlineMark)) {
    pieces.push(plainText(source.slice(end, match.index)), readMark(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return joined([...pieces, plainText(source.slice(end))]);
};

const readMark = (groups: Readonly<Record<string, string | undefined>>): FormattedText => {
  const { escaped, address, code, label, url, bold, bold2, struck, italic, italic2 } = groups;
  const asItIs = escaped ?? address;
  if (asItIs !== undefined) return plainText(asItIs);
  if (code !== undefined) return marked('code', plainText(code));
  if (label !== undefined && url !== undefined) {
    const { text, entities } = readInline(label);
    return { text, entities: [{ type: 'text_link', url, offset: 0, length: text.length }, ...entities] };
  }
  if (struck !== undefined) return marked('strikethrough', readInline(struck));
  const strong = bold ?? bold2;
  if (strong !== undefined) return marked('bold', readInline(strong));
  const soft = italic ?? italic2;
  return soft === undefined ? plainText('') : marked('italic', readInline(soft));
};

type Mark = Extract<MessageEntity['type'], 'bold' | 'italic' | 'strikethrough' | 'code' | 'pre'>;

/** All of it so marked, the outer before the inner, as Telegram lists them. */
const marked = (type: Mark, { text, entities }: FormattedText): FormattedText =>
  text === '' ? plainText('') : { text, entities: [{ type, offset: 0, length: text.length }, ...entities] };
