import type { Concept } from '../vocabulary/concept.ts';
import { isDescribing, standsAlone } from './clause-ends.ts';
import { areFullClauses } from './full-clause.ts';
import { has, hasAny, isClipTarget, isTurning, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';

/** Verbs, and words that are a wish by themselves. */
const predicates: readonly Concept[] = [
  ...(['add', 'remove', 'no', 'leave', 'change', 'make', 'only', 'swap', 'move', 'undo', 'redo'] as const),
  ...(['repeat', 'mute', 'unmute', 'trim', 'write', 'dislike', 'reverse', 'shuffle', 'cut', 'show'] as const),
];
/** Things a verb can be about; where none is said, `it` is the one of the clause before. */
const objects: readonly Concept[] = [
  ...([
    'photo',
    'clip',
    'video',
    'music',
    'song',
    'title',
    'caption',
    'text',
    'watermark',
    'credit',
  ] as const),
  ...(['transition', 'canvas', 'others', 'new', 'order', 'sound', 'beat', 'border', 'reverse'] as const),
  ...(['shuffle', 'cut', 'look', 'motion'] as const),
];

/** Wishes that need no verb: `photo 2 black and white`, `music louder`. */
const values: readonly Concept[] = [
  ...(['longer', 'shorter', 'faster', 'slower', 'louder', 'quieter', 'bigger', 'smaller', 'fade'] as const),
  ...(['fade-in', 'fade-out'] as const),
];

const isPredicate = (node: Node | undefined): boolean => hasAny(node, predicates);

const isValue = (node: Node): boolean =>
  isPredicate(node) ||
  has(node, 'off') ||
  hasAny(node, values) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:transition|motion|look|fit)-/u.test(name)));

/** The `first` of `put it first`: where something goes, not what. */
const isBarePlace = (node: Node): boolean =>
  node.kind === 'target' &&
  !node.explicit &&
  node.refs.every(ref => ref.by === 'place' && Math.abs(ref.place) === 1) &&
  node.refs.length === 1;

const isObject = (node: Node): boolean =>
  (node.kind === 'target' && !isBarePlace(node)) ||
  node.kind === 'quote' ||
  node.kind === 'ratio' ||
  node.kind === 'count' ||
  hasAny(node, objects) ||
  (node.kind === 'concept' &&
    node.concepts.some(name => /^(?:ratio|mood|transition|motion-zoom)-?/u.test(name)));

const isBareNumber = (node: Node | undefined): boolean =>
  node?.kind === 'target' && !node.explicit && node.refs.length === 1 && node.refs[0]?.by === 'number';

/** `2 seconds each` */
const isTimed = (part: readonly Node[]): boolean =>
  part.some(node => has(node, 'each')) && part.some(node => node.kind === 'time');

/** It names what it is about; `throw the last out` and `2 seconds each` do, `put it first` does not. */
const isFull = (part: readonly Node[]): boolean =>
  part.some(isObject) ||
  isTimed(part) ||
  isPutting(part) ||
  part.some(node => has(node, 'bring-back')) ||
  (part.some(node => has(node, 'write')) && part.some(node => node.kind === 'word')) ||
  (part.some(isBarePlace) && part.some(node => hasAny(node, ['remove', 'only', 'repeat', 'swap', 'leave'])));

/** `좀 더 빠르게 해주고`: a pace, and nothing named: it is the video's. */
const isPaced = (part: readonly Node[]): boolean =>
  part.some(
    node => hasAny(node, ['faster', 'slower']) || (hasAny(node, paces) && part.some(one => has(one, 'make'))),
  ) && part.every(node => hasAny(node, [...paces, 'more', 'less', 'make', 'speed', 'and']));

const paces: readonly Concept[] = ['faster', 'slower', 'longer', 'shorter'];

/** `la 5 primero`: a photo and its place need no verb. */
const isPutting = (part: readonly Node[]): boolean =>
  part.some((node, at) => {
    const verb = hasAny(part[at + 1], ['move', 'add', 'make']);
    const place = part[verb ? at + 2 : at + 1];
    return (
      node.kind === 'target' && place !== undefined && (isBarePlace(place) || hasAny(place, ['start', 'end']))
    );
  });

