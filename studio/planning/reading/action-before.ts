import type { Concept } from '../vocabulary/concept.ts';
import { actionOf, type Governing, isWeak } from './action.ts';
import { isNegation, refusesItself } from './negation.ts';
import { hasAny, isUnknown } from './node.ts';
import type { Sentence } from './sentence.ts';
import { isFit, isJoint, isMotion, isRatio, isValue } from './things.ts';

const paces: readonly Concept[] = [
  ...(['longer', 'shorter', 'faster', 'slower', 'louder', 'quieter', 'bigger', 'smaller'] as const),
];

/** What is to be done to the thing at `head`, said before it. */
export function actionBefore(
  sentence: Sentence,
  head: number,
  isBare: (at: number) => boolean,
): Governing | undefined {
  let joined = false;
  let passed = false;
  let strange = false;
  for (let at = head - 1; at >= 0; at -= 1) {
    const node = sentence.nodes[at];
    if (!joined && isUnknown(node)) strange = true;
    if (node?.kind === 'separator' && node.mark !== 'comma' && node.mark !== 'colon' && node.mark !== 'range')
      return undefined;
    if (hasAny(node, ['but', 'then'])) return undefined;
    if (isJoint(node)) joined = true;
    const action = hasAny(node, ['off']) || refusesItself(node) ? undefined : actionOf(node);
    if (action === undefined) {
      // `i dont want my pics cropped`, `stop the photos from moving`
      const ofPhotos = isFit(sentence.nodes[head]) || isMotion(sentence.nodes[head]);
      if (!isJoint(node) && !(hasAny(node, ['photo', 'from']) && ofPhotos)) passed = true;
      if (hasAny(node, ['with']))
        return isNegation(sentence, at - 1) ? { action: 'no', at: at - 1 } : undefined;
      continue;
    }
    const takesAway = action === 'remove' || action === 'no';
    // `no borra la foto 2`
    if ((isWeak(node) || action === 'remove') && isNegation(sentence, at - 1)) {
      // What is not to be used is not wanted, but no photo goes for that.
      const unwanted = action === 'add' && sentence.nodes[head]?.kind !== 'target';
      return unwanted ? { action: 'no', at: at - 1 } : { action: 'leave', at };
    }
    const comma = sentence.nodes
      .slice(at, head)
      .some(one => one.kind === 'separator' && one.mark === 'comma');
    if (takesAway && joined && closesBefore(sentence, at)) return undefined;
    if (action === 'no' && passed && !joined) return undefined;
    // `no music and photo 5 first`: photos that are to go are named with a verb.
    if (action === 'no' && joined && sentence.nodes[head]?.kind === 'target') return undefined;
    if (takesAway && joined && (!isBare(head) || (action === 'no' && comma))) return undefined;
    // `remove the last two, b&w, and end on black`: photos go, a look does not.
    // `forget the title, make it vertical`: a shape is nothing that could be left as it is.
    if (action === 'leave' && comma && isRatio(sentence.nodes[head])) return undefined;
    const photos = sentence.nodes.slice(at, head).some(one => one.kind === 'target');
    if (takesAway && joined && photos && isValue(sentence.nodes[head])) return undefined;
    // `no music, photos faster and black borders`: behind a wish of its own nothing more is taken away.
    if (takesAway && joined && sentence.nodes.slice(at + 1, head).some(one => hasAny(one, paces)))
      return undefined;
    // `delete 2 and blorp 3`: the unknown word may be a verb of its own.
    if (takesAway && joined && strange && sentence.nodes[head]?.kind === 'target') return undefined;
    return { action, at };
  }
  return undefined;
}

/** `第五张不好看去掉 前面四张各三秒`: where verbs may stand last, one behind a photo is about that photo. */
function closesBefore({ nodes, verbs }: Sentence, at: number): boolean {
  const last = hasAny(nodes[at - 1], ['dislike']) ? at - 2 : at - 1;
  return verbs !== 'before' && nodes[last]?.kind === 'target';
}
