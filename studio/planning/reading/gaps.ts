import { isHangul, isUnspaced } from '../lexing/script.ts';
import { actionOf } from './action.ts';
import { hasAny, isQuote, isTurning, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isValue, things } from './things.ts';

/** Where a part may end, and where the next one would begin. */
export interface Gap {
  readonly end: number;
  readonly start: number;
}

/** Joints, and the places where a verb that stands last is followed by the next thing: `전환 빼줘 제목은 "A"`. */
export function gapsOf({ nodes, verbs, raw }: Sentence): readonly Gap[] {
  return nodes.flatMap((node, at): readonly Gap[] => {
    const last = nodes[at - 1];
    if (last === undefined || isTurning(last)) return [];
    if (isTurning(node)) {
      let start = at;
      while (isTurning(nodes[start])) start += 1;
      return [{ end: at, start }];
    }
    const opens = isOpening(node);
    const closes =
      (verbs === 'after' && opens && isClosing(last)) || (verbs !== 'before' && closesText(nodes, at));
    return closes || isPause(raw, last, node) ? [{ end: at, start: at }] : [];
  });
}

/** A space where words have none between them, which may only set off a number. */
const isPause = (raw: string, last: Node, next: Node): boolean =>
  /^\s+$/u.test(raw.slice(last.end, next.start)) &&
  [raw.charAt(last.end - 1), raw.charAt(next.start)].some(letter => isUnspaced(letter) && !isHangul(letter));

const isOpening = (node: Node | undefined): boolean =>
  node?.kind === 'target' || hasAny(node, [...things, 'order', 'volume', 'canvas', 'speed']);

/** `제목은 "여름" 3번 사진 삭제`, `片头写"你好"片尾写"再见"`; a text that stands first is of what follows: `"@mika" 워터마크`. */
const closesText = (nodes: readonly Node[], at: number): boolean =>
  isQuote(nodes[at - 1]) &&
  nodes[at - 2] !== undefined &&
  !isTurning(nodes[at - 2]) &&
  (isOpening(nodes[at]) || hasAny(nodes[at], ['start', 'end'])) &&
  !hasAny(nodes[at], ['title', 'caption', 'text', 'watermark', 'credit']);

/** A verb, or how something is to be: where verbs stand last, the end of a wish. */
const isClosing = (node: Node): boolean =>
  (actionOf(node) !== undefined && !hasAny(node, ['only', 'different', 'dislike'])) ||
  node.kind === 'time' ||
  node.kind === 'percent' ||
  isPlace(node) ||
  isValue(node);

/** `제목 "교토" 빨간색 왼쪽 위 2번은 삭제`: where a text stands, at the end of what is said of it. */
const isPlace = (node: Node): boolean =>
  node.kind === 'concept' && node.concepts.some(name => name.startsWith('position-'));
