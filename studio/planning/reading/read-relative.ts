import type { Concept } from '../vocabulary/concept.ts';
import { factorOf, isPart } from './arguments.ts';
import { comparing } from './attach.ts';
import { complainsOf } from './complaint.ts';
import { has, hasAny, type Node } from './node.ts';
import { allBut, allButNext } from './photo-places.ts';
import { photoSpokenOf } from './photo-spoken-of.ts';
import { isSizeOfText } from './read-text-style.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import { isLimit } from './time-words.ts';
import type { Target } from './wish.ts';

/** Longer, shorter, faster, slower without a figure, as factors on the time on screen. */
export const longerBy = 1.5;
export const shorterBy = 0.7;

/** `photo 2 longer`, `half as fast`: time on screen and pace against what they are. */
export function readRelative(reader: Reader): void {
  const paces = reader.find('longer', 'shorter', 'faster', 'slower').filter(at => !isSizeOfText(reader, at));
  /** The photos of a complaint whose remedy is still to come. */
  let complained: Target | undefined;
  for (const at of paces) {
    const node = reader.nodes[at];
    // `it is slow, can you speed it up`: of two opposites the second is what is wanted.
    const opposites = (
      [
        ['longer', 'shorter'],
        ['shorter', 'longer'],
        ['faster', 'slower'],
        ['slower', 'faster'],
      ] as const
    )
      .filter(([one]) => has(node, one))
      .map(([, other]) => other);
    if (
      paces.some(
        later => later > at && hasAny(reader.nodes[later], opposites) && restAt(reader, later) === undefined,
      ) &&
      reader.args(at).every(arg => reader.nodes[arg]?.kind !== 'target')
    ) {
      reader.use(at);
      continue;
    }
    // `photo 2 goes by too fast, make it longer`: the first says which, the second what is wanted.
    const remedies = hasAny(node, ['faster', 'shorter']) ? growing : shrinking;
    const isComplaint =
      targetsOf(reader, at).length > 0 &&
      paces.some(
        later =>
          later > at &&
          hasAny(reader.nodes[later], remedies) &&
          restAt(reader, later) === undefined &&
          targetsOf(reader, later).every(place => targetsOf(reader, at).includes(place)),
      );
    if (isComplaint) {
      complained = reader.target(at) ?? ownerTarget(reader, at);
      reader.use(at);
      continue;
    }
    // `slow down photo 3, it goes by too fast`: the second only says why.
    const isReason =
      targetsOf(reader, at).every(place => reader.isUsed(place)) &&
      paces.some(one => one !== at && sameWay(reader, at, one) && targetsOf(reader, one).length > 0);
    // `the first clip is too long, make it 4 seconds`: the figure was read already.
    const isSettled =
      targetsOf(reader, at).length > 0 &&
      targetsOf(reader, at).every(place => reader.isUsed(place)) &&
      reader.wishes().some(wish => wish.do === 'trim' && wish.target !== undefined);
    // `قصر الفيديو للنص`: another word says by how much.
    const isVague =
      factorOf(node) === undefined &&
      reader.args(at).every(arg => factorOf(reader.nodes[arg]) === undefined) &&
      targetsOf(reader, at).length === 0 &&
      paces.some(
        one =>
          one !== at &&
          sameWay(reader, at, one) &&
          factorOf(reader.nodes[one]) !== undefined &&
          targetsOf(reader, one).length === 0,
      );
    if (isReason || isSettled || isVague) {
      reader.use(at);
      continue;
    }
    const rest = restAt(reader, at);
    const others = rest === undefined ? undefined : (allBut(reader, rest) ?? allButNext(reader, rest));
    if (others) reader.use(rest);
    // `photo 4 vintage and longer`
    const joined = hasAny(reader.nodes[at - 1], ['and']) && hasAny(node, ['longer', 'shorter']);
    const spoken = joined && reader.wished() ? photoSpokenOf(reader, at) : undefined;
    const target = others ?? reader.target(at) ?? ownerTarget(reader, at) ?? complained ?? spoken;
    complained = undefined;
    const args = [at, ...reader.args(at)];
    const given = args.map(arg => factorOf(reader.nodes[arg])).find(found => found !== undefined);
    const percent = args.flatMap(arg => {
      const one = reader.nodes[arg];
      return one?.kind === 'percent' ? [one.value / 100] : [];
    })[0];
    const grows = hasAny(node, ['longer', 'slower']);
    const governing = reader.action(at);
    // `leave photo 3 up longer` is no refusal.
    const action = has(reader.nodes[governing?.at ?? -1], 'leave') ? undefined : governing?.action;
    reader.use(
      ...args,
      ...reader
        .find('speed', 'total', 'video', 'each', 'photo', 'make')
        .filter(place => distance(reader.sentence, place, at) <= 4),
    );
    // `no, that's too fast` refuses what was done, and not the word for what is wrong.
    if ((action === 'no' && !complainsOf(node, reader.sentence)) || action === 'leave') continue;
    // `a third shorter` leaves two thirds, `shorten it to a third` one.
    const part = args.find(arg => isPart(reader.nodes[arg]));
    const taken = part !== undefined && given !== undefined && !isLimit(reader, at, part) ? 1 - given : given;
    const less = has(node, 'shorter') && taken !== undefined ? Math.min(taken, 1 / taken) : undefined;
    const quick = hasAny(node, ['faster', 'slower']) && given !== undefined;
    // `bring the speed down to half`: what takes twice the time.
    const isOfSpeed = !quick && reader.nodes.some((one, place) => place !== at && has(one, 'speed'));
    // `half as long` and `twice as fast` are both half the time.
    const byGiven =
      given === undefined
        ? undefined
        : quick
          ? has(node, 'faster')
            ? 1 / given
            : given < 1
              ? 1 / given
              : given
          : isOfSpeed
            ? 1 / given
            : (less ?? given);
    const byPercent = percent === undefined ? undefined : grows ? 1 + percent : 1 - Math.min(0.9, percent);
    const exact = byGiven ?? byPercent;
    reader.wish(
      exact === undefined
        ? {
            do: 'scale',
            factor: grows ? longerBy : shorterBy,
            target,
            ...(complainsOf(node, reader.sentence) && target === undefined ? { complains: true } : {}),
            ...(target === undefined && reader.nodes.every(isLone) ? { lone: true } : {}),
          }
        : { do: 'scale', factor: exact, target, exact: true, ...paceOf(reader, at, args) },
    );
  }
  // `photo 3 longer and photo 1 less`
  for (const at of reader.find(...comparing)) {
    const target = targetAt(reader.nodes, at - 1);
    const paced = reader.wishes().find(wish => wish.do === 'scale');
    if (target === undefined || reader.isUsed(at - 1) || paced?.target === undefined) continue;
    reader.use(at, at - 1);
    const grows = hasAny(reader.nodes[at], ['more', 'bigger']) === paced.factor > 1;
    reader.wish({ do: 'scale', factor: grows ? longerBy : shorterBy, target });
  }
  const parts = reader.nodes.flatMap((node, at) => (isPart(node) && !reader.isUsed(at) ? [at] : []));
  for (const at of [...reader.find('half', 'double', 'triple'), ...parts]) {
    const owner = reader.owner(at);
    const head = owner === undefined ? undefined : reader.nodes[owner];
    const given = factorOf(reader.nodes[at]);
    // `倍速`: at twice the pace it is half as long.
    const factor = given !== undefined && has(reader.nodes[at], 'speed') ? 1 / given : given;
    const near = reader.nodes.findIndex(
      (node, i) => node.kind === 'target' && !reader.isUsed(i) && distance(reader.sentence, i, at) <= 3,
    );
    const target = near >= 0 ? targetAt(reader.nodes, near) : undefined;
    const isLong = reader.find('total').some(place => distance(reader.sentence, place, at) <= 3);
    if (
      factor !== undefined &&
      target !== undefined &&
      (isLong || owner === undefined || head?.kind === 'target')
    ) {
      reader.use(at, near, ...reader.find('total', 'make'));
      reader.wish({ do: 'scale', factor, target, exact: true });
      continue;
    }
    // `make it 2/3`, `halve it`
    const alone = reader.nodes.every(
      (node, place) => place === at || node.kind === 'separator' || isLength(node),
    );
    if (factor !== undefined && alone) {
      const [less] = reader.find('less');
      const isLess = less !== undefined && !isLimit(reader, less, at);
      // `double the speed`
      const ofSpeed = reader.nodes.some((node, place) => place !== at && has(node, 'speed'));
      const wanted = isLess ? 1 - factor : ofSpeed ? 1 / factor : factor;
      // `double that`: nothing says of what.
      const isBare = reader.nodes.every(
        (node, place) => place === at || node.kind === 'separator' || hasAny(node, ['make', 'change']),
      );
      reader.use(...reader.nodes.keys());
      const bare = isBare ? ({ bare: true } as const) : {};
      const isPace = has(reader.nodes[at], 'speed') || (ofSpeed && !isLess);
      const pace = isPace ? { pace: 1 / wanted } : {};
      reader.wish({ do: 'scale', factor: wanted, target: undefined, exact: true, ...bare, ...pace });
      continue;
    }
    // `half the time per photo`
    const each = reader.find('each').find(place => distance(reader.sentence, place, at) <= 3);
    if (factor !== undefined && owner === undefined && each !== undefined) {
      reader.use(at, each, ...reader.find('total', 'make'));
      reader.wish({ do: 'scale', factor, target: undefined });
      continue;
    }
    if (factor === undefined || !hasAny(head, ['total', 'video', 'speed', 'each'])) continue;
    reader.use(
      at,
      owner,
      ...reader
        .find('total', 'speed', 'make', 'change')
        .filter(place => distance(reader.sentence, place, at) <= 3),
    );
    reader.wish({
      do: 'scale',
      factor: has(head, 'speed') ? 1 / factor : factor,
      target: undefined,
      exact: true,
    });
  }
  const loose = reader.nodes.findIndex((node, at) => node.kind === 'factor' && !reader.isUsed(at));
  const [speed] = reader.find('speed');
  if (speed === undefined) return;
  const node = reader.nodes[loose];
  // `speed the whole thing up`
  const [side] = reader.find('up', 'down').filter(at => at > speed && at - speed <= 3);
  if (
    side !== undefined &&
    reader.nodes.slice(speed + 1, side).every(one => hasAny(one, ['video', 'all', 'total']))
  ) {
    reader.use(speed, side, ...reader.find('video', 'all', 'total'));
    reader.wish({
      do: 'scale',
      factor: has(reader.nodes[side], 'up') ? shorterBy : longerBy,
      target: undefined,
    });
    return;
  }
  const more = reader.take(speed, 'more', 'less');
  if (node?.kind === 'factor' && node.value > 0) {
    reader.use(loose, speed);
    reader.wish({ do: 'scale', factor: 1 / node.value, target: undefined });
  } else if (more !== undefined || reader.find('more', 'less').length > 0) {
    const lower = more === 'less' || reader.find('less').length > 0;
    reader.use(speed, ...reader.find('more', 'less'));
    reader.wish({ do: 'scale', factor: lower ? longerBy : shorterBy, target: undefined });
  }
}

