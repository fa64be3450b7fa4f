import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { factorOf } from './arguments.ts';
import { complainsOf } from './complaint.ts';
import { has, hasAny, isClipTarget } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import { isLed, leadOf } from './time-words.ts';
import type { Target } from './wish.ts';

/** Clips without a figure: half again as fast, two thirds as fast. */
const fasterBy = 1.5;
/** Nobody makes a whole video this short by trimming it, ms. */
const longestClip = 9000;

/** A word for a clip, or clips by their numbers. */
export const isClip = (reader: Reader, at: number): boolean => {
  const node = reader.nodes[at];
  return has(node, 'clip') || isClipTarget(node);
};

/** The photos or clips named here, if any are. */
export const plainTarget = (reader: Reader, at: number): Target | undefined => targetAt(reader.nodes, at);

/** The clip that is spoken of, though something has been said of it already: `the clip muted and twice as fast`. */
export function clipPlace(reader: Reader): number | undefined {
  const places = reader.nodes.flatMap((_, at) => (isClip(reader, at) ? [at] : []));
  const unused = places.filter(at => !reader.isUsed(at));
  // The `kedua` of `klip kedua` says which.
  return unused.find(at => isClipTarget(reader.nodes[at])) ?? unused[0] ?? places[0];
}

/** `clip from 0:02 to 0:06`: what is before the one goes, and what is beyond the other. */
function readClipRange(reader: Reader): void {
  const clip = clipPlace(reader);
  const [from, to, ...others] = reader.nodes.flatMap((node, at) =>
    node.kind === 'time' && !reader.isUsed(at) && !isOfPhotos(reader, at) ? [{ at, ms: node.ms }] : [],
  );
  // `only the video from 2 to 6 seconds`: a part of a video is one of a clip.
  const isPart =
    reader.find('video').length > 0 &&
    reader.find('only', 'trim').length > 0 &&
    reader.find('make', 'change', 'total', 'longer', 'shorter', 'cut').length === 0;
  if ((clip === undefined && !isPart) || !from || !to || others.length > 0) return;
  // `use 5 seconds of the clip starting at second 3`: how much of it, and from where.
  const isStart = reader.nodes.slice(to.at - 2, to.at).some(node => hasAny(node, ['from', 'start']));
  const isLength = !reader.nodes.slice(0, from.at).some(node => hasAny(node, ['from', 'start']));
  if (clip !== undefined && clip > from.at && isStart && isLength && reader.find('remove').length === 0) {
    const target = plainTarget(reader, clip);
    reader.use(clip, from.at, to.at, ...reader.find('from', 'start', 'only', 'trim', 'add', 'show'));
    if (to.ms > 0) reader.wish({ do: 'trim', end: 'cut-first', ms: to.ms, target });
    reader.wish({ do: 'trim', end: 'first', ms: from.ms, target });
    return;
  }
  if (to.ms <= from.ms) return;
  const between = reader.nodes.slice(from.at + 1, to.at);
  const leads = reader.nodes.slice(Math.max(0, from.at - 2), to.at);
  const isRange = between.some(
    node => has(node, 'until') || (node.kind === 'separator' && node.mark === 'range'),
  );
  if (!isRange && !leads.some(node => has(node, 'from'))) return;
  const target = clip === undefined ? undefined : plainTarget(reader, clip);
  reader.use(clip, from.at, to.at);
  // What is in the middle of a clip cannot be taken out of it.
  if (reader.find('remove').length > 0) {
    const { nodes, sentence } = reader;
    reader.use(...nodes.keys());
    reader.wish({ do: 'unclear', text: sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end) });
    return;
  }
  reader.use(
    ...reader.find('from', 'until', 'clip', 'video', 'only', 'trim', 'add', 'show', 'between', 'leave'),
  );
  if (from.ms > 0) reader.wish({ do: 'trim', end: 'cut-first', ms: from.ms, target });
  reader.wish({ do: 'trim', end: 'first', ms: to.ms - from.ms, target });
}

/** `2 seconds each, trim the clip to 5` */
const isOfPhotos = (reader: Reader, time: number): boolean =>
  hasAny(reader.nodes[reader.owner(time) ?? -1], ['each', 'photo']) && eachClip(reader, time) === undefined;

