import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { has, hasAny, isUnknown, type Node, onlyMeans, onlyRefuses } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { areLeft } from './stays.ts';

/** `remove it`, `quítalo`: a verb that takes away, and nothing it could be about but what the last message brought. */
export function readRemoveIt(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return false;
  const edges = nodes.filter(node => hasAny(node, ['start', 'end']));
  const [edge] = edges;
  const takes = nodes.filter(
    node =>
      (hasAny(node, ['remove', 'off']) && !hasAny(node, ['undo', 'text', 'music', 'restart'])) ||
      (edge !== undefined && onlyRefuses(node)),
  );
  const isIdle = nodes.every(
    node =>
      takes.includes(node) ||
      (node === edge && edges.length === 1) ||
      node.kind === 'separator' ||
      (has(node, 'only') && isOnlyWord(sentence, node)) ||
      hasAny(node, ['add', 'make', 'again', 'but', 'no']),
  );
  if (takes.length === 0 || !isIdle) return false;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(first.start, last.end);
  const at = edge && (hasAny(edge, ['start']) ? ('start' as const) : ('end' as const));
  reader.wish({ do: 'remove-it', text, ...(at === undefined ? {} : { at }) });
  return true;
}

/** `except the first one` after a change to all photos: photos that are left out, and nothing of what. */
export function readLeftOut(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const refs = nodes.flatMap(node => (node.kind === 'target' ? node.refs : []));
  // `take it off 2`, `remove it from 2`
  const takes =
    hasAny(nodes[0], ['remove', 'off']) &&
    hasAny(nodes[nodes.length - 2], ['from']) &&
    nodes.at(-1)?.kind === 'target' &&
    nodes.length <= 3;
  const also = foldedPhrases(sentence.vocabulary.also);
  const isBeside = (node: Node): boolean =>
    hasAny(node, ['photo', 'and']) || also.includes(foldText(sentence.raw.slice(node.start, node.end)));
  // `the last one not` after a look for all
  const closesInNo =
    onlyRefuses(nodes.at(-1)) &&
    refs.length === 1 &&
    // `nur die ersten zwei nicht`
    nodes.filter((node, at) => !isBeside(node) && !(at === 0 && onlyMeans(node, 'only'))).length === 2;
  const isIdle = nodes.every(
    (node, at) =>
      node.kind === 'target' ||
      node.kind === 'separator' ||
      (takes && at < 2) ||
      (closesInNo && (at > 0 || isBeside(node) || onlyMeans(node, 'only'))) ||
      hasAny(node, ['except', 'photo', 'but', 'make', 'as', 'with', 'all', 'and']),
  );
  const leaves = leavesIt(reader);
  // `only the first stays as it was`
  const stays = areLeft(nodes) && nodes.some(node => hasAny(node, ['only'])) && isLimited(reader);
  const isLeftOut = takes || stays || leaves || closesInNo || nodes.some(node => hasAny(node, ['except']));
  if (!isLeftOut || !(isIdle || stays || leaves) || refs.length === 0 || refs.some(({ by }) => by === 'all'))
    return false;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  // `첫번째 사진은 빼고`: the word for taking away is in it.
  const last = nodes.find(node => hasAny(node, ['except']));
  const said = foldText(sentence.raw.slice(last?.start, last?.end));
  const removes = sentence.vocabulary.concepts.filter(
    ({ means }) => means.length === 1 && means[0] === 'remove',
  );
  const otherwise =
    closesInNo ||
    (!takes && removes.some(({ phrases }) => foldedPhrases(phrases).some(word => said.endsWith(word))));
  reader.wish({
    do: 'left-out',
    target: { refs, except: true },
    text,
    ...(otherwise ? { otherwise: 'remove' } : {}),
    ...(closesInNo ? { refuses: true } : {}),
  });
  return true;
}

/** `leave it on for the last one`: a verb for leaving, what was spoken of, and a photo. */
function leavesIt(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [verb] = nodes;
  const last = nodes.at(-1);
  if (!verb || !hasAny(verb, ['leave', 'only']) || last?.kind !== 'target' || nodes.length > 3) return false;
  if (isLimiting(reader, 0) || !nodes.slice(1, -1).every(node => hasAny(node, ['as', 'with', 'from'])))
    return false;
  const words = foldText(sentence.raw.slice(verb.start, last.start)).trim().split(' ');
  const pointing = foldedPhrases(sentence.vocabulary.spokenOne);
  // A little word leads to the photo.
  return words.length > 2 && words.slice(1).some(word => pointing.includes(word));
}

const isLimited = (reader: Reader): boolean => reader.find('only').some(at => isLimiting(reader, at));

/** `photo 2 Milan` after a caption for photo 1: a photo, words that mean nothing to the editor, and nothing else. */
export function readNextCaption(reader: Reader): boolean {
  const { sentence } = reader;
  const isLast = sentence.verbs === 'after' && hasAny(reader.nodes.at(-1), ['change', 'make']);
  const verb = isLast ? reader.nodes.length - 1 : reader.nodes.findIndex(node => has(node, 'change'));
  // `第二个改成沙滩`, `2番目を嵐山に変えて`: the verb stands on either side of the photo, or last.
  const isBehind = verb > 0 && (isLast || reader.nodes[verb - 1]?.kind === 'target');
  const nodes = isBehind
    ? [...reader.nodes.slice(verb, verb + 1), ...reader.nodes.filter((_, place) => place !== verb)]
    : reader.nodes;
  const at = nodes[0]?.kind === 'target' ? 0 : 1;
  const photo = nodes[at];
  // `yang kedua ganti jadi Sanur`
  const words = nodes.slice(isBehind && hasAny(nodes[at + 1], ['make', 'as']) ? at + 2 : at + 1);
  const [first] = words;
  const last = words.at(-1);
  const target = targetAt(nodes, at);
  // `change the second one to Porthcurno`
  const isChanged = at === 1 && (isLast || hasAny(nodes[0], ['change']));
  const isNamed = photo?.kind === 'target' && (photo.explicit || isChanged);
  if (!isNamed || target === undefined || !first || !last) return false;
  const isPlain =
    words.every(node => isUnknown(node)) && (at === 0 || isChanged || hasAny(nodes[0], ['and']));
  if (!isPlain || target.except || target.refs.length !== 1) return false;
  const text = sentence.raw.slice(reader.nodes[0]?.start, last.end);
  const name = sentence.raw.slice(first.start, last.end);
  if (!(isChanged ? /^(?:\p{Lu}|\p{Lo})/u : /^\p{Lu}/u).test(name)) return false;
  reader.use(...nodes.keys());
  reader.wish({ do: 'also', target, caption: name, text });
  return true;
}

/** `only the first one` says where the last change is to be; `keep only` says what is to stay. */
export function isLimiting({ nodes, sentence }: Reader, only: number): boolean {
  const node = nodes[only];
  return node !== undefined && isOnlyWord(sentence, node);
}

/** Only, and not keep: the `just` of `just remove it`. */
const isOnlyWord = ({ raw, vocabulary }: Sentence, { start, end }: Node): boolean =>
  foldedPhrases(vocabulary.onlyWords).includes(foldText(raw.slice(start, end)));
