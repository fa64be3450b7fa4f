import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';

const fadeMs = 1500;

/** `start and end in black`: what is said of the one is said of the other. */
const startsAndEnds = ({ nodes }: Reader, at: number, black: number): boolean =>
  hasAny(nodes[at + 1], ['and']) && hasAny(nodes[at + 2], ['start', 'end']) && black > at && black <= at + 4;

const isMark = (node: Node | undefined): boolean => node?.kind === 'separator' || has(node, 'and');

/** The nodes around this one, up to a comma or an `and` on either side. */
function stretchAt(nodes: readonly Node[], at: number): readonly Node[] {
  const from = nodes.slice(0, at).findLastIndex(isMark) + 1;
  const end = nodes.slice(at).findIndex(isMark);
  return nodes.slice(from, end < 0 ? nodes.length : at + end);
}

/** `start from black`, `darker at the end`: black at an edge of the video is a fade. */
function readBlackEdges(reader: Reader): void {
  for (const at of reader.find('start', 'end', 'auto')) {
    const black = reader
      .find('color-black', 'look-dark')
      .find(place => distance(reader.sentence, place, at) <= 3 || startsAndEnds(reader, at, place));
    const isThere = reader.find(has(reader.nodes[at], 'end') ? 'fade-out' : 'fade-in').length > 0;
    const isOther = stretchAt(reader.nodes, at).some(
      node =>
        node.kind === 'target' ||
        node.kind === 'quote' ||
        hasAny(node, ['title', 'text', 'caption', 'border', 'photo', 'music', 'transition']),
    );
    const action = reader.action(at)?.action;
    if (black === undefined || isThere || isOther || action === 'no' || action === 'remove') continue;
    const shared = startsAndEnds(reader, at, black);
    // `start from black and end with a fade`: behind the joint it is another fade.
    const fades = reader
      .find('fade')
      .filter(place => !reader.nodes.slice(Math.min(at, place), Math.max(at, place)).some(isMark));
    const others = reader
      .find('make', 'from', 'video', 'change')
      .filter(place => !hasAny(reader.nodes[place], ['fade-in', 'fade-out']));
    reader.use(at, shared ? undefined : black, ...fades, ...others);
    const other = otherEdge(reader, Math.max(at, black));
    reader.use(other);
    const edges = [at, ...(other === undefined ? [] : [other])].map(edge => has(reader.nodes[edge], 'end'));
    reader.wish({
      do: 'fades',
      ...(edges.includes(false) ? { fi: fadeMs } : {}),
      ...(edges.includes(true) ? { fo: fadeMs } : {}),
    });
  }
}

/** The end, and nothing behind it that could be there. */
const isBareEnd = ({ nodes }: Reader, at: number): boolean =>
  has(nodes[at], 'end') &&
  (nodes[at + 1] === undefined ||
    nodes[at + 1]?.kind === 'separator' ||
    hasAny(nodes[at + 1], ['make', 'add']));

/** The start and the end, and right behind or before them how. */
function bothEdgesAt({ nodes }: Reader, fade: number): boolean {
  return [Math.max(0, fade - 3), fade + 1].some(from => {
    const [one, and, other] = nodes.slice(from, from + 3);
    const edges = [one, other].filter(node => hasAny(node, ['start', 'end']));
    return edges.length === 2 && has(and, 'and') && has(one, 'start') !== has(other, 'start');
  });
}

/** `fade to black at the end, and at the start too`: another edge, alone in the part behind. */
function otherEdge({ nodes, isUsed }: Reader, fade: number): number | undefined {
  const at = nodes.findIndex(
    (node, place) =>
      place > fade &&
      !isUsed(place) &&
      hasAny(node, ['start', 'end']) &&
      isMark(nodes[place - 1]) &&
      (nodes[place + 1] === undefined || isMark(nodes[place + 1])),
  );
  return at < 0 ? undefined : at;
}

