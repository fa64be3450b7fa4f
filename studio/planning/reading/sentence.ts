import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { hasAny, type Node } from './node.ts';

/** A stretch of a message that is read as one; `verbs` says where its language puts the verb. */
export interface Sentence {
  readonly nodes: readonly Node[];
  readonly verbs: 'before' | 'after' | 'both';
  readonly vocabulary: Vocabulary;
  readonly raw: string;
  /** It puts right what the last message did. */
  readonly again: boolean;
}

/** What a comma, an `and` and a `with` add to the distance between two words. */
export const penalties = { comma: 3, and: 2, with: 0.5, stop: 1000 } as const;

/** How far apart two nodes are, in words; joints and marks between them push them further apart. */
export function distance(sentence: Sentence, a: number, b: number): number {
  const from = Math.min(a, b);
  const to = Math.max(a, b);
  let far = to - from;
  for (let at = from + 1; at < to; at += 1) {
    const node = sentence.nodes[at];
    if (node?.kind === 'separator')
      far += node.mark === 'comma' ? penalties.comma : node.mark === 'colon' ? 0 : penalties.stop;
    else if (isClinging(sentence, at)) far -= 1;
    else if (hasAny(node, ['and', 'or', 'but', 'then'])) far += penalties.and;
    else if (hasAny(node, ['with'])) far += penalties.with;
  }
  return far;
}

/** The `도` of `음악도 다른 걸로`: a word for also at the end of the thing it is said of parts it from nothing. */
function isClinging({ nodes, raw, vocabulary }: Sentence, at: number): boolean {
  const [last, node] = [nodes[at - 1], nodes[at]];
  if (node === undefined || last?.end !== node.start || !hasAny(node, ['and'])) return false;
  return foldedPhrases(vocabulary.also).includes(foldText(raw.slice(node.start, node.end)));
}
