import type { Concept } from '../vocabulary/concept.ts';
import { colorOf } from './arguments.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';

const fadeMs = 3000;

const nearby = 4;

/** How the music begins and ends. */
export function readMusicFades(reader: Reader): void {
  const spoken = reader.find('music', 'song', 'sound').filter(place => isAllSpokenOf(reader, place));
  const louder = spokenLoud(reader);
  /** Where the music stands that a fade was read of already. */
  let faded: number | undefined;
  for (const at of reader.find('fade-out', 'fade-in', 'fade')) {
    // `fade the music in at the start then out at the end`: nothing else is named since.
    const again = faded !== undefined && !reader.nodes.slice(faded + 1).some(isNamed) ? [faded] : [];
    const [music] = reader
      .find('music', 'song', 'sound')
      .filter(place => distance(reader.sentence, place, at) <= nearby && !isOfNewVideo(reader, place, at))
      .concat(
        spoken,
        louder.filter(place => place < at),
        reader.find('music', 'song', 'sound').filter(place => isItsFade(reader, place, at)),
        reader.find('cut').length > 0 ? [] : again,
      );
    const node = reader.nodes[at];
    // `انهي بتلاشي للأسود`: only the picture can go black.
    // `fade out to white`: nor is a fade to a colour one of the music.
    if (music === undefined || has(node, 'video') || colorOf(reader.nodes[at + 1]) !== undefined) continue;
    const ms =
      reader.takeTime(at) ?? reader.takeTime(music) ?? takeEdge(reader) ?? takeLong(reader, at) ?? fadeMs;
    const action = reader.action(at)?.action;
    const length = action === 'no' || action === 'remove' ? 0 : ms;
    const start = reader.find('start').find(place => distance(reader.sentence, place, at) <= nearby);
    const end = reader.find('end').find(place => distance(reader.sentence, place, at) <= nearby);
    // `no fade at the end of the music and too fast`: what is gone has no pace.
    const paces = length === 0 ? [] : reader.find('slower', 'less', 'smaller');
    reader.use(at, start, end, ...paces.filter(place => distance(reader.sentence, place, at) <= nearby));
    if (reader.findPrefixed('mood-').length === 0 && reader.action(music)?.action !== 'add')
      reader.use(music);
    if (length === 0) reader.use(reader.action(at)?.at);
    const isIn = has(node, 'fade-in') || (has(node, 'fade') && start !== undefined);
    const isOut = has(node, 'fade-out') || (has(node, 'fade') && (end !== undefined || start === undefined));
    faded = music;
    const out = isIn && !isOut ? takeOut(reader, at) : undefined;
    const fo = isOut ? length : out;
    reader.wish({
      do: 'music-fades',
      ...(isIn ? { fi: length } : {}),
      ...(fo === undefined ? {} : { fo }),
    });
  }
}

/** `in over 4 seconds and out over 6`: the other end, without its verb. */
function takeOut({ nodes, find, isUsed, use }: Reader, fade: number): number | undefined {
  const at = find('off').find(one => one > fade && has(nodes[one - 1], 'and') && !isUsed(one + 1));
  if (at === undefined) return undefined;
  // The `over` of `out over 6`.
  const place = nodes[at + 1]?.kind === 'word' ? at + 2 : at + 1;
  const figure = nodes[place];
  const ms =
    figure?.kind === 'time' ? figure.ms : figure?.kind === 'number' ? figure.value * 1000 : secondsOf(figure);
  if (ms === undefined) return undefined;
  use(at, place);
  return ms;
}

/** A bare number reads like one of a photo. */
function secondsOf(node: Node | undefined): number | undefined {
  const [ref, ...others] = node?.kind === 'target' && !node.explicit ? node.refs : [];
  return ref?.by === 'number' && others.length === 0 ? ref.n * 1000 : undefined;
}

/** `over the last 3 seconds` */
function takeEdge(reader: Reader): number | undefined {
  const at = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'time' && !reader.isUsed(place) && reader.nodes[place - 1]?.kind === 'ordinal',
  );
  const node = reader.nodes[at];
  if (node?.kind !== 'time') return undefined;
  reader.use(at, at - 1);
  return node.ms;
}

/** `4 Sekunden lang ausblenden`: beside the fade, where nothing else lasts. */
function takeLong({ nodes, sentence, isUsed, use }: Reader, fade: number): number | undefined {
  if (nodes.some(isNamed)) return undefined;
  const at = nodes.findIndex(
    ({ kind }, place) => kind === 'time' && !isUsed(place) && distance(sentence, place, fade) <= 2,
  );
  const node = nodes[at];
  if (node?.kind !== 'time') return undefined;
  use(at, ...[at - 1, at + 1].filter(place => has(nodes[place], 'total')));
  return node.ms;
}

/** `a slideshow with soft music and fade out at the end`: behind the joint the video is meant again. */
const isOfNewVideo = ({ nodes, find }: Reader, music: number, fade: number): boolean =>
  find('cut').length > 0 &&
  nodes.slice(music, fade).some(node => has(node, 'and') || node.kind === 'separator');

/** `the music is too sudden, fade it in`: it begins with the music, and wants nothing else. */
const isAllSpokenOf = ({ nodes }: Reader, music: number): boolean =>
  music === 0 &&
  nodes.every(
    node =>
      node.kind === 'word' ||
      node.kind === 'separator' ||
      node.kind === 'time' ||
      hasAny(node, [
        'music',
        'song',
        'fade',
        'fade-in',
        'fade-out',
        'start',
        'end',
        'make',
        'add',
        'only',
        'and',
        'dislike',
        'slower',
      ]),
  );

/** `turn the music down and fade it out`: of what was made louder or quieter, where the picture is not spoken of. */
function spokenLoud(reader: Reader): readonly number[] {
  const isLoud = reader.wishes().some(wish => wish.do === 'music-volume');
  const isSeen = ({ concepts }: { readonly concepts: readonly Concept[] }): boolean =>
    ['video', 'photo', 'cut', 'clip', 'text', 'title'].some(name => concepts.some(one => one === name));
  if (!isLoud || reader.nodes.some(node => node.kind === 'concept' && isSeen(node))) return [];
  return reader.nodes.flatMap((node, at) =>
    hasAny(node, ['music', 'song', 'sound', 'volume', 'louder', 'quieter']) ? [at] : [],
  );
}

/** What else can fade. */
const isNamed = (node: Node): boolean =>
  node.kind === 'target' ||
  node.kind === 'quote' ||
  hasAny(node, ['video', 'photo', 'clip', 'text', 'title']);

/** `put on calm music and make it fade out`: behind the joint nothing is named, so that it is the music. */
function isItsFade({ nodes, find }: Reader, music: number, fade: number): boolean {
  const joint = nodes.slice(0, fade).findLastIndex(node => has(node, 'and') || node.kind === 'separator');
  return (
    joint > music &&
    has(nodes[joint + 1], 'make') &&
    joint + 2 === fade &&
    !nodes.slice(music + 1).some(isNamed) &&
    find('cut').length === 0
  );
}
