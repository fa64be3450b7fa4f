import { hasAny, type Node } from './node.ts';
import { clipPlace, plainTarget } from './read-clips.ts';
import type { Reader } from './reader.ts';
import { endsInTo, isLed, leadOf } from './time-words.ts';
import type { Ref, Target } from './wish.ts';

/** An end of what is shown, and the time that is spoken of there. */
interface End {
  readonly time: number;
  readonly side: 'first' | 'last';
  readonly ms: number;
}

/**
 * `the first 5 seconds of the clip`, `drop the last 2 seconds`: an end of a clip is kept or goes. Read before whole photos
 * and clips are taken away or moved, since here it is a part of one.
 */
export function readClipEnds(reader: Reader): void {
  const clip = clipPlace(reader);
  const part = clip === undefined ? partOf(reader) : undefined;
  const end = endOf(reader, clip !== undefined, part !== undefined);
  if (end === undefined) return;
  const { time, side, ms } = end;
  const [trim] = reader.find('trim', ...(clip === undefined ? [] : (['fit-cover'] as const)));
  const cuts = reader.find('remove', 'off').length > 0;
  const only = reader.find('only', 'leave').length > 0;
  const edges = [time - 1, time + 1, time + 2].filter(at => isEdge(reader.nodes[at]));
  reader.use(time, ...edges, trim, clip, part?.at, ...(clip === undefined ? [] : reader.find('shorter')));
  reader.use(...reader.find('remove', 'off', 'only', 'leave', 'clip', 'video', 'from', 'add'));
  // `cut the clip to the first 4 seconds`: these are what is left.
  const lead = leadOf(reader, time - 1);
  const { timeTo } = reader.sentence.vocabulary;
  const isLeft = isLed(lead, timeTo) || isLed(lead.replace(lastWord, ''), timeTo) || endsInTo(reader, time);
  const cutting = (cuts || (trim !== undefined && !only)) && !isLeft;
  const target = clip === undefined ? part?.target : plainTarget(reader, clip);
  reader.wish({ do: 'trim', end: cutting ? `cut-${side}` : side, ms, target });
}

/** The article of `to the first`. */
const lastWord = /\p{L}+\s*$/u;

/** The time at an end that is nearest to its verb, or to the clip. */
function endOf(reader: Reader, ofClip: boolean, ofPart: boolean): End | undefined {
  const { nodes } = reader;
  const sides = nodes.flatMap((node, time): readonly End[] => {
    if (node.kind !== 'time' || reader.isUsed(time)) return [];
    const side = sideAt(reader, time, ofClip || ofPart || isAlone(nodes));
    return side ? [{ time, side, ms: node.ms }] : [];
  });
  // `the first 3 seconds without music`, `all photos 3 seconds, the last 5 seconds`
  const isOfOther = nodes.some(one =>
    hasAny(one, ['music', 'song', 'fade-out', 'fade-in', 'photo', 'all', 'each']),
  );
  return ofClip || !isOfOther ? sides[0] : undefined;
}

/** The `first` of `the first 2 seconds`; of a part it may be said as a place: `前2秒`, `最後の2秒`. */
function sideAt({ nodes }: Reader, time: number, isPart: boolean): 'first' | 'last' | undefined {
  const own = nodes[time + 2]?.kind === 'time' ? [nodes[time - 1]] : [nodes[time - 1], nodes[time + 1]];
  const sides = own.flatMap(edge =>
    edge?.kind === 'ordinal' && Math.abs(edge.value) === 1 ? [edge.value] : [],
  );
  if (sides[0] !== undefined) return sides[0] === 1 ? 'first' : 'last';
  if (!isPart || !nodes.some(node => hasAny(node, ['remove', 'trim', 'only', 'leave']))) return undefined;
  // `cut 2 seconds from the start of the clip`
  const behind = hasAny(nodes[time + 1], ['from', 'off']) ? nodes[time + 2] : undefined;
  if (hasAny(behind, ['start', 'end'])) return hasAny(behind, ['start']) ? 'first' : 'last';
  if (hasAny(nodes[time - 1], ['start', 'before'])) return 'first';
  return hasAny(nodes[time - 1], ['end', 'after']) ? 'last' : undefined;
}

const isEdge = (node: Node | undefined): boolean =>
  node?.kind === 'ordinal' || hasAny(node, ['start', 'end', 'before', 'after', 'off']);

/** `最初の3秒だけ使って`: an end, a time, what is done to it, and nothing that it could be of. */
const isAlone = (nodes: readonly Node[]): boolean =>
  nodes.every(
    node =>
      ['time', 'separator', 'word'].includes(node.kind) ||
      isEdge(node) ||
      hasAny(node, ['remove', 'trim', 'only', 'leave', 'video', 'add', 'from']),
  );

/** `第一个只要前5秒`: of one that is only told by its place, and that has a part: a clip. */
function partOf({ nodes }: Reader): { readonly at: number; readonly target: Target } | undefined {
  const named = nodes.flatMap((node, at) => (node.kind === 'target' ? [{ node, at }] : []));
  const [one] = named;
  if (one === undefined || named.length > 1 || one.node.explicit) return undefined;
  const refs = one.node.refs.flatMap((ref): readonly Ref[] =>
    ref.by === 'place' ? [{ by: 'clip-place', place: ref.place }] : [],
  );
  const rest = nodes.filter((_, at) => at !== one.at);
  return refs.length === 1 && isAlone(rest) ? { at: one.at, target: { refs, except: false } } : undefined;
}
