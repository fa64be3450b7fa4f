import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { has, hasAny, isComma, type Node } from './node.ts';
import { saysAlso } from './says-also.ts';
import { isRatio } from './things.ts';

export interface Corrected {
  readonly nodes: readonly Node[];
  /** It begins with taking something back: `no, sorry, 7 seconds` is about what was said before. */
  readonly again: boolean;
}

const isSaying = (node: Node): boolean => node.kind === 'word' || isComma(node) || has(node, 'no');

/** Words like `sorry`; a `no` or `違う` (other, wrong) that can be an answer too is none by itself. */
const isMark = (node: Node | undefined): boolean =>
  has(node, 'correct') && !hasAny(node, ['no', 'different']);

/** `landscape, actually no, square`: a no with a pause on either side takes back what was said before it. */
const isLoneNo = (nodes: readonly Node[], at: number): boolean =>
  at > 1 &&
  has(nodes[at], 'correct') &&
  has(nodes[at], 'no') &&
  isComma(nodes[at - 1]) &&
  isComma(nodes[at + 1]);

/** What can take the place of what: the kind of value a node is. */
function kindOf(node: Node | undefined): string | undefined {
  if (node === undefined || node.kind === 'word' || node.kind === 'separator') return undefined;
  if (node.kind !== 'concept') return node.kind;
  const prefix = node.concepts.map(name => /^(ratio|mood|look|color|position|resolution)-/u.exec(name)?.[1]);
  return (
    prefix.find(found => found !== undefined) ??
    (hasAny(node, ['left', 'right', 'up', 'down']) ? 'side' : undefined)
  );
}

/**
 * Takes back what a person took back: in `remove photo 2, sorry, photo 3` the 3 stands where the 2 stood. A `no` or
 * `sorry` in front of everything answers the message before and says nothing about this one.
 */
export function withoutCorrections(nodes: readonly Node[], raw: string, vocabulary: Vocabulary): Corrected {
  const lead = leading(nodes, vocabulary);
  const left = nodes.slice(lead);
  const mark = left.findIndex((node, at) => isMark(node) || isLoneNo(left, at));
  if (mark < 0) return { nodes: left, again: lead > 0 };
  let from = mark;
  let next = mark + 1;
  while (from > 0 && (isComma(left[from - 1]) || has(left[from - 1], 'no') || has(left[from - 1], 'but')))
    from -= 1;
  while (isComma(left[next]) || isMark(left[next])) next += 1;
  const fresh = left[next];
  const kind = kindOf(fresh);
  const old = kind === undefined ? -1 : left.slice(0, from).findLastIndex(node => kindOf(node) === kind);
  const before = left.slice(0, from);
  // `delete 2, actually 3 too`: what comes is not instead of what was said, but as well.
  const isMore = fresh !== undefined && saysAlso(fresh, raw, vocabulary);
  if (fresh === undefined || old < 0 || isMore) {
    const comma: readonly Node[] =
      from < mark || isComma(left[mark + 1])
        ? left.filter((node, at) => at >= from && at < next && isComma(node)).slice(0, 1)
        : [];
    // `wrong one, I meant 3`, `3 I meant`
    const isAnswer = lead > 0 || before.every(isSaying) || (fresh === undefined && before.length === 1);
    const rest = [...before, ...comma, ...left.slice(next)];
    return { nodes: withoutCorrections(rest, raw, vocabulary).nodes, again: isAnswer && !isMore };
  }
  const mended = before.map((node, at) => (at === old ? fresh : node));
  // `2, sorry, 3` and no word more corrects the last message as well.
  const isAnswer = lead > 0 || before.length === 1;
  const rest = [...mended, ...left.slice(next + 1)];
  return { nodes: withoutCorrections(rest, raw, vocabulary).nodes, again: isAnswer };
}

/** A word for no that refuses nothing itself, as `pas de musique` would. */
const isAnswering = (node: Node | undefined): boolean =>
  node?.kind === 'concept' &&
  (has(node, 'no') || (has(node, 'different') && has(node, 'correct'))) &&
  node.concepts.every(name => name === 'no' || name === 'correct' || name === 'different');

const isGoal = (rest: readonly Node[]): boolean =>
  rest.length <= 2 &&
  hasAny(rest[0], ['start', 'end']) &&
  rest.slice(1).every(node => hasAny(node, ['move', 'add', 'make']));

const isWritten = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]?.kind === 'quote' && hasAny(nodes[at + 1], ['make', 'add', 'write', 'change']);

const isOnlyTime = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]?.kind === 'time' && nodes.filter(({ kind }) => kind === 'time').length === 1;

/** How many nodes in front only take something back. */
function leading(nodes: readonly Node[], { verbs }: Vocabulary): number {
  // `ah, no, photo 3`
  const sighs = nodes[0]?.kind === 'word' && isComma(nodes[1]) && has(nodes[2], 'correct');
  // `but no, bring it back`
  const turns = has(nodes[0], 'but') && isAnswering(nodes[1]) && isComma(nodes[2]);
  let at = sighs ? 2 : turns ? 1 : 0;
  for (;;) {
    const next = nodes[at + 1];
    const isAnswer =
      isAnswering(nodes[at]) &&
      (isComma(next) ||
        isMark(next) ||
        // `yok dikey olsun`: what is refused would stand before its word for no, and nobody forbids a shape.
        (has(nodes[at], 'correct') &&
          (has(next, 'make') ||
            (next?.kind === 'target' && has(nodes[at + 2], 'no')) ||
            isRatio(next) ||
            // `yok 3 saniye olsun`: nor a time, unless another one follows (`not 3 seconds but 4`).
            isOnlyTime(nodes, at + 1) ||
            // `नहीं "गोवा" कर दो`: what is to be written is not refused.
            isWritten(nodes, at + 1) ||
            // `yok beyaz çerçeve olsun`, `لا حط اطار ابيض`: how it is to be instead.
            (verbs === 'after' && kindOf(next) === 'color' && hasAny(nodes.at(-1), ['make', 'add'])) ||
            (verbs === 'before' && has(next, 'add') && kindOf(nodes[at + 2]) === 'color') ||
            // `yok en sona al`: where it goes, and nothing else.
            (verbs === 'after' && isGoal(nodes.slice(at + 1))) ||
            (has(next, 'no') && has(next, 'correct')))));
    if (!isMark(nodes[at]) && !isAnswer) break;
    at += 1;
    while (isComma(nodes[at])) at += 1;
  }
  return at;
}
