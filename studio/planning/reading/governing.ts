import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { type Action, actionOf, isWeak, isWeakAction } from './action.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { distance, type Sentence } from './sentence.ts';

/** What is to be done to a thing, and the word that says so. */
export interface Governing {
  readonly action: Action;
  readonly at: number;
}

const isJoint = (node: Node | undefined): boolean =>
  hasAny(node, ['and', 'or']) || (node?.kind === 'separator' && node.mark === 'comma');

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
  if (own?.kind === 'concept' && own.concepts.length > 1) {
    const action = actionOf(own);
    if (action) return { action: action, at: head };
  }
  const before = actionBefore(sentence, head, isBare);
  const after = actionAfter(sentence, head, isBare);
  const negated = sentence.nodes[head - 1];
  // `lösch nicht Foto 2`, `lösch Foto 2 nicht`
  if (hasAny(negated, ['no']) && isRemoval(sentence.nodes[head - 2]))
    return { action: 'leave', at: head - 2 };
  if (before?.action === 'remove' && endsWithNegation(sentence, head + 1))
    return { action: 'leave', at: before.at };
  if (hasAny(negated, ['no']) && !isOfLast(sentence, head - 1)) return { action: 'no', at: head - 1 };
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
    if (off !== undefined && (before === undefined || isWeakAction(before.action)))
      return { action: 'remove', at: off };
    const topic =
      before === undefined || isWeakAction(before.action) ? topical(sentence, head, before) : undefined;
    if (topic) return topic;
    return before ?? closing(sentence, head) ?? announced(sentence, head, after);
  }
  const closed = sentence.verbs === 'both' && before === undefined ? closing(sentence, head) : undefined;
  if (closed) return closed;
  const refusal = before !== undefined && isOfLast(sentence, before.at) ? undefined : before;
  if (sentence.verbs === 'after') return after ?? strongOnly(refusal);
  if (before === undefined || after === undefined) return before ?? after;
  // `kannst du das letzte Foto löschen und …`: a helping verb before, the one that counts behind.
  const behind = sentence.nodes[after.at + 1];
  const closes = behind === undefined || behind.kind === 'separator' || isJoint(behind);
  if (isWeakAction(before.action) && !isWeakAction(after.action) && after.at === head + 1 && closes)
    return after;
  return distance(sentence, head, after.at) < distance(sentence, head, before.at) ? after : before;
}

/** `foto ketiga dibuang`, `la musique, enlève-la`: the thing first, then a verb that has nothing else to be about. */
function announced(sentence: Sentence, head: number, after: Governing | undefined): Governing | undefined {
  if (after === undefined) return undefined;
  const between = sentence.nodes.slice(head + 1, after.at);
  const rest = sentence.nodes.slice(after.at + 1);
  // `judulnya hapus, terus musiknya …`: what comes behind a joint has a verb of its own.
  const end = rest.findIndex(node => isJoint(node) || hasAny(node, ['then', 'but']));
  const behind = (end < 0 ? rest : rest.slice(0, end)).filter(node => !hasAny(node, ['all']));
  // `transisi sama gerakannya ilangin semua`: the verb is about each of the bare things before it.
  const isShared =
    isRemovalOf(sentence, after) && between.every(node => isJoint(node) || hasAny(node, things));
  if (isShared && between.some(node => hasAny(node, ['and'])) && !behind.some(isThing)) return after;
  const isOwn = (node: Node): boolean =>
    node.kind === 'target' ||
    node.kind === 'quote' ||
    node.kind === 'word' ||
    hasAny(node, things) ||
    (node.kind === 'concept' &&
      node.concepts.some(name => /^(?:motion|look|mood|transition|fit)-/u.test(name)));
  // `tulisan di foto 2 hapus`: the photo says which text.
  const [which, ...others] = between;
  const isWhich = which?.kind === 'target' && others.length === 0 && behind.length === 0;
  if (isWhich && hasAny(sentence.nodes[head], ['text', 'caption'])) return after;
  return between.some(node => isOwn(node) || isJoint(node)) || behind.some(isOwn) ? undefined : after;
}

/** `pon Roma en la 1 y la 2 quítala`: behind a joint a photo comes first and right behind it the verb that takes it away. */
function topical({ nodes }: Sentence, head: number, before: Governing | undefined): Governing | undefined {
  const joined =
    before !== undefined && nodes.slice(before.at, head).some(isJoint) && isJoint(nodes[head - 1]);
  const end = nodes[head + 2];
  const closes = nodes[head]?.kind === 'target' && (end === undefined || isJoint(end));
  return joined && closes && isRemoval(nodes[head + 1]) ? { action: 'remove', at: head + 1 } : undefined;
}

/** `the zoom makes me dizzy remove it`: a thing, why, and last the verb that takes it away. */
function closing({ nodes }: Sentence, head: number): Governing | undefined {
  const next = nodes.findIndex((node, at) => at > head && isJoint(node));
  const last = (next < 0 ? nodes.length : next) - 1;
  const isTold = last > head + 1 && nodes.slice(head + 1, last).every(isReason);
  return isTold && nodes[head]?.kind === 'concept' && isRemoval(nodes[last])
    ? { action: 'remove', at: last }
    : undefined;
}

/** What may tell why a thing is to go. */
const isReason = (node: Node): boolean =>
  node.kind === 'word' ||
  isWeak(node) ||
  hasAny(node, ['dislike', 'no', 'more', 'bigger', 'smaller', 'faster', 'slower', 'louder']);

