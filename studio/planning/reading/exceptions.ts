import { has, hasAny, isClipTarget, isComma, isTurning, type Node, names, onlyRefuses } from './node.ts';
import { withStays } from './stays.ts';

/** What may stand between an exception and the time that it has. */
const isIdle = (node: Node | undefined): boolean =>
  isComma(node) || hasAny(node, ['make', 'leave', 'only', 'add', 'as', 'with', 'photo']);

/**
 * `all 3 seconds except the last, 6 seconds`: an exception that has a time of its own is a wish by itself, so that
 * its time is not the one of all the others.
 */
export function withExceptions(said: readonly Node[]): readonly Node[] {
  const nodes = withButs(withStays(withLasting(withLesses(withTimed(said)))));
  const at = nodes.findIndex(node => has(node, 'except'));
  const except = nodes[at];
  if (except === undefined || nodes[at + 1]?.kind !== 'target') return nodes;
  if (!nodes.slice(0, at).some(({ kind }) => kind === 'time')) return nodes;
  let time = at + 2;
  while (isIdle(nodes[time])) time += 1;
  if (nodes[time]?.kind !== 'time') return nodes;
  const { start, end } = except;
  const comma: Node = { kind: 'separator', mark: 'comma', start, end };
  const own = nodes.slice(at + 1, time).filter(node => node.kind === 'target');
  return [...nodes.slice(0, at), comma, ...own, ...nodes.slice(time)];
}

/** `2.5 seconds each but the first 4`, `2 seconds per photo, the last 5`: behind a time for all, an end with a time of its own is a photo and no part of a clip. */
function withTimed(nodes: readonly Node[]): readonly Node[] {
  const but = nodes.findIndex((node, at) => hasAny(node, ['but', 'except']) || endsTimes(nodes, at));
  const [end, time] = nodes.slice(but + 1, but + 3);
  const isTimed = nodes.slice(0, but).some(({ kind }) => kind === 'time');
  const ofClip = nodes.some(node => has(node, 'clip') || isClipTarget(node));
  if (but < 0 || end?.kind !== 'ordinal' || time?.kind !== 'time' || !isTimed || ofClip) return nodes;
  const { start, end: to } = nodes[but] ?? end;
  const photo: Node = {
    kind: 'target',
    refs: [{ by: 'place', place: end.value }],
    explicit: true,
    start: end.start,
    end: end.end,
  };
  const comma: Node = { kind: 'separator', mark: 'comma', start, end: to };
  return [...nodes.slice(0, but), comma, photo, ...nodes.slice(but + 2)];
}

/** A comma, an `and` or a verb behind a time for each, and behind it one end, its time and nothing more. */
function endsTimes(nodes: readonly Node[], at: number): boolean {
  const [end, time, next] = nodes.slice(at + 1, at + 4);
  // `her fotoğraf 2 saniye olsun son 5`
  const closes = hasAny(nodes[at], ['add', 'make']) && nodes[at - 1]?.kind === 'time';
  return (
    (isTurning(nodes[at]) || closes) &&
    end?.kind === 'ordinal' &&
    time?.kind === 'time' &&
    (next === undefined || isTurning(next)) &&
    (names(nodes.slice(0, at), 'each', 'photo') || nodes.slice(0, at).some(isAll)) &&
    !names(nodes, 'trim', 'remove', 'only')
  );
}

/** `todo menos la 2`, `la 3 más y la 1 menos`: one word that excepts what follows it, and means less where nothing does. */
const withLesses = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node, at): Node => {
    if (node.kind !== 'concept' || !has(node, 'except') || !has(node, 'less')) return node;
    const next = nodes[at + 1];
    const excepts =
      next?.kind === 'target' ||
      next?.kind === 'file' ||
      hasAny(next, ['photo', 'clip', 'title', 'text', 'music', 'number']);
    return { ...node, concepts: [excepts ? 'except' : 'less'] };
  });

/** `que cada foto dure un poquito menos`: behind a word for lasting, less is shorter and more longer. */
const withLasting = (nodes: readonly Node[]): readonly Node[] =>
  nodes.map((node, at): Node => {
    const next = nodes[at + 1];
    const lasts = has(nodes[at - 1], 'total') && !(next && ['time', 'number', 'percent'].includes(next.kind));
    if (node.kind !== 'concept' || !lasts) return node;
    if (node.concepts.every(name => name === 'less')) return { ...node, concepts: ['shorter'] };
    return node.concepts.every(name => name === 'more') ? { ...node, concepts: ['longer'] } : node;
  });

const isAll = (node: Node): boolean =>
  hasAny(node, ['all', 'video', 'restart']) ||
  (node.kind === 'target' && node.refs.every(({ by }) => by === 'all' || by === 'images'));

/** `everything black and white but the first`, `… pero la primera no`: behind a word for all, a `but` and a photo alone except it. */
function withButs(nodes: readonly Node[]): readonly Node[] {
  const at = nodes.findIndex(node => has(node, 'but'));
  const but = nodes[at];
  if (but === undefined || at === 0) return nodes;
  const last = nodes.slice(0, at).findLastIndex(isComma);
  const opens = isComma(nodes[at - 1]) ? nodes.slice(0, at - 1).findLastIndex(isComma) : last;
  const no = [at + 1, at + 2].find(place => onlyRefuses(nodes[place]));
  const photo = no === at + 1 ? at + 2 : at + 1;
  const end = nodes[no === at + 2 ? at + 3 : photo + 1];
  const next = nodes[nodes.indexOf(end ?? but) + 1];
  // `… but 2 and 3 and photo 2 for 8 seconds`: the word for photo names it anew.
  const kept = nodes[photo];
  const isAnew = next?.kind === 'target' && next.explicit && kept?.kind === 'target' && !kept.explicit;
  const ends = end === undefined || isComma(end) || (has(end, 'and') && (next?.kind !== 'target' || isAnew));
  const isOfAll = nodes.slice(opens + 1, at).some(isAll);
  if (nodes[photo]?.kind !== 'target' || !ends || !isOfAll) return nodes;
  const except: Node = {
    kind: 'concept',
    concepts: ['except'],
    mended: false,
    start: but.start,
    end: but.end,
  };
  const from = isComma(nodes[at - 1]) ? at - 1 : at;
  return [
    ...nodes.slice(0, from),
    except,
    ...nodes.slice(photo, photo + 1),
    ...(end ? nodes.slice(nodes.indexOf(end)) : []),
  ];
}
