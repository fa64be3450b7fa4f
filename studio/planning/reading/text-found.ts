import { withoutThanking } from '../lexing/courtesies.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Found {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

const picture = /\p{Extended_Pictographic}/u;
/** Only a full stop ends a text: `Thanks!` keeps its mark, and the pictures behind it. */
const closing =
  /^[ \u00a0\u202f]?[!?！？…]+(?:\s*\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f)*)*/u;

/** `¡Feliz cumple!`: what opens a text stands before its first word. */
function startOf(raw: string, first: number): number {
  let start = first;
  while ('¡¿'.includes(raw.charAt(start - 1) || ' ')) start -= 1;
  return start;
}

export function quotation(
  tokens: readonly Token[],
  from: number,
  to: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const marks = closing.exec(raw.slice(last.end))?.[0] ?? '';
  const start = startOf(raw, first.start);
  const text = withoutTail(raw.slice(start, last.end) + marks, vocabulary);
  if (text === '') return undefined;
  const end = start + text.length;
  // The pictures behind its mark are words of their own.
  const behind = tokens.findIndex((token, at) => at >= to && token.start >= end);
  const isPictured = picture.test(marks);
  return {
    from,
    to: isPictured ? (behind < 0 ? tokens.length : behind) : to,
    tokens: [{ kind: 'quote', text, start, end }],
  };
}

/** Without courtesies and particles that cling to the end; a text is never emptied by this. */
function withoutTail(raw: string, vocabulary: Vocabulary): string {
  let text = withoutThanking(raw.trim().replace(/[\s,;:–—-]+$/u, ''));
  for (let round = 0; round < 3; round += 1) {
    const tail = vocabulary.textTails.find(candidate => {
      if (!text.toLowerCase().endsWith(candidate.toLowerCase())) return false;
      const before = text.charAt(text.length - candidate.length - 1);
      return before !== '' && (isUnspaced(candidate.charAt(0)) || /[\s'’]/u.test(before));
    });
    if (tail === undefined) return text;
    text = text.slice(0, -tail.length).replace(/[\s,;]+$/u, '');
  }
  return text;
}
