import { actionOf, type Governing, isWeakAction } from './action.ts';
import { actionAfter, particleAfter } from './action-after.ts';
import { actionBefore } from './action-before.ts';
import { endsForbidden, endsWithNegation, isOfLast, refusesItself } from './negation.ts';
import { has, hasAny } from './node.ts';
import { distance, type Sentence } from './sentence.ts';
import { shared } from './shared-verb.ts';
import { announced, closing, topical } from './thing-first.ts';
import { isJoint, isRemoval } from './things.ts';

/**
 * What is to be done to the thing at `head`. Taking things away reaches over `and` and commas only to bare things
 * (`no music and no text`, but not `no music and title "Lisbon"`): a half-understood message never destroys.
 * `isBare(i)`: a thing that was said without anything about it.
 */
export function governing(
  sentence: Sentence,
  head: number,
  isBare: (at: number) => boolean,
): Governing | undefined {
  const own = sentence.nodes[head];
  // `remove the old music`: the music that comes back with a word of its own can be what goes.
  if (own?.kind === 'concept' && own.concepts.length > 1 && !(has(own, 'music') && has(own, 'bring-back'))) {
    const action = actionOf(own);
    if (action) return { action: action, at: head };
  }
  const before = actionBefore(sentence, head, isBare);
  const after = actionAfter(sentence, head, isBare);
  const negated = sentence.nodes[head - 1];
  // `lösch nicht Foto 2`, `lösch Foto 2 nicht`
  if (hasAny(negated, ['no']) && isRemoval(sentence.nodes[head - 2]))
    return { action: 'leave', at: head - 2 };
  if (before?.action === 'remove' && endsForbidden(sentence, head + 1))
    return { action: 'leave', at: before.at };
  if (hasAny(negated, ['no']) && !refusesItself(negated) && !isOfLast(sentence, head - 1))
    return { action: 'no', at: head - 1 };
  // `…, la música no`: after something else it only says what is to stay.
  const apart = sentence.nodes.slice(0, head).some(isJoint);
  const reached = before === undefined ? [] : sentence.nodes.slice(before.at, head);
  if (
    sentence.verbs === 'before' &&
    (reached.length === 0 || reached.some(isJoint)) &&
    endsWithNegation(sentence, head + 1)
  )
    return { action: apart ? 'leave' : 'no', at: head + 1 };
  if (sentence.verbs === 'before') {
    const off = particleAfter(sentence, head);
    // `only the photos, leave the clips out`: what is said behind a mark has its particle for itself.
    const isParted = before !== undefined && sentence.nodes.slice(before.at, head).some(isJoint);
    if (off === head + 1 && isParted) return { action: 'remove', at: off };
    // `leave photo 3 out`
    const isOpen = before === undefined || before.action === 'leave' || isWeakAction(before.action);
    if (off !== undefined && isOpen) return { action: 'remove', at: off };
    const topic =
      before === undefined || isWeakAction(before.action) ? topical(sentence, head, before) : undefined;
    if (topic) return topic;
    // `aku mau foto 2 buang aja`: a helping verb before, and the one that counts right behind.
    if (before && after && isHelping(sentence, head, before, after)) return after;
    return before ?? closing(sentence, head) ?? announced(sentence, head, after);
  }
  const closed = sentence.verbs === 'both' && before === undefined ? closing(sentence, head) : undefined;
  if (closed) return closed;
  const refusal = before !== undefined && isOfLast(sentence, before.at) ? undefined : before;
  if (sentence.verbs === 'after') return after ?? shared(sentence, head) ?? strongOnly(refusal);
  if (before === undefined || after === undefined) return before ?? after;
  // `kannst du das letzte Foto löschen und …`: a helping verb before, the one that counts behind.
  if (isHelping(sentence, head, before, after)) return after;
  return distance(sentence, head, after.at) < distance(sentence, head, before.at) ? after : before;
}

function isHelping({ nodes }: Sentence, head: number, before: Governing, after: Governing): boolean {
  const behind = nodes[after.at + 1];
  const closes = behind === undefined || behind.kind === 'separator' || isJoint(behind);
  return isWeakAction(before.action) && !isWeakAction(after.action) && after.at === head + 1 && closes;
}

/** In a verb-last language a verb before the thing belongs to the thing before; only a negation may stand there. */
const strongOnly = (found: Governing | undefined): Governing | undefined =>
  found && found.action === 'no' ? found : undefined;
