import { factorOf, isPart } from './arguments.ts';
import { softMusic } from './moods-of.ts';
import { has, hasAny, isClipTarget, type Node } from './node.ts';
import type { Reader } from './reader.ts';

/** A word that says more or less of the sound. `heads`: the words for sound there are. */
export function isLoudness(reader: Reader, at: number, heads: readonly number[]): boolean {
  const node = reader.nodes[at];
  if (has(node, 'shorter')) return isLowered(reader, at);
  // `crank up the contrast`: of a look it is no loudness.
  if (isOfLook(reader, at) || isOfMotion(reader, at) || isOfSpeed(reader, at)) return false;
  if (hasAny(node, ['bigger', 'smaller']) && isOfText(reader, at)) return false;
  if (hasAny(node, ['bigger', 'smaller']) && isOfPhoto(reader)) return false;
  if (isOfMood(reader, at) || (has(node, 'look-soft') && softMusic(reader, heads) === at)) return false;
  return (
    hasAny(node, ['louder', 'quieter']) ||
    isBesideSound(reader, at) ||
    isRaised(reader, at) ||
    (isAboutSound(reader, at) && !has(node, 'longer')) ||
    isTurned(reader, at, heads)
  );
}

const isOfLook = ({ nodes, sentence }: Reader, at: number): boolean => {
  const next = nodes[at + 1];
  return (
    sentence.verbs === 'before' &&
    next?.kind === 'concept' &&
    next.concepts.some(name => name.startsWith('look-'))
  );
};

/** `10번 사진 크게`: a photo by its number, and no sound. */
const isOfPhoto = ({ nodes }: Reader): boolean =>
  nodes.some(node => node.kind === 'target' && node.explicit && !isClipTarget(node)) &&
  !nodes.some(node => hasAny(node, ['music', 'song', 'sound', 'volume', 'clip']));

/** `bájale la velocidad a la mitad`: a speed, and no sound. */
const isOfSpeed = ({ nodes }: Reader, at: number): boolean =>
  hasAny(nodes[at + 1], ['speed']) &&
  !nodes.some(node => hasAny(node, ['music', 'song', 'sound', 'volume', 'clip']));

/** `zoomnya jangan kenceng`: a movement right beside it, and no sound. */
const isOfMotion = ({ nodes }: Reader, at: number): boolean =>
  [at - 1, at + 1].some(place => {
    const node = nodes[place];
    return node?.kind === 'concept' && node.concepts.some(name => name.startsWith('motion-'));
  }) && !nodes.some(node => hasAny(node, ['music', 'song', 'sound', 'volume']));

/** `字小一点`, `もっと大きく` right behind a text: where a word is for both, it is about the text that is named beside it. */
function isOfText({ nodes }: Reader, at: number): boolean {
  const isText = (node: Node | undefined): boolean =>
    hasAny(node, ['text', 'title', 'caption', 'watermark', 'credit']);
  // `tulisannya kekecilan, gedein 2x`: only a text is spoken of.
  const isHeard = nodes.some(node => hasAny(node, ['music', 'song', 'sound', 'volume', 'clip']));
  return isText(nodes[at - 1]) || isText(nodes[at + 1]) || (!isHeard && nodes.slice(0, at).some(isText));
}

/** `संगीत की आवाज़ आधी`, `音量调到三分之一`: where it stands, what multiplies the sound that is named beside it. */
export function scaledSound({ nodes, find, isUsed }: Reader): number | undefined {
  if (nodes.some(node => hasAny(node, ['clip', 'photo', 'video', 'speed']))) return undefined;
  const isScale = (at: number): boolean => !isUsed(at) && factorOf(nodes[at]) !== undefined;
  const beside = [...find('sound').flatMap(at => [at + 1, at - 1]), ...find('volume').map(at => at + 1)];
  // With verbs between or none, what is no more than a part of something can be said of the music itself.
  const behind = find('sound', 'volume', 'music').map(at => {
    const end = nodes.findIndex((node, place) => place > at && !isLeading(node));
    return end < 0 || end - at > farthestShare ? at : end;
  });
  // `声音小三分之一`, `a third quieter`: the word says that it is the sound.
  const told = find('louder', 'quieter').flatMap(at => [at + 1, at - 1]);
  const isShare = (at: number): boolean => isPart(nodes[at]) || has(nodes[at], 'half');
  return beside.find(isScale) ?? [...behind, ...told].find(at => isScale(at) && isShare(at));
}

/** A part stands no farther behind the sound it is of, in nodes. */
const farthestShare = 3;

/** What may stand between a sound and how much of it is to be left. */
const isLeading = (node: Node | undefined): boolean =>
  hasAny(node, ['move', 'change', 'make', 'until', 'down', 'less', 'quieter', 'only']);

/** `turn the music up`, `bring the sound down` */
const isTurned = (reader: Reader, at: number, heads: readonly number[]): boolean =>
  hasAny(reader.nodes[at], ['up', 'down']) &&
  heads.some(head => Math.abs(head - at) <= 2) &&
  !reader.nodes.some(node =>
    hasAny(node, ['title', 'text', 'caption', 'watermark', 'transition', 'motion-pan']),
  );

/** `less sound`, `आवाज़ कम करो` */
export const isBesideSound = (reader: Reader, at: number): boolean =>
  hasAny(reader.nodes[at], ['more', 'less']) &&
  [at - 1, at + 1].some(place => has(reader.nodes[place], 'sound'));

/** `आवाज़ बढ़ाओ`: where one verb is both to make longer and to raise, sound is raised. */
const isRaised = ({ nodes, sentence }: Reader, at: number): boolean =>
  sentence.verbs === 'after' &&
  has(nodes[at], 'longer') &&
  hasAny(nodes[at - 1], ['sound', 'volume', 'louder']) &&
  !nodes.some(node => hasAny(node, ['clip', 'photo', 'video']));

/** `音乐声音砍一半`: what is cut down right at a word for sound is the sound. */
const isLowered = ({ nodes }: Reader, at: number): boolean => {
  // `음악 소리 30프로로 줄이고`: the figure may stand between.
  const isOf =
    nodes[at - 1]?.kind === 'percent' ? hasAny(nodes[at - 2], ['sound', 'volume', 'music']) : false;
  return (
    has(nodes[at], 'shorter') &&
    (isOf || hasAny(nodes[at - 1], ['sound', 'volume'])) &&
    !nodes.some(node => hasAny(node, ['clip', 'photo', 'video']))
  );
};

/** `change it for a more cheerful one`: the mood is to be more, and not the sound. */
const isOfMood = ({ nodes }: Reader, at: number): boolean =>
  hasAny(nodes[at], ['more', 'less', 'bigger', 'smaller']) && (isMood(nodes[at]) || isMood(nodes[at + 1]));

const isMood = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('mood-'));

const isAboutSound = (reader: Reader, at: number): boolean =>
  hasAny(reader.nodes[reader.owner(at) ?? -1], ['music', 'song', 'sound', 'volume']);