/** `ikinci videonun sesini kıs`: a clip of its own and how loud it is to be. */
const isClipsOwn = (part: readonly Node[]): boolean =>
  part.some(isClipTarget) && part.some(node => hasAny(node, ['louder', 'quieter', 'faster', 'slower']));

/** The `normal` of `baki normal rehne do` is how they are. */
const isLeft = (node: Node): boolean =>
  hasAny(node, ['leave', 'others', 'different', 'photo', 'as', 'make', 'all', 'only']) ||
  (has(node, 'no') && has(node, 'look'));
/** `mute the first clip, the second 2x`: either side has a clip of its own. */
const areOwnClips = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.some(node => isClipTarget(node) || has(node, 'clip')) && right.some(isClipTarget);

/** `the clips louder and the music quieter`: either side has a sound of its own. */
const areOwnSounds = (left: readonly Node[], right: readonly Node[]): boolean => {
  const isOf = (part: readonly Node[], own: readonly Concept[], other: readonly Concept[]): boolean =>
    part.some(node => hasAny(node, own)) &&
    !part.some(node => hasAny(node, other)) &&
    part.some(
      node => node.kind === 'percent' || hasAny(node, ['louder', 'quieter', 'mute', 'up', 'down', 'off']),
    );
  const music: readonly Concept[] = ['music', 'song'];
  return (
    (isOf(right, music, ['clip']) && isOf(left, ['clip'], music)) ||
    (isOf(right, ['clip'], music) && isOf(left, music, ['clip']))
  );
};

/** `slow down the clip and turn its sound down to 50%`: a sound behind a clip is the clip's. */
const isSoundOfClip = (left: readonly Node[], right: readonly Node[]): boolean =>
  right.some(node => has(node, 'sound')) &&
  !right.some(node => isClipTarget(node) || hasAny(node, ['clip', 'video', 'all', 'music', 'song'])) &&
  left.some(node => isClipTarget(node) || has(node, 'clip')) &&
  !left.some(node => hasAny(node, ['music', 'song']));

const asks = (part: readonly Node[]): boolean =>
  part.some(node => node.kind === 'concept' && node.concepts.some(name => name.startsWith('ask-')));

/** What somebody wants who asks something as well; nothing is taken away for a question. */
const wanting: readonly Concept[] = ['make', 'add', 'change', 'swap', 'move', 'repeat', 'trim'];

/** `how long is it and can you make it 30 seconds?`: a question on one side, and on the other a verb for a wish. */
const asksAndWants = (left: readonly Node[], right: readonly Node[], verbs: Sentence['verbs']): boolean => {
  if (asks(left) === asks(right)) return false;
  const wish = asks(left) ? right : left;
  const verb = verbs === 'before' ? wish[0] : wish.at(-1);
  return wish.length > 1 && hasAny(verbs === 'both' && !hasAny(verb, wanting) ? wish[0] : verb, wanting);
};

/** `undo that and make it 4` */
const isUndoing = (part: readonly Node[]): boolean =>
  part.length > 0 && part.every(node => has(node, 'undo') && !hasAny(node, ['all', 'double', 'redo']));

/** `…, diğerleri kalsın`: all that is said is that the others stay, which no verb before or behind is about. */
const isLeaving = (part: readonly Node[]): boolean =>
  part.some(node => has(node, 'leave')) &&
  part.some(node => hasAny(node, ['others', 'different'])) &&
  part.every(node => isLeft(node));

/** `fade to black between pics, each fade a second`: how long the transitions of the part before are. */
const isFadeOfEach = (left: readonly Node[], right: readonly Node[]): boolean =>
  right.some(node => has(node, 'fade')) &&
  right.every(node => node.kind === 'time' || hasAny(node, ['each', 'fade', 'total', 'make'])) &&
  left.some(node => node.kind === 'concept' && node.concepts.some(name => name.startsWith('transition-')));

/** What leans on photos stands no farther behind them, in nodes; looking on at each joint takes time. */
const farthestLeaning = 40;

/**
 * A sentence in clauses that each have a verb and a thing of their own, so that no verb reaches for what belongs to
 * another one: `swap 2 and 3, and throw the last one out`. What leans on the clause before (`and mute it`) stays with it.
 */
