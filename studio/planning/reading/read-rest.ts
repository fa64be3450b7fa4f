import { isUnspaced } from '../lexing/script.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import type { Reader } from './reader.ts';

/** What is left over when everything else has been read: said back, so that nothing is dropped in silence. */
export function readRest(reader: Reader): void {
  for (const stretch of stretches(reader.nodes, isBreak)) {
    if (!stretch.some(at => reader.isUsed(at))) sayBack(reader, stretch);
    else
      for (const half of stretches(reader.nodes, node => has(node, 'and'), stretch)) {
        const lost = isRead(reader, half) ? endOf(reader, half) : half;
        if (isStrange(reader, lost) || isLeft(reader, half)) sayBack(reader, lost);
      }
  }
}

const verbs: readonly Concept[] = ['make', 'add', 'change'];

/** Something of it was understood; verbs that can mean anything may be another wish's. */
const isRead = ({ nodes, isUsed }: Reader, places: readonly number[]): boolean => {
  // `add sparkles to photo 1 and make it brighter`: the photo was read for the other half.
  const strange = places.some(at => isUnknown(nodes[at])) && places.some(at => hasAny(nodes[at], verbs));
  return places.some(
    at => isUsed(at) && !hasAny(nodes[at], verbs) && !(strange && nodes[at]?.kind === 'target'),
  );
};

/** A photo is named in it, and nothing but its verb was read for something else. */
const isLeft = (reader: Reader, places: readonly number[]): boolean =>
  !isRead(reader, places) &&
  places.some(at => reader.nodes[at]?.kind === 'target' && !reader.isUsed(at)) &&
  places.some(at => hasAny(reader.nodes[at], verbs));

/** So many unknown words in a row say something: `make it vertical flurb the dingus`. */
const strangeRun = 2;

/** The unknown words that something understood ends with; Arabic writes its word for and on to the next one. */
function endOf({ nodes, sentence, isUsed }: Reader, places: readonly number[]): readonly number[] {
  const known = places.findLastIndex(at => isUsed(at) || !isUnknown(nodes[at]));
  const run = places.slice(known + 1).filter(at => {
    const node = nodes[at];
    return node && /\p{L}/u.test(sentence.raw.slice(node.start, node.end));
  });
  const joined = sentence.raw.charAt(nodes[run[0] ?? -1]?.start ?? 0) === 'و';
  return known >= 0 && run.length >= (joined ? 1 : strangeRun) ? run : [];
}

/** More than a slip: an unknown word, or (in scripts without spaces) three signs of unknown words. */
function isStrange({ nodes, sentence }: Reader, places: readonly number[]): boolean {
  const words = places.flatMap(at => {
    const node = nodes[at];
    return node?.kind === 'word' && /\p{L}/u.test(sentence.raw.slice(node.start, node.end)) ? [node] : [];
  });
  const signs = words.reduce((sum, { start, end }) => sum + end - start, 0);
  return words.some(({ start, end }) =>
    isUnspaced(sentence.raw.charAt(start)) ? signs >= 3 : end - start > 1,
  );
}

/** Said back as it was written, if it says anything. */
function sayBack(reader: Reader, places: readonly number[]): void {
  const { nodes, sentence } = reader;
  const part = places.flatMap(at => nodes[at] ?? []);
  const [first] = part;
  const last = part.at(-1);
  if (first === undefined || last === undefined) return;
  // `the zooming is annoying, turn it off`: the verb is about what was understood.
  const leans = reader.wished() && part.every(node => has(node, 'remove') || !isContent(node));
  const says = isStrange(reader, places) || (!leans && part.some(isContent));
  const text = sentence.raw.slice(first.start, last.end);
  if (!says || !/[\p{L}\p{N}]/u.test(text)) return;
  // `a video for grandpa`: what it is for stands behind it, with a little word between.
  const before = nodes[(places[0] ?? 0) - 1];
  const isOccasion =
    hasAny(before, ['cut', 'video', 'auto']) &&
    part.every(node => isUnknown(node) || node.kind === 'number') &&
    /\p{L}{2}/u.test(sentence.raw.slice(before?.end, first.start));
  const introduces =
    isOccasion || (part.some(node => hasAny(node, ['photo', 'video', 'cut'])) && part.every(isIntroducing));
  const names = part.every(node => isUnknown(node) || hasAny(node, naming));
  reader.wish({ do: 'unclear', text, ...(introduces ? { introduces } : {}), ...(names ? { names } : {}) });
}

/** What stands beside the name of a song, or of anything else that is to be used. */
const naming: readonly Concept[] = ['add', 'make', 'music', 'song', 'with', 'as', 'from', 'video'];

const isIntroducing = (node: Node): boolean =>
  isUnknown(node) ||
  node.kind === 'number' ||
  hasAny(node, ['photo', 'video', 'cut', 'from', 'with', 'new', 'add', 'make', 'until', 'start', 'end']);

/** Places without a break between them. */
function stretches(
  nodes: readonly Node[],
  breaks: (node: Node) => boolean,
  within: readonly number[] = [...nodes.keys()],
): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const at of within) {
    const node = nodes[at];
    if (node && breaks(node)) parts.push([]);
    else parts.at(-1)?.push(at);
  }
  return parts.filter(part => part.length > 0);
}

const isBreak = (node: Node): boolean => node.kind === 'separator' || has(node, 'but') || has(node, 'then');

const isContent = (node: Node): boolean => {
  if (isUnknown(node)) return true;
  if (node.kind === 'target' || node.kind === 'time' || node.kind === 'percent' || node.kind === 'quote')
    return true;
  return node.kind === 'concept' && !node.concepts.every(name => passing.has(name));
};
/** What says nothing by itself. */
const passing: ReadonlySet<Concept> = new Set<Concept>([
  ...([
    'and',
    'or',
    'but',
    'then',
    'with',
    'as',
    'filler',
    'add',
    'make',
    'change',
    'auto',
    'video',
  ] as const),
  ...(['praise', 'thanks', 'greeting', 'bye', 'photo', 'all', 'different', 'from', 'start', 'only'] as const),
  ...(['export', 'times', 'after', 'before', 'again', 'each'] as const),
]);
