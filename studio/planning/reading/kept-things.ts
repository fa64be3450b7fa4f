import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { hasAny, isTurning, type Node } from './node.ts';
import { isRemoval, things } from './things.ts';

/**
 * `احذف 1 وخلي العنوان`, `borra la 1 y deja el título`: behind a removal, a verb for letting (`keeps` in the vocabularies)
 * and a thing of which nothing more is said leave that thing as it is.
 */
export function withKept(nodes: readonly Node[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const words = foldedPhrases(vocabulary.keeps);
  const from = nodes.findIndex(isRemoval);
  if (words.length === 0 || from < 0) return nodes;
  const isBefore = vocabulary.verbs !== 'after';
  return nodes.flatMap((node, at): readonly Node[] => {
    if (at <= from || !hasAny(node, things)) return [node];
    // The verb is a node, or a little word that became none.
    const verb = isBefore ? nodes[at - 1] : nodes[at + 1];
    const [start, end] = isBefore
      ? [isTurning(verb) ? verb?.end : verb?.start, node.start]
      : [node.end, verb?.end];
    const said = foldText(raw.slice(start, end)).split(' ');
    const next = isBefore ? nodes[at + 1] : nodes[at + 2];
    const isKept = words.some(word => said.includes(word)) && (next === undefined || isTurning(next));
    if (!isKept) return [node];
    const place = isBefore ? node.start : node.end;
    const leave: Node = { kind: 'concept', concepts: ['leave'], mended: false, start: place, end: place };
    return isBefore ? [leave, node] : [node, leave];
  });
}