/** The word for each of `3 seconds of each clip`, `trim the clips to 5 seconds each`. */
function eachClip({ nodes }: Reader, time: number): number | undefined {
  const isTrimmed = has(nodes[time - 2], 'trim') && has(nodes[time - 1], 'clip');
  return [time + 1, time - 2].find(
    at => has(nodes[at], 'each') && (has(nodes[at + 1], 'clip') || (isTrimmed && at > time)),
  );
}

/** `start the clip at 4 sec`, `start the clip from 0:04`: what is before it goes. */
const startsClip = ({ nodes }: Reader, clip: number, time: number): boolean =>
  (clip === time - 1 && has(nodes[clip], 'clip') && has(nodes[clip], 'from')) ||
  (clip === time - 2 &&
    has(nodes[time - 1], 'from') &&
    [clip - 1, time + 1].some(at => has(nodes[at], 'start'))) ||
  // `クリップを4秒から始めて`
  (clip === time - 1 && has(nodes[time + 1], 'from') && hasAny(nodes[time + 2], ['start', 'auto']));

/** `trim the clip to 5 seconds`, `cut the first 2 seconds of clip 1`. */
export function readTrim(reader: Reader): void {
  readClipRange(reader);
  const clip = clipPlace(reader);
  // `recorta el clip a 5 segundos`: to crop a clip in time is to trim it.
  // In `the clip muted and trim it to 4 s` the verb may have been taken for what is done to the sound.
  const [trim] =
    clip === undefined
      ? reader.find('trim')
      : [
          ...reader.find('trim', 'fit-cover'),
          ...reader.nodes.flatMap((one, at) => (has(one, 'trim') ? [at] : [])),
        ];
  const verb = trim ?? clip ?? 0;
  const [time] = reader.nodes
    .flatMap((node, at) =>
      node.kind === 'time' && !reader.isUsed(at) && !isOfPhotos(reader, at) ? [at] : [],
    )
    .sort((a, b) => distance(reader.sentence, a, verb) - distance(reader.sentence, b, verb));
  const node = time === undefined ? undefined : reader.nodes[time];
  if (time === undefined || node?.kind !== 'time') return;
  const ofEach = eachClip(reader, time);
  if (clip !== undefined && startsClip(reader, clip, time)) {
    reader.use(time, clip, ...[time - 1, clip - 1].filter(at => hasAny(reader.nodes[at], ['start', 'from'])));
    reader.wish({ do: 'trim', end: 'cut-first', ms: node.ms, target: plainTarget(reader, clip) });
    return;
  }
  if (trim === undefined && ofEach === undefined) return;
  const target = clip === undefined ? undefined : plainTarget(reader, clip);
  reader.use(ofEach);
  const cuts = reader.find('remove', 'off').length > 0;
  const only = reader.find('only').length > 0;
  // `视频剪到5秒`: so short only a clip can be.
  const isClips = clip === undefined && reader.find('video').length > 0 && node.ms <= longestClip;
  if (
    isClips &&
    !reader.nodes.some(one => hasAny(one, ['photo', 'each', 'all', 'total', 'cut']) || one.kind === 'target')
  ) {
    reader.use(time, trim, ...reader.find('video', 'until', 'make'));
    reader.wish({ do: 'trim', end: 'first', ms: node.ms, target: undefined });
    return;
  }
  if (clip === undefined) return;
  // `first clip only from second 2`: what is before it goes.
  const isFrom = has(reader.nodes[time - 1], 'from') && only && !cuts;
  const isBy = isLed(leadOf(reader, time), reader.sentence.vocabulary.timeBy);
  const end = isFrom ? 'cut-first' : isBy ? 'cut-last' : 'first';
  reader.use(
    time,
    trim,
    clip,
    ...reader.find('until', 'clip', ...(isFrom ? (['from', 'only'] as const) : [])),
  );
  reader.wish({ do: 'trim', end, ms: node.ms, target });
}

