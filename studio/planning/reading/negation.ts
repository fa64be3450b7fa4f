import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isAnyColor, isJoint, isThing } from './things.ts';

/** A word for no alone: the `カラーに戻して` that takes a look away negates nothing else. */
export const isNegation = ({ nodes }: Sentence, at: number): boolean => {
  const node = nodes[at];
  return (
    node?.kind === 'concept' &&
    has(node, 'no') &&
    node.concepts.every(name => name === 'no' || name === 'correct')
  );
};

/** A negation with nothing behind it belongs to what was said before it. */
export function endsWithNegation(sentence: Sentence, at: number): boolean {
  const behind = sentence.nodes[at + 1];
  return isNegation(sentence, at) && (behind === undefined || behind.kind === 'separator' || isJoint(behind));
}

/** A verb that takes away is forbidden by the word for no behind it; in `müziği kaldır istemiyorum` it says why the music goes. */
export const endsForbidden = (sentence: Sentence, at: number): boolean => {
  const { nodes, raw, vocabulary } = sentence;
  const said = foldText(raw.slice(nodes[at]?.start, nodes[at]?.end));
  return endsWithNegation(sentence, at) && !foldedPhrases(vocabulary.unwanted).includes(said);
};

/** `흑백 말고 컬러로`: a word for no that stands behind what it refuses says nothing of what follows. */
export function isOfLast({ nodes, raw, vocabulary }: Sentence, at: number): boolean {
  const [thing, no] = [nodes[at - 1], nodes[at]];
  return (
    no !== undefined &&
    (isThing(thing) || isAnyColor(thing)) &&
    foldedPhrases(vocabulary.noBehind).includes(foldText(raw.slice(no.start, no.end)))
  );
}

/** Behind a word for no a colour, a size or a pace, and nothing else before the next pause. */
export function refusesValue(nodes: readonly Node[], no: number): boolean {
  const value = nodes[no + 1];
  const next = nodes[no + 2];
  const isQuality =
    isAnyColor(value) ||
    hasAny(value, ['faster', 'slower', 'bigger', 'smaller', 'louder', 'quieter', 'longer', 'shorter']);
  return (
    isQuality && (next === undefined || next.kind === 'time' || next.kind === 'separator' || isJoint(next))
  );
}

/** The `彩色` (no look) of `全部黑白，最后一张彩色` says what is not wanted and is about nothing else. */
export const refusesItself = (node: Node | undefined): boolean =>
  has(node, 'no') &&
  node?.kind === 'concept' &&
  node.concepts.some(name => name === 'look' || name === 'music' || name === 'beat');
