import { isUnspaced } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Found {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
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
  // Only a full stop ends a text: `Thanks!` keeps its mark.
  const marks = /^[ \u00a0\u202f]?[!?！？…]+/u.exec(raw.slice(last.end))?.[0] ?? '';
  const text = withoutTail(raw.slice(first.start, last.end) + marks, vocabulary);
  if (text === '') return undefined;
  const end = first.start + text.length;
  return { from, to, tokens: [{ kind: 'quote', text, start: first.start, end }] };
}

/** Without courtesies and particles that cling to the end; a text is never emptied by this. */
function withoutTail(raw: string, vocabulary: Vocabulary): string {
  let text = raw.trim().replace(/[\s,;:–—-]+$/u, '');
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