/** `흑백 말고 컬러로`: a word for no that stands behind what it refuses says nothing of what follows. */
function isOfLast({ nodes, raw, vocabulary }: Sentence, at: number): boolean {
  const [thing, no] = [nodes[at - 1], nodes[at]];
  return (
    no !== undefined &&
    (isThing(thing) || isAnyColor(thing)) &&
    foldedPhrases(vocabulary.noBehind).includes(foldText(raw.slice(no.start, no.end)))
  );
}

const isAnyColor = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('color-'));

/** Behind a word for no a colour, a size or a pace, and nothing else before the next pause. */
function refusesValue(nodes: readonly Node[], no: number): boolean {
  const value = nodes[no + 1];
  const next = nodes[no + 2];
  const isQuality =
    isAnyColor(value) ||
    hasAny(value, ['faster', 'slower', 'bigger', 'smaller', 'louder', 'quieter', 'longer', 'shorter']);
  return (
    isQuality && (next === undefined || next.kind === 'time' || next.kind === 'separator' || isJoint(next))
  );
}

const isRemovalOf = (sentence: Sentence, { at }: Governing): boolean => isRemoval(sentence.nodes[at]);

/** What a verb can be about. */
const things: readonly Concept[] = [
  ...([
    'photo',
    'clip',
    'video',
    'music',
    'song',
    'sound',
    'transition',
    'title',
    'caption',
    'text',
  ] as const),
  ...(['watermark', 'credit', 'motion', 'look', 'effects', 'border', 'others', 'all', 'new'] as const),
];

/** How something is to be, which no verb for photos is about. */
const isValue = (node: Node | undefined): boolean =>
  hasAny(node, ['start', 'end', 'fade-in', 'fade-out', 'longer', 'shorter', 'faster', 'slower']) ||
  (node?.kind === 'concept' &&
    node.concepts.some(name => /^(?:look|fit|ratio|motion|mood|transition)-/u.test(name)));

const isFit = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('fit-'));

const isThing = (node: Node | undefined): boolean => hasAny(node, things) || isValue(node);

const isRemoval = (node: Node | undefined): boolean => actionOf(node) === 'remove';

/** A negation with nothing behind it belongs to what was said before it. */
function endsWithNegation(sentence: Sentence, at: number): boolean {
  const behind = sentence.nodes[at + 1];
  return isNegation(sentence, at) && (behind === undefined || behind.kind === 'separator' || isJoint(behind));
}

/** In a verb-last language a verb before the thing belongs to the thing before; only a negation may stand there. */
const strongOnly = (found: Governing | undefined): Governing | undefined =>
  found && found.action === 'no' ? found : undefined;

function actionBefore(
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
      // `i dont want my pics cropped`
      if (!isJoint(node) && !(hasAny(node, ['photo']) && isFit(sentence.nodes[head]))) passed = true;
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
    const photos = sentence.nodes.slice(at, head).some(one => one.kind === 'target');
    if (takesAway && joined && photos && isValue(sentence.nodes[head])) return undefined;
    // `delete 2 and blorp 3`: the unknown word may be a verb of its own.
    if (takesAway && joined && strange && sentence.nodes[head]?.kind === 'target') return undefined;
    return { action, at };
  }
  return undefined;
}

/** The `彩色` (no look) of `全部黑白，最后一张彩色` says what is not wanted and is about nothing else. */
const refusesItself = (node: Node | undefined): boolean =>
  has(node, 'no') &&
  node?.kind === 'concept' &&
  node.concepts.some(name => name === 'look' || name === 'music');

/** `第五张不好看去掉 前面四张各三秒`: where verbs may stand last, one behind a photo is about that photo. */
function closesBefore({ nodes, verbs }: Sentence, at: number): boolean {
  const last = hasAny(nodes[at - 1], ['dislike']) ? at - 2 : at - 1;
  return verbs !== 'before' && nodes[last]?.kind === 'target';
}

/** A word for no alone: the `カラーに戻して` that takes a look away negates nothing else. */
const isNegation = ({ nodes }: Sentence, at: number): boolean => {
  const node = nodes[at];
  return (
    node?.kind === 'concept' &&
    has(node, 'no') &&
    node.concepts.every(name => name === 'no' || name === 'correct')
  );
};

function actionAfter(
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
    // `judulnya jgn putih, kuning aja`: a colour or a pace is refused, and not the thing that has it.
    if (action === 'no' && sentence.verbs === 'before' && refusesValue(sentence.nodes, at)) return undefined;
    // `gaana mat chhedo`: what is not to be done is a verb we do not know; nothing is taken away for that.
    if (action === 'no' && sentence.nodes[at + 1]?.kind === 'word') return { action: 'leave', at };
    const takesAway = action === 'remove' || action === 'no';
    if (takesAway && joined && !isBare(head)) return undefined;
    // `ikinciyi uçur, sonuncuyu sil`: the unknown word may be a verb of its own.
    if (takesAway && strange && own?.kind === 'target') return undefined;
    // `hochkant und lass die Katze tanzen`
    if (joined && action === 'leave') return undefined;
    const negatedAfter =
      (!takesAway && isWeak(node) && isNegation(sentence, at + 1)) ||
      (action === 'remove' && endsWithNegation(sentence, at + 1));
    return negatedAfter ? { action: 'leave', at } : { action, at };
  }
  return undefined;
}

/** `music off`, `photo 2 out`: a particle in the same breath. */
function particleAfter(sentence: Sentence, head: number): number | undefined {
  for (let at = head + 1; at <= head + 2; at += 1) {
    const node = sentence.nodes[at];
    if (hasAny(node, ['off'])) return at;
    if (node?.kind !== 'target') return undefined;
  }
  return undefined;
}