/** `the clip twice as fast`. */
export function readClipSpeed(reader: Reader): void {
  const clip = clipPlace(reader);
  const [speed] = reader.find('speed');
  const all = reader.find('faster', 'slower');
  const reasons = all.filter(at => speed !== undefined && saysWhy(reader, at, speed));
  const paces = all.filter(at => !reasons.includes(at));
  const loose = reader.nodes.findIndex((node, at) => node.kind === 'factor' && !reader.isUsed(at));
  const head = paces[0] ?? speed ?? (loose >= 0 ? loose : undefined);
  if (clip === undefined || head === undefined || distance(reader.sentence, clip, head) > 7) return;
  const args = [head, clip, ...(speed === undefined ? [] : [speed])].flatMap(at => [at, ...reader.args(at)]);
  const given = args.map(at => factorOf(reader.nodes[at])).find(factor => factor !== undefined);
  const percent = args.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'percent' ? [node.value / 100] : [];
  })[0];
  const side = speed === undefined ? undefined : reader.find('up', 'down').find(at => at > speed);
  const slower = paces.some(at => has(reader.nodes[at], 'slower')) || has(reader.nodes[side ?? -1], 'down');
  const faster = paces.some(at => has(reader.nodes[at], 'faster')) || has(reader.nodes[side ?? -1], 'up');
  const share = percent === undefined ? undefined : percentOf(reader, args, percent, { slower, faster });
  // `speed it up by half`: by how much, and not how fast.
  const part = args.find(at => given !== undefined && factorOf(reader.nodes[at]) === given);
  const isBy = given !== undefined && given < 1 && faster && !slower && saysBy(reader, part ?? -1);
  const figure = isBy ? 1 + given : (given ?? share);
  const factor =
    figure === undefined ? (slower ? 1 / fasterBy : fasterBy) : slower && figure > 1 ? 1 / figure : figure;
  const own = plainTarget(reader, clip);
  // `remove the last clip and slow the other one down`
  const [other] = reader.find('others', 'different').filter(at => at > clip);
  // `the other clip at double speed`: the one that the last message was not about.
  const unspoken =
    own === undefined && hasAny(reader.nodes[clip - 1], ['others', 'different']) ? clip - 1 : undefined;
  const target =
    unspoken !== undefined
      ? ({ refs: [{ by: 'unspoken' }], except: false } as const)
      : own && other !== undefined
        ? { ...own, except: true }
        : own;
  reader.use(other, unspoken);
  reader.use(
    ...args.filter(at => factorOf(reader.nodes[at]) !== undefined || reader.nodes[at]?.kind === 'percent'),
  );
  reader.use(clip, head, speed, side, ...all, ...reader.find('make'));
  const complains = figure === undefined && paces.every(at => complainsOf(reader.nodes[at], reader.sentence));
  reader.wish({ do: 'speed', factor, target, ...(complains && paces.length > 0 ? { complains } : {}) });
}

/** `the clip is slow, make its speed double`: a pace before the verb only says why. */
const saysWhy = ({ nodes }: Reader, pace: number, speed: number): boolean =>
  pace < speed &&
  nodes.slice(pace + 1, speed).some(node => hasAny(node, ['make', 'change'])) &&
  nodes.slice(speed).some(node => factorOf(node) !== undefined);

/** The word for by how much is in it or leads to it. */
function saysBy(reader: Reader, at: number): boolean {
  const { raw, vocabulary } = reader.sentence;
  const node = reader.nodes[at];
  const said = foldText(raw.slice(node?.start, node?.end));
  return (
    isLed(leadOf(reader, at), vocabulary.timeBy) ||
    foldedPhrases(vocabulary.timeBy).some(word => said.startsWith(`${word} `))
  );
}

/** `50% faster` is by how much, `faster, to 150%` and `at 50% speed` how fast. */
function percentOf(
  reader: Reader,
  args: readonly number[],
  percent: number,
  { slower, faster }: { readonly slower: boolean; readonly faster: boolean },
): number {
  const at = args.find(place => reader.nodes[place]?.kind === 'percent') ?? -1;
  const isHow = isLed(leadOf(reader, at), reader.sentence.vocabulary.timeTo);
  if (isHow || slower === faster || (faster && percent > 1)) return percent;
  return faster ? 1 + percent : Math.max(0.1, 1 - percent);
}