export function clauses(sentence: Sentence): readonly Sentence[] {
  const { nodes, verbs } = sentence;
  const parts: Sentence[] = [];
  // `1,3번만 흑백 나머지는 그대로`: nothing but a breath before what stays.
  const left = nodes.findIndex((node, at) => at > 0 && has(node, 'others') && isLeaving(nodes.slice(at)));
  if (
    left > 0 &&
    !isTurning(nodes[left - 1]) &&
    isFull(nodes.slice(0, left)) &&
    nodes.slice(0, left).some(isValue)
  )
    return clauses({ ...sentence, nodes: nodes.slice(0, left) });
  const leaves = nodes.some(node => has(node, 'leave'));
  let from = 0;
  for (let at = 1; at < nodes.length - 1; at += 1) {
    if (!isTurning(nodes[at])) continue;
    const joint = at;
    while (isTurning(nodes[at + 1])) at += 1;
    const left = nodes.slice(from, joint);
    if (leaves && isLeaving(nodes.slice(at + 1)) && isFull(left)) {
      parts.push({ ...sentence, nodes: left });
      from = at + 1;
      break;
    }
    const end = nodes.findIndex((node, place) => place > at && isTurning(node));
    const right = nodes.slice(at + 1, end < 0 ? nodes.length : end);
    if (isFadeOfEach(left, right)) continue;
    const parted = nodes.slice(joint, at + 1).some(node => node.kind === 'separator');
    const paced = parted && isPaced(left) && isFull(right);
    const isWish = left.some(isValue) && isFull(left);
    if (
      areOwnSounds(left, right) ||
      standsAlone(left, right, parted) ||
      isUndoing(left) ||
      asksAndWants(left, right, verbs) ||
      paced ||
      areFullClauses(left, right, end < 0 ? [] : nodes.slice(end, end + farthestLeaning), {
        isWish,
        parted,
        verbs,
      })
    ) {
      parts.push({ ...sentence, nodes: left });
      from = at + 1;
      continue;
    }
    // What is right of the joint is short: it is looked at first.
    if (
      !(right.some(isPredicate) || isPutting(right) || isClipsOwn(right)) ||
      !isFull(right) ||
      !(
        left.some(isValue) ||
        isTimed(left) ||
        isPutting(left) ||
        left.some((node, place) => isBarePlace(node) && left[place - 1]?.kind === 'target')
      ) ||
      !(isFull(left) || isPaced(left))
    )
      continue;
    // `zoom on the first one, keep the rest still`: which the rest are, the part before tells.
    if (right.some(node => has(node, 'others')) && right.some(isDescribing)) continue;
    if (isSoundOfClip(left, right)) continue;
    // `photo 2 is too long, make it 2`: the figure is how long.
    const resets = right.length === 2 && has(right[0], 'make') && isBareNumber(right[1]);
    if (resets && left.some(node => hasAny(node, ['longer', 'shorter']))) continue;
    // `keep 1 to 4, ditch the rest` says one thing twice.
    const saysRest =
      right.some(node => has(node, 'others')) &&
      right.every(node => hasAny(node, ['remove', 'off', 'no', 'others', 'photo', 'all']));
    if (saysRest && left.some(node => has(node, 'only'))) continue;
    const opens = isPredicate(right[0]);
    const closes = isPredicate(left.at(-1)) || isPutting(left.slice(-2));
    const apart = nodes.slice(joint, at + 1).some(node => !has(node, 'and'));
    // `foto pertama ke akhir, foto 4 buang aja`: behind a comma a photo may come first and its verb last.
    const said = right.filter(node => !has(node, 'only'));
    // `suara klipnya matiin, musiknya biarin`
    const stays = said[0] !== undefined && isObject(said[0]) && hasAny(said[1], ['leave']);
    const turned =
      apart &&
      said.length === 2 &&
      (stays || (said[0]?.kind === 'target' && hasAny(said[1], ['remove', 'off'])));
    const puts = apart && isPutting(right) && left.some(node => hasAny(node, ['off', 'remove', 'only']));
    // `quita la última y la segunda ponla de primera`
    const led = right[0]?.kind === 'target' && hasAny(right[1], ['move', 'add', 'make']) && isPutting(right);
    if (
      turned ||
      led ||
      areOwnClips(left, right) ||
      puts ||
      (verbs === 'before' ? opens : verbs === 'after' ? closes : opens || closes || apart)
    ) {
      parts.push({ ...sentence, nodes: left });
      from = at + 1;
    }
  }
  return [...parts, { ...sentence, nodes: nodes.slice(from) }];
}
