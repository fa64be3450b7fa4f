import type { Concept } from '../vocabulary/concept.ts';
import { colorOf, factorOf, namesNothing, positionOf } from './arguments.ts';
import { has, hasAny, hasTarget, isUnknown, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { refusesOther } from './refuses-other.ts';
import { isThing } from './things.ts';
import type { TextStyle } from './wish.ts';

/** Words for a text and for writing one. */
export const textHeads: readonly Concept[] = ['title', 'caption', 'watermark', 'credit', 'text', 'write'];

/** How much bigger or smaller without a figure. */
const step = { bigger: 1.4, smaller: 0.7 } as const;

/** A longer time in a sentence that makes a video is the time of the video, ms. */
const longestOfText = 9000;

/** The `end` of `caption photo 2 Rome and move it to the end`: where the photo goes, and not when its text is seen. */
const isMoved = (nodes: Reader['nodes'], at: number): boolean =>
  isMovedBefore(nodes, at) ||
  (hasAny(nodes[at - 1], ['move', 'add']) &&
    nodes.slice(0, at).some(node => node.kind === 'target') &&
    nodes.slice(0, at).some(node => node.kind === 'quote'));

/** `photo 1 to the end, title Rome`: a photo and its place, and a mark before anything is said of a text. */
function isMovedBefore(nodes: Reader['nodes'], at: number): boolean {
  const isVerb = hasAny(nodes[at - 1], ['move', 'add', 'make']);
  const photo = nodes[isVerb ? at - 2 : at - 1];
  const next = nodes[hasAny(nodes[at + 1], ['move', 'add', 'make']) ? at + 2 : at + 1];
  return (
    hasAny(nodes[at], ['start', 'end']) &&
    photo?.kind === 'target' &&
    photo.explicit &&
    next?.kind === 'separator' &&
    !nodes.slice(0, at).some(node => node.kind === 'quote' || hasAny(node, textHeads))
  );
}

/** Colour, place, size, time and entrance said of what stands at these places; used up by asking. */
export function readStyle(reader: Reader, places: readonly number[]): TextStyle {
  const args = places.flatMap(place => reader.args(place));
  const nodes = args.map(at => ({ at, node: reader.nodes[at] }));
  const pick = <Value>(
    read: (node: Reader['nodes'][number] | undefined, at: number) => Value | undefined,
  ): Value | undefined => {
    for (const { at, node } of nodes) {
      const value = read(node, at);
      if (value === undefined) continue;
      reader.use(at);
      return value;
    }
    return undefined;
  };
  const color = pick(colorOf);
  const edge = pick(positionOf);
  const side = pick(node =>
    has(node, 'left') ? ('left' as const) : has(node, 'right') ? ('right' as const) : undefined,
  );
  // `title lower`: of a text it is no loudness. Languages that put their verbs last say small and quiet alike.
  const lowers = reader.sentence.verbs === 'before';
  const height =
    edge ??
    pick(heightOf) ??
    pick(node => (lowers && has(node, 'quieter') ? ('bottom' as const) : undefined));
  const isEdge = height === 'top' || height === 'bottom';
  const pos = isEdge && side !== undefined ? (`${height}-${side}` as const) : (height ?? side);
  // `a video, title "Norway", epic music, 40 seconds`: so long is the video.
  const makes = reader.find('cut', 'video').length > 0;
  const isApart = (at: number): boolean =>
    places.every(place =>
      reader.nodes
        .slice(Math.min(at, place), Math.max(at, place))
        .some(node => node.kind === 'separator' && node.mark === 'comma'),
    );
  const ms = nodes
    .filter(({ at }) => makes || isApart(at))
    .some(({ node }) => node?.kind === 'time' && node.ms > longestOfText)
    ? undefined
    : (pick(node => (node?.kind === 'time' ? node.ms : undefined)) ??
      (makes ? undefined : lastTime(reader, Math.max(...places))));
  const percent = pick(node => (node?.kind === 'percent' ? node.value : undefined));
  // `소리 줄이고 글씨로 "안녕" 넣어줘`: what is quieter behind a comma is the music.
  const isSize = (node: Node | undefined, at: number): boolean =>
    hasAny(node, ['bigger', 'smaller']) || !isApart(at);
  const size = pick((node, at) =>
    hasAny(node, ['bigger', 'louder']) && isSize(node, at)
      ? step.bigger
      : hasAny(node, ['smaller', 'quieter']) && isSize(node, at)
        ? step.smaller
        : undefined,
  );
  const time =
    size === undefined
      ? pick(node => (has(node, 'longer') ? 1.5 : has(node, 'shorter') ? 0.6 : undefined))
      : undefined;
  const factor = pick(factorOf) ?? (size === undefined ? undefined : factorBeside(reader));
  const at = pick((node, place) =>
    isMoved(reader.nodes, place)
      ? undefined
      : has(node, 'start')
        ? ('start' as const)
        : has(node, 'end')
          ? isUntil(reader, place)
            ? ('whole' as const)
            : ('end' as const)
          : undefined,
  );
  const an = pick(node =>
    has(node, 'animation-slide')
      ? ('slide' as const)
      : has(node, 'animation-pop')
        ? ('pop' as const)
        : has(node, 'animation-type')
          ? ('type' as const)
          : hasAny(node, ['fade', 'fade-in'])
            ? ('fade' as const)
            : undefined,
  );
  const grown =
    size === undefined ? undefined : factor !== undefined ? (size > 1 ? factor : 1 / factor) : size;
  const sizeFactor =
    grown ?? (factor !== undefined && time === undefined ? factor : percent && percent / 100);
  return {
    ...(color === undefined ? {} : { color }),
    ...(pos === undefined ? {} : { pos }),
    ...(ms === undefined ? {} : { ms }),
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
    ...(time === undefined ? {} : { msFactor: time }),
    ...(at === undefined ? {} : { at }),
    ...(an === undefined ? {} : { an }),
  };
}

/** `show the title until the end`: from where it begins to the end, and not there alone. */
function isUntil(reader: Reader, end: number): boolean {
  const { nodes, sentence } = reader;
  const until = sentence.verbs === 'after' ? end + 1 : end - 1;
  if (!has(nodes[until], 'until')) return false;
  reader.use(until);
  return true;
}

const looks: readonly Concept[] = ['color', 'bigger', 'smaller', 'up', 'down', 'left', 'right', 'position'];

/** `title "Rome", red, big, for 5 seconds`: the time at the end of a list of how a text looks. */
function lastTime(reader: Reader, text: number): number | undefined {
  const { nodes } = reader;
  const isLook = (node: Node | undefined): boolean =>
    colorOf(node) !== undefined || positionOf(node) !== undefined || hasAny(node, looks) || has(node, 'text');
  let at = text + 1;
  while (nodes[at]?.kind === 'separator' || has(nodes[at], 'with') || isLook(nodes[at])) at += 1;
  const time = nodes[at];
  if (time?.kind !== 'time' || time.ms > longestOfText || reader.isUsed(at)) return undefined;
  const isListed = nodes.slice(text + 1, at).some(node => isLook(node) && !has(node, 'text'));
  const next = nodes[at + 1];
  if (!isListed || hasAny(next, ['each', 'photo', 'all', 'clip', 'transition'])) return undefined;
  reader.use(at, has(next, 'total') ? at + 1 : undefined);
  return time.ms;
}

const heightOf = (node: Node | undefined): 'top' | 'bottom' | undefined =>
  has(node, 'up') ? 'top' : has(node, 'down') ? 'bottom' : undefined;

/** `글씨 너무 작아 두배로 키워줘`: right beside a word for bigger or smaller, by how much; used up by asking. */
function factorBeside(reader: Reader): number | undefined {
  const at = reader.nodes.findIndex(
    (node, place) =>
      factorOf(node) !== undefined &&
      !reader.isUsed(place) &&
      [place - 1, place + 1].some(beside => hasAny(reader.nodes[beside], ['bigger', 'smaller'])),
  );
  if (at < 0) return undefined;
  reader.use(at);
  return factorOf(reader.nodes[at]);
}

/** Where or how big a text is to be, said without the word for it: `make it bigger`, `in red`. */
export function readLooseStyle(reader: Reader): void {
  const spoken = reader.nodes.some(node => hasAny(node, [...textHeads, 'move', 'bigger', 'smaller']));
  const places = reader.nodes.flatMap((node, at) => {
    const isStyle =
      positionOf(node) !== undefined ||
      ((spoken || isLoneWay(reader)) && heightOf(node) !== undefined) ||
      // Hindi छोटा is short as well.
      (hasAny(node, ['bigger', 'smaller']) && (!has(node, 'shorter') || isSizeOfText(reader, at))) ||
      has(node, 'color');
    return isStyle && !reader.isUsed(at) ? [at] : [];
  });
  const colored = reader.nodes.flatMap((node, at) =>
    colorOf(node) !== undefined && !reader.isUsed(at) ? [at] : [],
  );
  // `photo 2 should not be green` is about no text.
  const isRefused =
    hasTarget(reader.nodes) && reader.nodes.some((_, no) => refusesOther(reader.sentence, no));
  if (isRefused) return;
  const [first] = places;
  // `make the sky blue` is about something the editor knows nothing of.
  const isStrange = !spoken && reader.nodes.some((node, at) => isUnknown(node) && !reader.isUsed(at));
  if (first === undefined && isStrange) return;
  const isAboutBorders = reader.nodes.some(
    node =>
      has(node, 'border') || (node.kind === 'concept' && node.concepts.some(name => name.startsWith('fit-'))),
  );
  if ((first === undefined && colored.length === 0) || isAboutBorders) return;
  const nodes = [...places, ...colored].map(at => reader.nodes[at]);
  const color = nodes.map(colorOf).find(found => found !== undefined);
  const pos = nodes.map(node => positionOf(node) ?? heightOf(node)).find(found => found !== undefined);
  // `too small, bigger please` is said once.
  const sized = reader.wishes().some(wish => wish.do === 'style-text' && wish.style.sizeFactor !== undefined);
  const sizeFactor = (sized ? [] : nodes)
    .map(node => (has(node, 'bigger') ? step.bigger : has(node, 'smaller') ? step.smaller : undefined))
    .find(found => found !== undefined);
  const factor = sizeFactor === undefined ? undefined : factorBeside(reader);
  const scaled =
    sizeFactor === undefined || factor === undefined ? sizeFactor : sizeFactor > 1 ? factor : 1 / factor;
  const style: TextStyle = {
    ...(color === undefined ? {} : { color }),
    ...(pos === undefined ? {} : { pos }),
    ...(scaled === undefined ? {} : { sizeFactor: scaled }),
  };
  if (Object.keys(style).length === 0) return;
  const edge = looseEdge(reader);
  const at = edge === undefined ? {} : ({ at: has(reader.nodes[edge], 'end') ? 'end' : 'start' } as const);
  reader.use(edge);
  reader.use(...places, ...colored, ...reader.find('make', 'change', 'move', 'add'));
  const isSize = sizeFactor !== undefined && Object.keys(style).length === 1;
  const ofAll = isSize && reader.nodes.some(node => has(node, 'all')) ? ({ ofAll: true } as const) : {};
  const bare = sizeFactor !== undefined && namesNothing(reader.nodes) ? ({ bare: true } as const) : {};
  reader.wish({
    do: 'style-text',
    role: undefined,
    target: undefined,
    style: { ...style, ...at },
    ...bare,
    ...ofAll,
  });
}

/** The छोटा of `नीचे बाएं और छोटा`, which is short as well: beside where a text stands or its colour it is how big. */
export const isSizeOfText = ({ nodes }: Reader, at: number): boolean =>
  hasAny(nodes[at], ['bigger', 'smaller']) &&
  nodes.some(node => positionOf(node) !== undefined || colorOf(node) !== undefined) &&
  !nodes.some(node => node.kind === 'target' || hasAny(node, ['photo', 'clip', 'video', 'total']));

/** `a bit further down, in red`: a way, and not a word of what goes there. */
const isLoneWay = ({ nodes }: Reader): boolean =>
  nodes.every(
    node =>
      node.kind === 'separator' ||
      colorOf(node) !== undefined ||
      hasAny(node, ['up', 'down', 'more', 'slightly', 'and', 'make', 'add', 'color']),
  );

/** `red and at the end`: where it is to be, and nothing is named that could begin or end. */
const looseEdge = ({ nodes, find }: Reader): number | undefined =>
  nodes.some(
    node => node.kind === 'target' || (isThing(node) && !hasAny(node, ['start', 'end', ...textHeads])),
  )
    ? undefined
    : find('start', 'end')[0];
