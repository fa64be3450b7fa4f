import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { has, hasAny, isClipTarget, type Node } from './node.ts';
import { plainTarget } from './read-clips.ts';
import type { Reader } from './reader.ts';
import { isLed, leadOf, nearTarget } from './time-words.ts';
import type { Target } from './wish.ts';

/** What else a time can be about than how long something is shown. */
const isOther = (node: Node | undefined): boolean =>
  hasAny(node, ['clip', 'fade', 'fade-in', 'fade-out', 'transition', 'music', 'song', 'text', 'title']);

/** `add 5 seconds to the first pic`, `2 more seconds each`, `take 3 seconds off photo 2`: by how much, not how long. */
export function readTimeChange(reader: Reader): void {
  if (reader.find('cut', 'same-length').length > 0) return;
  const paces = reader.find('longer', 'shorter');
  if (paces.some(at => reader.nodes.every((node, time) => node.kind !== 'time' || isWith(reader, at, time))))
    return;
  reader.nodes.forEach((node, at) => {
    if (node.kind !== 'time' || reader.isUsed(at) || isOther(reader.nodes[reader.owner(at) ?? -1])) return;
    const sides = besides(reader, at);
    const by = sides.find(place => signOf(reader, place) !== 0) ?? offBehind(reader, at);
    if (by === undefined) return;
    if (paces.some(pace => isWith(reader, pace, at))) return;
    const target = nearTarget(reader, at) ?? complainedOf(reader, paces);
    // `第4张太短了 多给两秒`: what is wrong is said first, and mended by this.
    reader.use(...paces.filter(pace => pace < at && !reader.isUsed(pace)));
    const ms = (signOf(reader, by) || -1) * node.ms;
    reader.use(at, by, target, ...reader.find('off', 'until', 'total', 'video', 'make', 'add'));
    reader.wish({ do: 'lengthen', ms, target: targetOf(reader, target) });
  });
}

/** No mark parts the two. */
const isWith = ({ nodes }: Reader, at: number, time: number): boolean =>
  !nodes.slice(Math.min(at, time), Math.max(at, time)).some(node => node.kind === 'separator');

/** The photo that is said to be too short or too long. */
const complainedOf = (reader: Reader, paces: readonly number[]): number | undefined =>
  paces
    .flatMap(at => [reader.owner(at) ?? -1, ...reader.args(at)])
    .find(place => reader.nodes[place]?.kind === 'target' && !reader.isUsed(place));

/** Where a word may stand that makes a time a difference; a verb stands on the side its language puts it. */
function besides({ nodes, sentence }: Reader, at: number): readonly number[] {
  // `زيد الصورة الثالثة ثانيتين`: the photo may stand between.
  const photo = has(nodes[at - 2], 'photo') ? at - 3 : at - 2;
  const beyond = sentence.verbs === 'before' && nodes[at - 1]?.kind === 'target' ? [photo] : [];
  return [at - 1, at + 1, ...beyond].filter(place => {
    if (hasAny(nodes[place], ['more', 'less'])) return true;
    return sentence.verbs === 'both' || place < at === (sentence.verbs === 'before');
  });
}

/** `another second off`: a time that goes, and nothing of what. */
const offBehind = ({ nodes }: Reader, at: number): number | undefined =>
  has(nodes[at + 1], 'off') && has(nodes[at - 1], 'different') && nodes.length === 3 ? at + 1 : undefined;

function signOf(reader: Reader, at: number): -1 | 0 | 1 {
  const node = reader.nodes[at];
  if (node === undefined || reader.isUsed(at)) return 0;
  if (has(node, 'more')) return 1;
  if (hasAny(node, ['less', 'remove'])) return -1;
  const { raw, vocabulary } = reader.sentence;
  const phrase = foldText(raw.slice(node.start, node.end));
  // `cut 3 seconds off`, but not `cut to 3 seconds`.
  if (has(node, 'trim')) return leadsTo(reader, phrase, at) ? 0 : -1;
  return foldedPhrases(vocabulary.timeAdds).includes(phrase) ? 1 : 0;
}

/** Says to what, or of what clip: no difference then. */
const leadsTo = (reader: Reader, phrase: string, at: number): boolean => {
  const words = foldedPhrases(reader.sentence.vocabulary.timeTo);
  return (
    words.some(word => phrase.endsWith(isUnspaced(word) ? word : ` ${word}`)) ||
    isLed(leadOf(reader, at + 1), reader.sentence.vocabulary.timeTo) ||
    reader.nodes.some(node => has(node, 'clip') || isClipTarget(node) || node.kind === 'target')
  );
};

/** The photos named, or all of them where it is said of each. */
function targetOf(reader: Reader, target: number | undefined): Target | undefined {
  if (target !== undefined) return plainTarget(reader, target);
  const each = reader.find('each', 'all', 'photo');
  reader.use(...each);
  return each.length > 0 ? { refs: [{ by: 'all' }], except: false } : undefined;
}
