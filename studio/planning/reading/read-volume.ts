import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { factorOf, isPart, namesNothing } from './arguments.ts';
import { complainsOf } from './complaint.ts';
import { isLoudness, scaledSound } from './loudness.ts';
import { has, hasAny, isComma, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';
import { isLed, isLimit, leadOf } from './time-words.ts';

/** How much louder or quieter without a figure. */
export const volumeSteps = { louder: 1.4, quieter: 0.6 } as const;

/** A percentage that belongs to one of these; used up by asking. */
export function takePercent(reader: Reader, heads: readonly number[]): number | undefined {
  for (const head of heads) {
    for (const arg of reader.args(head)) {
      const node = reader.nodes[arg];
      if (node?.kind !== 'percent') continue;
      reader.use(arg);
      return node.value;
    }
  }
  return undefined;
}

/** A song farther from the word for its volume is spoken of for itself. */
const farthestSong = 4;

/** `10% louder`, `20% leiser`: by how much; with a word that leads to it (`louder, to 80%`) it is how loud. */
function takeStep(reader: Reader): number | undefined {
  const { nodes } = reader;
  const paces = reader.find('louder', 'quieter');
  const at = nodes.findIndex(
    (node, place) =>
      node.kind === 'percent' && !reader.isUsed(place) && paces.some(pace => Math.abs(pace - place) === 1),
  );
  const node = nodes[at];
  const pace = paces.find(place => Math.abs(place - at) === 1);
  if (node?.kind !== 'percent' || pace === undefined || reader.find('volume').length > 0) return undefined;
  const { raw, vocabulary } = reader.sentence;
  const lead = leadOf(reader, at);
  const own = foldText(raw.slice(node.end, nodes[at + 1]?.start)).trim();
  const leads = foldedPhrases(vocabulary.timeTo).some(word => own.startsWith(word));
  // `too loud, 20% max`: behind what is wrong it is how loud.
  const isRemedy = pace < at && complainsOf(nodes[pace], reader.sentence) && !isLed(lead, vocabulary.timeBy);
  if (isRemedy || leads || (/\p{L}/u.test(lead) && !isLed(lead, vocabulary.timeBy))) return undefined;
  reader.use(at);
  const share = Math.min(100, node.value) / 100;
  return has(nodes[pace], 'louder') ? 1 + share : 1 - Math.min(0.9, share);
}

/** `drop the volume by 20 percent`: a word for by how much leads to it, and another one says which way. */
function takeBy(reader: Reader): number | undefined {
  const { nodes, sentence } = reader;
  const at = nodes.findIndex(({ kind }, place) => kind === 'percent' && !reader.isUsed(place));
  const node = nodes[at];
  if (node?.kind !== 'percent' || !isLed(leadOf(reader, at), sentence.vocabulary.timeBy)) return undefined;
  const grows = nodes.some(one => hasAny(one, ['louder', 'up', 'more', 'bigger']));
  const falls = nodes.some(one => hasAny(one, ['quieter', 'down', 'less', 'remove', 'smaller', 'shorter']));
  if (grows === falls || !nodes.some(one => hasAny(one, ['music', 'song', 'volume', 'sound'])))
    return undefined;
  if (nodes.some(one => hasAny(one, ['clip', 'photo', 'video']) || one.kind === 'target')) return undefined;
  reader.use(
    at,
    ...reader.find('up', 'down', 'more', 'less', 'remove', 'bigger', 'smaller', 'shorter', 'volume'),
  );
  const share = Math.min(100, node.value) / 100;
  return grows ? 1 + share : 1 - Math.min(0.9, share);
}

/**
 * `40%`, `no, make it 25%`, `even less, 15%`, and nothing else but that something is to be back: of all that is said in
 * percent it is the volume.
 */
function lonePercent(reader: Reader): number | undefined {
  const isBack = reader.wishes().every(wish => wish.do === 'undo' || wish.do === 'music');
  const [node, ...rest] = reader.nodes.filter(
    (one, at) =>
      one.kind !== 'separator' &&
      !(isBack && reader.isUsed(at)) &&
      !hasAny(one, besidePercent) &&
      (one.kind !== 'word' || one.end - one.start > 4),
  );
  if (node?.kind !== 'percent' || rest.length > 0) return undefined;
  reader.use(...reader.nodes.keys());
  return node.value;
}

const besidePercent: readonly Concept[] = [
  ...(['make', 'correct', 'but', 'and', 'or', 'only', 'more', 'less', 'up', 'down', 'slightly'] as const),
];

/** `music at 40 %`, `louder`, `half as loud`. */
export function readVolume(reader: Reader): void {
  const heads = reader.find('music', 'song', 'volume', 'louder', 'quieter', 'sound');
  const step = takeStep(reader) ?? takeBy(reader);
  if (step !== undefined) {
    reader.use(...reader.find('music', 'song', 'sound', 'louder', 'quieter', 'make', 'change'));
    reader.wish({ do: 'music-volume', factor: step });
    return;
  }
  const percent = takePercent(reader, [...heads, ...reader.findPrefixed('mood-')]) ?? lonePercent(reader);
  const loud = reader
    .find('louder', 'quieter', 'bigger', 'smaller', 'up', 'down', 'more', 'less', 'longer', 'shorter')
    .filter(at => isLoudness(reader, at, heads));
  const [volume] = reader.find('volume');
  const scaled = scaledSound(reader);
  if (percent === undefined && loud.length === 0 && volume === undefined && scaled === undefined) return;
  const bare =
    volume === undefined ? undefined : reader.args(volume).find(at => reader.nodes[at]?.kind === 'number');
  const levels = [volume, ...loud].flatMap(at => (at === undefined ? [] : [at]));
  const bareAt = reader.nodes.findIndex(
    (node, at) =>
      node.kind === 'target' &&
      !node.explicit &&
      node.refs.length === 1 &&
      !reader.isUsed(at) &&
      isLevel(reader, node) &&
      levels.some(level => Math.abs(level - at) <= 3 && !isMarkBetween(reader.nodes, level, at)),
  );
  const bareTarget = reader.nodes[bareAt];
  const number = bare === undefined ? undefined : reader.nodes[bare];
  // `volume to max`
  const [most] = volume === undefined ? [] : reader.find('total');
  reader.use(most);
  const value =
    percent ??
    (most === undefined ? undefined : 100) ??
    (number?.kind === 'number' ? number.value : undefined) ??
    (bareTarget?.kind === 'target' && bareTarget.refs[0]?.by === 'number' && !bareTarget.explicit
      ? bareTarget.refs[0].n
      : undefined);
  if (bareTarget?.kind === 'target' && value !== undefined && percent === undefined)
    reader.use(bareAt, ...reader.find('up', 'down'));
  const factors = [...loud, ...(volume === undefined ? [] : [volume])]
    .flatMap(at => [at, ...reader.args(at)])
    .concat(scaled ?? [])
    .flatMap(arg =>
      factorOf(reader.nodes[arg]) === undefined ? [] : [{ arg, factor: factorOf(reader.nodes[arg]) }],
    );
  const more = volume === undefined ? undefined : reader.take(volume, 'more', 'less', 'louder', 'quieter');
  reader.use(volume, bare, ...loud, ...factors.map(({ arg }) => arg));
  // `play my song, 50 percent volume`: behind a comma the song is a wish of its own.
  const isApart = (at: number): boolean =>
    has(reader.nodes[at], 'song') &&
    levels.every(level => distance(reader.sentence, level, at) > farthestSong);
  const chosen = reader.find('music', 'song').filter(at => isChosenAnew(reader, at));
  const music = reader
    .find('music', 'song', 'sound')
    .filter(at => (reader.args(at).length === 0 || loud.length > 0) && !isApart(at) && !chosen.includes(at));
  const choosing = chosen.map(at => reader.action(at)?.at);
  // `음악 소리 반으로 줄여줘`: the verb behind the part is the sound's, and no time's.
  const lessened = reader.find('longer', 'shorter').filter(at => Math.abs(at - (scaled ?? -9)) === 1);
  if (scaled !== undefined) reader.use(...music, ...lessened, ...reader.find('make', 'change'));
  const onlyVolume = loud.length > 0 || volume !== undefined || value !== undefined;
  const hasMood = reader.findPrefixed('mood-').length > 0;
  if (onlyVolume && !hasMood && value !== undefined && (volume !== undefined || loud.length > 0))
    reader.use(...music);
  if (loud.length > 0 && !hasMood) reader.use(...music);
  else if (value !== undefined && !hasMood && reader.find('add').length === 0) reader.use(...music);
  else if (volume !== undefined && !hasMood) reader.use(...music);
  reader.use(
    ...reader
      .find('change', 'make')
      .filter(
        at =>
          !choosing.includes(at) &&
          (loud.some(place => Math.abs(place - at) <= 3) ||
            (volume !== undefined && Math.abs(volume - at) <= 3)),
      ),
  );
  if (value !== undefined) {
    reader.wish({ do: 'music-volume', vol: value / 100 });
    return;
  }
  const louder =
    loud.some(at => hasAny(reader.nodes[at], ['louder', 'bigger', 'up', 'more', 'longer'])) ||
    more === 'more' ||
    more === 'louder';
  const quieter =
    loud.some(at => hasAny(reader.nodes[at], ['quieter', 'smaller', 'down', 'less', 'shorter'])) ||
    more === 'less' ||
    more === 'quieter';
  const [scale] = factors;
  const [pace] = [...loud, ...lessened];
  // `a third quieter` leaves two thirds, `turned down to a third` one.
  const isStep =
    scale !== undefined &&
    pace !== undefined &&
    isPart(reader.nodes[scale.arg]) &&
    !isLimit(reader, pace, scale.arg);
  const given = isStep ? 1 + (louder ? 1 : -1) * (scale.factor ?? 0) : scale?.factor;
  if (louder || quieter) {
    const factor =
      given === undefined
        ? louder
          ? volumeSteps.louder
          : volumeSteps.quieter
        : louder
          ? given
          : given < 1
            ? given
            : 1 / given;
    const isSize = loud.some(at => hasAny(reader.nodes[at], ['bigger', 'smaller']));
    const isBare = isSize && (namesNothing(reader.nodes) || isOpenSize(reader, loud));
    const bare = isBare ? ({ bare: true } as const) : {};
    reader.wish({ do: 'music-volume', factor, ...bare, ...sideOf(reader, loud) });
  } else if (given !== undefined) reader.wish({ do: 'music-volume', factor: given });
  else if (volume !== undefined) reader.wish({ do: 'unclear', text: '' });
}

/** `another song at 50%`, `change the music and make it louder`: what plays is still to be read. */
function isChosenAnew(reader: Reader, music: number): boolean {
  const { nodes } = reader;
  if ([music - 2, music - 1, music, music + 1].some(at => hasAny(nodes[at], ['different', 'new'])))
    return true;
  const verb = reader.action(music);
  const next = nodes[Math.max(music, verb?.at ?? 0) + 1];
  // A verb that stands behind its thing ends what is said of it.
  const isEnded = reader.sentence.verbs === 'after' && verb?.at === music + 1 && next !== undefined;
  const isParted = isEnded || has(next, 'and') || has(next, 'then') || next?.kind === 'separator';
  return verb?.action === 'change' && isParted;
}

/** A number alone is how loud where a sound is named; elsewhere a small one is a photo: `aumenta a 2`. */
const isLevel = ({ nodes }: Reader, node: Node): boolean =>
  nodes.some(one => hasAny(one, ['music', 'song', 'sound', 'volume'])) ||
  (node.kind === 'target' && node.refs.every(ref => ref.by === 'number' && ref.n >= leastLevel));

/** Nobody wants music less loud than that, percent. */
const leastLevel = 10;

/** `the music is too loud, 3 first`: behind a mark a number is no loudness. */
const isMarkBetween = (nodes: Reader['nodes'], one: number, other: number): boolean =>
  nodes.slice(Math.min(one, other), Math.max(one, other)).some(isComma);

/** `lower`: a word for a place as well as for loudness, where nothing is named. */
function sideOf({ nodes }: Reader, loud: readonly number[]): { readonly side?: 'top' | 'bottom' } {
  const [word, ...more] = loud.map(at => nodes[at]);
  if (more.length > 0 || !hasAny(word, ['up', 'down']) || !hasAny(word, ['louder', 'quieter'])) return {};
  const isBeside = (node: Node): boolean =>
    node === word ||
    node.kind === 'separator' ||
    hasAny(node, ['make', 'move', 'more', 'and', 'slightly', 'filler']);
  return nodes.every(isBeside) ? { side: hasAny(word, ['up']) ? 'top' : 'bottom' } : {};
}

/** `좀 더 크게 하고 5초 보여줘`: a word for both louder and bigger, and nothing named that has a sound or a size. */
const isOpenSize = ({ nodes }: Reader, loud: readonly number[]): boolean =>
  loud.every(at => hasAny(nodes[at], ['bigger', 'smaller']) && hasAny(nodes[at], ['louder', 'quieter'])) &&
  !nodes.some(
    node =>
      node.kind === 'target' ||
      node.kind === 'quote' ||
      hasAny(node, [
        'music',
        'song',
        'sound',
        'volume',
        'clip',
        'video',
        'photo',
        'title',
        'text',
        'caption',
      ]),
  );
