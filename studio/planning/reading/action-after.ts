import { actionOf, type Governing, isWeak } from './action.ts';
import { endsForbidden, isNegation, refusesItself, refusesValue } from './negation.ts';
import { hasAny, isUnknown, type Node } from './node.ts';
import { takesPart } from './part-of-photo.ts';
import type { Sentence } from './sentence.ts';
import { isJoint, isRemoval, isThing, things } from './things.ts';

/** What is to be done to the thing at `head`, said behind it. */
export function actionAfter(
  sentence: Sentence,
  head: number,
  isBare: (at: number) => boolean,
): Governing | undefined {
  const own = sentence.nodes[head];
  let joined = false;
  let strange = false;
  for (let at = head + 1; at < sentence.nodes.length; at += 1) {
    const node = sentence.nodes[at];
    if (node?.kind === 'separator' && node.mark !== 'comma' && node.mark !== 'colon' && node.mark !== 'range')
      return undefined;
    if (hasAny(node, ['but', 'then'])) return undefined;
    if (isJoint(node)) {
      // What was said fully before a comma stands on its own.
      if (!isBare(head)) return undefined;
      strange ||= isUnknown(sentence.nodes[at - 1]);
      joined = true;
    }
    const action = refusesItself(node) ? undefined : actionOf(node);
    if (action === undefined) continue;
    // `第五张不好看去掉`: why it is to go, and then the verb.
    if (action === 'dislike' && isRemoval(sentence.nodes[at + 1])) continue;
    // `소리만 끄고`: that alone, and what is done to it stands behind.
    if (action === 'only' && isRemoval(sentence.nodes[at + 1])) continue;
    // `Bild 3 ohne Zoom`: no zoom is wanted, and the photo stays.
    if (action === 'no' && sentence.verbs === 'both' && isThing(sentence.nodes[at + 1])) return undefined;
    if (at === head + 1 && takesPart(sentence, at)) return undefined;
    // `judulnya jgn putih, kuning aja`: a colour or a pace is refused, and not the thing that has it.
    if (action === 'no' && sentence.verbs === 'before' && refusesValue(sentence.nodes, at)) return undefined;
    // `gaana mat chhedo`: what is not to be done is a verb we do not know; nothing is taken away for that.
    if (action === 'no' && sentence.nodes[at + 1]?.kind === 'word') return { action: 'leave', at };
    const takesAway = action === 'remove' || action === 'no';
    if (takesAway && joined && !isBare(head)) return undefined;
    // `좀 더 밝게, 음악은 빼줘`: the verb has a thing of its own behind the comma.
    if (takesAway && isLook(own) && parted(sentence, head, at)) return undefined;
    // `ikinciyi uçur, sonuncuyu sil`: the unknown word may be a verb of its own.
    if (takesAway && strange && own?.kind === 'target') return undefined;
    // `hochkant und lass die Katze tanzen`
    if (joined && action === 'leave') return undefined;
    const negatedAfter =
      (!takesAway && isWeak(node) && isNegation(sentence, at + 1)) ||
      (action === 'remove' && endsForbidden(sentence, at + 1));
    return negatedAfter ? { action: 'leave', at } : { action, at };
  }
  return undefined;
}

const isLook = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('look-'));

/** A comma, and behind it something else the verb can be about. */
function parted({ nodes }: Sentence, head: number, verb: number): boolean {
  const between = nodes.slice(head + 1, verb);
  const comma = between.findIndex(node => node.kind === 'separator');
  return comma >= 0 && between.slice(comma).some(node => hasAny(node, things));
}

/** `music off`, `photo 2 out`: a particle in the same breath. */
export function particleAfter(sentence: Sentence, head: number): number | undefined {
  for (let at = head + 1; at <= head + 2; at += 1) {
    const node = sentence.nodes[at];
    if (hasAny(node, ['off'])) return at;
    if (node?.kind !== 'target') return undefined;
  }
  return undefined;
}