/** The `마지막은` of `마지막은 서서히 어두워지게`: the first or the last right at a fade is the edge that it is at, and no photo. */
function edgeBeside({ nodes, sentence, isUsed }: Reader, fade: number): number | undefined {
  const at = sentence.verbs === 'after' ? fade - 1 : fade + 1;
  const node = nodes[at];
  if (node?.kind !== 'target' || node.explicit || isUsed(at)) return undefined;
  const [ref, ...others] = node.refs;
  const place = has(nodes[fade], 'fade-in') ? 1 : -1;
  return ref?.by === 'place' && ref.place === place && others.length === 0 ? at : undefined;
}

/** The `out to black` of `fade in from black and out to black`. */
function outBehind({ nodes, isUsed }: Reader, fade: number): readonly number[] {
  const off = nodes.findIndex((node, at) => at > fade && has(node, 'off') && has(nodes[at - 1], 'and'));
  if (off < 0 || isUsed(off)) return [];
  const next = nodes[off + 1];
  if (has(next, 'color-black')) return [off, off + 1];
  return next === undefined || isMark(next) ? [off] : [];
}

/** A fade, when and how long, and nothing of what. */
const isBare = ({ nodes }: Reader): boolean =>
  nodes.every(
    node =>
      ['time', 'ordinal', 'separator'].includes(node.kind) ||
      (hasAny(node, [
        'fade',
        'fade-in',
        'fade-out',
        'make',
        'add',
        'start',
        'end',
        'and',
        'slower',
        'total',
      ]) &&
        !has(node, 'video')),
  );

/** The whole video out of black or into it. */
export function readFades(reader: Reader): void {
  readBlackEdges(reader);
  for (const at of reader.find('fade-in', 'fade-out', 'fade')) {
    const node = reader.nodes[at];
    const other = otherEdge(reader, at);
    reader.use(other);
    reader.use(edgeBeside(reader, at));
    const start = reader.take(at, 'start');
    const end = reader.take(at, 'end');
    const ms = reader.takeTime(at);
    const action = reader.action(at);
    const off = action?.action === 'no' || action?.action === 'remove';
    // `最初と最後を黒からフェードで`, `تلاشي في البداية وفي النهاية`
    const both =
      (has(node, 'fade-in') && has(reader.nodes[at + 1], 'and') && isBareEnd(reader, at + 2)) ||
      bothEdgesAt(reader, at);
    if (isBareEnd(reader, at + 2)) reader.use(both ? at + 2 : undefined);
    if (bothEdgesAt(reader, at))
      reader.use(...reader.find('start', 'end').filter(edge => Math.abs(edge - at) <= 3));
    const isIn =
      has(node, 'fade-in') ||
      bothEdgesAt(reader, at) ||
      (has(node, 'fade') && start !== undefined) ||
      has(reader.nodes[other ?? -1], 'start');
    const isOut =
      both ||
      has(node, 'fade-out') ||
      (has(node, 'fade') && end !== undefined) ||
      has(reader.nodes[other ?? -1], 'end');
    const gone = isIn && !isOut ? outBehind(reader, at) : [];
    reader.use(...gone);
    if (!isIn && !isOut) {
      reader.use(at, action?.at, ...reader.args(at));
      reader.wish({
        do: 'transition',
        type: off ? 'none' : 'crossfade',
        ms,
        factor: undefined,
        target: undefined,
        ...(off || ms === undefined ? {} : { keepsFades: true }),
      });
      continue;
    }
    reader.use(
      at,
      action?.at,
      ...reader.args(at),
      ...reader
        .find('video', 'color-black', 'color-white', 'slower')
        .filter(place => Math.abs(place - at) <= 3),
    );
    const length = off ? 0 : (ms ?? fadeMs);
    reader.wish({
      do: 'fades',
      ...(isIn ? { fi: length } : {}),
      ...(isOut || gone.length > 0 ? { fo: length } : {}),
      ...(isBare(reader) ? { bare: true } : {}),
    });
  }
}
