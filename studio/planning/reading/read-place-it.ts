import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { has, hasAny, type Node, onlyRefuses } from './node.ts';
import type { Reader } from './reader.ts';

/** `put that at the end instead`: a verb, an end of the video, and nothing but what the last message brought to go there. */
export function readPlaceIt(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  if (sentence.again && readAnotherPlace(reader)) return true;
  if (readOtherEnd(reader) || readEdgeToo(reader)) return true;
  const ends = nodes.filter(node => edgeOf(node, sentence.raw) !== undefined);
  const [end] = ends;
  const puts = nodes.some(node => hasAny(node, ['add', 'move', 'change', 'make']));
  const isIdle = nodes.every(
    node =>
      node === end ||
      node.kind === 'separator' ||
      hasAny(node, ['add', 'move', 'change', 'make', 'but', 'only', 'and', 'then']),
  );
  const to = end && edgeOf(end, sentence.raw);
  // `paling akhir`, and not a word more
  const isLone =
    nodes.length === 1 && sentence.raw.trim().length - (end?.end ?? 0) + (end?.start ?? 0) <= fewSigns;
  // `only the first one should move`
  const isPhoto = end?.kind === 'target' && nodes.some(node => has(node, 'only'));
  if (to === undefined || ends.length > 1 || isPhoto || !(puts || isLone || sentence.again) || !isIdle)
    return false;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  reader.wish({ do: 'place-it', to, text });
  return true;
}

/** Little words and marks around one that is all that is said, characters. */
const fewSigns = 8;

/** `not at the start, at the end`, `最初じゃなくて最後に`: of both ends the one that is not refused. */
function readOtherEnd({ nodes, sentence: { raw, verbs }, use, wish }: Reader): boolean {
  const isVerb = (node: Node | undefined): boolean => hasAny(node, ['add', 'move', 'make']);
  const edges = nodes.flatMap((node, at) => (hasAny(node, ['start', 'end']) ? [at] : []));
  const no = nodes.findIndex(onlyRefuses);
  const behind = isVerb(nodes[no + 1]) ? no + 2 : no + 1;
  const refused = verbs !== 'after' && edges.includes(behind) ? behind : no - 1;
  const [wanted, ...more] = edges.filter(at => at !== refused);
  const isIdle = nodes.every(
    (node, at) =>
      at === no ||
      edges.includes(at) ||
      node.kind === 'separator' ||
      isVerb(node) ||
      hasAny(node, ['but', 'only']),
  );
  if (no < 0 || !edges.includes(refused) || wanted === undefined || more.length > 0 || !isIdle) return false;
  use(...nodes.keys());
  const to = has(nodes[wanted], 'start') ? 'start' : 'end';
  wish({ do: 'place-it', to, text: raw.slice(nodes[0]?.start, nodes.at(-1)?.end) });
  return true;
}

/** `at the start too`: an end of the video, a word for also, and nothing of what. */
function readEdgeToo({ nodes, sentence: { raw, vocabulary }, use, wish }: Reader): boolean {
  const [edge, ...others] = nodes.filter(node => hasAny(node, ['start', 'end']));
  const [first] = nodes;
  const last = nodes.at(-1);
  const isIdle = nodes.every(node => node === edge || hasAny(node, ['and', 'add', 'make']));
  if (edge === undefined || others.length > 0 || !isIdle || !first || !last) return false;
  const said = foldText(raw.slice(first.start, last.end + longestAlso));
  const words = said.split(/[^\p{L}]+/u);
  const isToo = foldedPhrases(vocabulary.also).some(word =>
    isUnspaced(word.charAt(0)) ? said.includes(word) : words.includes(word),
  );
  if (!isToo) return false;
  use(...nodes.keys());
  const to = has(edge, 'start') ? 'start' : 'end';
  wish({ do: 'place-it', to, also: true, text: raw.slice(first.start, last.end) });
  return true;
}

/** No word for also that stands last is longer, characters. */
const longestAlso = 10;

/** `no wait, between 2 and 3`, `no, after 4`: another place for the photo that was just moved. */
function readAnotherPlace({ nodes, use, wish }: Reader): boolean {
  const telling = nodes.filter(node => node.kind !== 'separator');
  const [relation, photos, ...others] = telling;
  const [ref, next, ...more] = photos?.kind === 'target' ? photos.refs : [];
  const isBetween = hasAny(relation, ['between']) && next !== undefined && more.length === 0;
  const isBeside = hasAny(relation, ['before', 'after']) && next === undefined;
  if (others.length > 0 || ref === undefined || !(isBetween || isBeside)) return false;
  use(...nodes.keys());
  const where = hasAny(relation, ['before']) ? ('before' as const) : ('after' as const);
  wish({ do: 'move', target: { refs: [{ by: 'spoken' }], except: false }, to: { where, ref } });
  return true;
}

/** `at the start`, and the one word of `put it first`. */
function edgeOf(node: Node, raw: string): 'start' | 'end' | undefined {
  if (hasAny(node, ['start', 'end'])) return has(node, 'start') ? 'start' : 'end';
  if (node.kind !== 'target' || node.explicit || /\s/u.test(raw.slice(node.start, node.end)))
    return undefined;
  const [ref, ...others] = node.refs;
  if (ref?.by !== 'place' || others.length > 0 || Math.abs(ref.place) !== 1) return undefined;
  return ref.place === 1 ? 'start' : 'end';
}