/** `too fast, make it 1.5x`: a figure behind a verb that puts right what is wrong. */
function paceOf({ nodes, sentence }: Reader, at: number, args: readonly number[]): { pace?: number } {
  const given = args.find(arg => arg > at && factorOf(nodes[arg]) !== undefined);
  const pace = factorOf(nodes[given ?? -1]);
  const puts =
    // `너무 빨라 1.5배로`
    sentence.verbs !== 'before' ||
    nodes.slice(at, given).some(node => node.kind === 'separator' || hasAny(node, ['make', 'change', 'add']));
  return pace !== undefined && puts && complainsOf(nodes[at], sentence) ? { pace } : {};
}

/** What may be said beside a part of the whole length. */
const isLength = (node: Node): boolean => hasAny(node, lengths) && !has(node, 'cut');

/** What may be said beside a length that nothing has by name. */
const isLone = (node: Node): boolean =>
  node.kind === 'separator' ||
  hasAny(node, ['longer', 'shorter', 'make', 'leave', 'more', 'show', 'but', 'up']);

const lengths: readonly Concept[] = [
  ...(['make', 'change', 'leave', 'with', 'trim', 'video', 'total', 'down', 'only', 'speed'] as const),
  ...(['less', 'and', 'quieter', 'louder'] as const),
];

const growing: readonly Concept[] = ['longer', 'slower'];
const shrinking: readonly Concept[] = ['shorter', 'faster'];

const sameWay = ({ nodes }: Reader, one: number, other: number): boolean =>
  hasAny(nodes[one], growing) === hasAny(nodes[other], growing);

/** Where the photos are named that it is said of. */
const targetsOf = ({ nodes, owner, belongings }: Reader, at: number): readonly number[] =>
  [owner(at) ?? -1, ...belongings(at)].filter(place => nodes[place]?.kind === 'target');

function ownerTarget(reader: Reader, at: number): Target | undefined {
  const owner = reader.owner(at);
  if (owner === undefined || reader.isUsed(owner)) return undefined;
  const target = targetAt(reader.nodes, owner);
  if (target !== undefined) reader.use(owner);
  return target;
}

/** The word for the rest right before a pace: `photo 2 longer and the rest shorter`. Behind it is what it is compared with. */
function restAt(reader: Reader, pace: number): number | undefined {
  return reader.find('others').find(place => place === pace - 1);
}
