import { gapsOf } from './gaps.ts';
import { listEnd } from './list-end.ts';
import { has, hasAny } from './node.ts';
import { areOne } from './one-wish.ts';
import { isOwn, isUnderstood, isWhole } from './own-wishes.ts';
import type { Said, Trial } from './said.ts';
import type { Sentence } from './sentence.ts';

/** More words than that nobody says between two wishes, and trying would take too long. */
const longestPart = 16;
/** A longer sentence is a list and no message with wishes, in nodes. */
export const longestSentence = 60;

/**
 * A sentence in parts that are each understood to the end when read alone, so that no word of one reaches into
 * another: `음악은 빼줘, 3번은 5초`. What says nothing by itself, or would mean something else without the words before
 * it (`and mute it`, `in white`), stays with its neighbours.
 */
export function standing(sentence: Sentence, alone: (part: Sentence) => Trial): readonly Sentence[] {
  const { nodes } = sentence;
  if (nodes.length > longestSentence) return [sentence];
  const gaps = gapsOf(sentence);
  const said = reading(sentence, alone);
  const parts: Sentence[] = [];
  let from = 0;
  gaps.forEach(({ end, start }, place) => {
    if (end <= from || end - from > longestPart) return;
    const right = following(sentence, from, place);
    if (right === undefined) return;
    // `photo 4 too, the rest 2 seconds`: the rest are all but those that were spoken of.
    const isRest = hasAny(nodes[start], ['others']) && right.wishes.some(wish => wish.do !== 'unclear');
    if (!isRest && !isOwn(right, sentence)) return;
    const left = said(from, end);
    if (isRest && left.wishes.length === 1 && left.wishes[0]?.do === 'also') {
      parts.push({ ...sentence, nodes: left.nodes });
      from = start;
      return;
    }
    if (isRest && !isOwn(right, sentence)) return;
    const between = nodes.slice(end, start);
    const parted = between.length === 0 || between.some(node => !has(node, 'and'));
    const rest = nodes.slice(start + right.nodes.length);
    // `delete everything but …` does not end there.
    const isExcepted = has(nodes[start - 1], 'but') && left.wishes.some(wish => wish.do === 'restart');
    if (isExcepted || !isUnderstood(left) || areOne(left, right, rest, parted)) return;
    parts.push({ ...sentence, nodes: left.nodes });
    from = start;
  });
  return [...parts, { ...sentence, nodes: nodes.slice(from) }];

  /** What is said behind a gap, up to the next one or the one after that. */
  function following(whole: Sentence, begin: number, place: number): Said | undefined {
    const start = gaps[place]?.start ?? nodes.length;
    const [near, far] = [place + 1, place + 2].map(at => gaps[at]?.end ?? nodes.length);
    if (near === undefined || far === undefined || near <= start || near - start > longestPart)
      return undefined;
    const right = said(start, listEnd(nodes, gaps, place) ?? near);
    if (isWhole(right) || far <= near || far - start > longestPart) return right;
    // `… and start and end in black`: what is said of the one is said of the other.
    const other = nodes[gaps[place + 1]?.start ?? far];
    if ([...right.nodes, other].every(node => hasAny(node, ['start', 'end']))) return said(start, far);
    // What is not understood yet may go on behind the next gap (`사진 2, 3은 흑백`), unless it belongs to the part before.
    const next = said(gaps[place + 1]?.start ?? far, far);
    return isUnderstood(said(begin, near)) && isOwn(next, whole) ? right : said(start, far);
  }
}

/** What the words between two places come to when they are read alone. */
const reading =
  (sentence: Sentence, alone: (part: Sentence) => Trial) =>
  (from: number, to: number): Said => {
    const nodes = sentence.nodes.slice(from, to);
    return { nodes, ...alone({ ...sentence, nodes }) };
  };
