import type { Concept } from '../vocabulary/concept.ts';
import { breathAt } from './breath.ts';
import { hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { isLed, leadOf } from './time-words.ts';

/** What else a time behind a word for after can be about. */
const others: readonly Concept[] = [
  ...(['photo', 'clip', 'each', 'transition', 'title', 'text', 'caption', 'fade', 'fade-in'] as const),
  ...(['fade-out', 'video', 'cut', 'volume', 'louder', 'quieter'] as const),
];

const isFirstOf = (node: Node | undefined): boolean => node?.kind === 'ordinal' && node.value === 1;

const isOther = (node: Node | undefined): boolean => node?.kind === 'target' || hasAny(node, others);

/** `start the music after 5 seconds`, `my song at 5 seconds`: music plays from the first moment on, and no photo is to last that long. */
export function readMusicDelay(reader: Reader): void {
  const { nodes, sentence } = reader;
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== 'time' || reader.isUsed(at)) continue;
    const places = breathAt(nodes, at).filter(place => !reader.isUsed(place));
    const isMusic = places.some(place => hasAny(nodes[place], ['music', 'song']));
    // `前3秒不要音乐`: the first seconds without any
    const isFirst = hasAny(nodes[at - 1], ['start', 'before']) || isFirstOf(nodes[at - 1]);
    const isRefused = isFirst && places.some(place => hasAny(nodes[place], ['no', 'off', 'remove', 'mute']));
    const isLater = isRefused || [at - 1, at + 1].some(place => hasAny(nodes[place], ['after', 'later']));
    const isThen =
      hasAny(nodes[at - 1], ['music', 'song']) && isLed(leadOf(reader, at), sentence.vocabulary.timeAt);
    if (!isMusic || !(isLater || isThen) || places.some(place => isOther(nodes[place]))) continue;
    // `start the song at 5 seconds` may be a moment of the song.
    if (!isLater && places.some(place => hasAny(nodes[place], ['start', 'from', 'until', 'end']))) continue;
    const [first, last] = [nodes[places[0] ?? at], nodes[places.at(-1) ?? at]];
    // `put my song at 5 seconds`: it is to play all the same.
    reader.use(...(isLater ? places : [at]));
    reader.wish({ do: 'impossible', text: sentence.raw.slice(first?.start, last?.end) });
  }
}
