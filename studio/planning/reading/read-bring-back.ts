import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { Ref } from './wish.ts';

/** What a clause that wants a photo back is made of, beside the photo. */
const idle: readonly Concept[] = [
  ...(['add', 'move', 'make', 'photo', 'clip', 'again', 'undo', 'redo', 'bring-back', 'only'] as const),
  ...(['with', 'and', 'correct', 'video', 'number', 'but'] as const),
];

/** Places at both ends of the list of what was sent can be told; the rest of what is pointed at is on the timeline. */
const isSingle = ({ by }: Ref): boolean => by === 'number' || by === 'place' || by === 'asset';

function saysOnly(node: Node, { raw, vocabulary }: Sentence): boolean {
  const said = foldText(raw.slice(node.start, node.end)).split(' ');
  return foldedPhrases(vocabulary.onlyWords).some(word => said.includes(word));
}

/** More letters than these beside a clause are another wish. */
const fewLetters = 8;

/** `ach Bild 5 doch behalten`: one photo stays after all, and the message says nothing else. */
function isKept({ nodes, sentence }: Reader): boolean {
  // `wait keep 2`: a verb for keeping and no word for only in it.
  const keeps = sentence.again && nodes.some(node => hasAny(node, ['only']) && !saysOnly(node, sentence));
  if (keeps) return true;
  // `الاخيرة خليها`: a verb for letting behind the photo, and nothing of how it is to be
  const keeping = foldedPhrases(sentence.vocabulary.keeps);
  const [photo, verb, ...rest] = nodes;
  const isLet = photo?.kind === 'target' && verb !== undefined && rest.length === 0;
  if (isLet && keeping.includes(foldText(sentence.raw.slice(verb.start, verb.end)))) return true;
  // `चौथी भी वैसी ही`: the same as with the others, and not as it was.
  const also = foldedPhrases(sentence.vocabulary.also);
  const isAlso = (node: Node): boolean => also.includes(foldText(sentence.raw.slice(node.start, node.end)));
  const stays =
    nodes.some(node => hasAny(node, ['leave']) && !isAlso(node)) &&
    !nodes.some(node => hasAny(node, ['only']));
  if (!stays) return false;
  const outside = sentence.raw.slice(0, nodes[0]?.start) + sentence.raw.slice(nodes.at(-1)?.end);
  return outside.replace(/[^\p{L}]/gu, '').length <= fewLetters;
}

/** `pake foto 1 sama 3 aja`: a little word behind the photos says that there are to be no others. */
function endsInOnly({ nodes, sentence: { raw, vocabulary } }: Reader): boolean {
  const last = nodes.findLast(node => node.kind === 'target');
  const [word] = foldText(raw.slice(last?.end, (last?.end ?? 0) + fewLetters))
    .trim()
    .split(/[^\p{L}]/u);
  return word !== undefined && foldedPhrases(vocabulary.onlyTails).includes(word);
}

/** `put photo 2 back`, `верни фото 2`, `add photo 5`: photos, and nothing but that they are to be there (again). */
export function readBringBack(reader: Reader): boolean {
  const { nodes } = reader;
  const named = nodes.flatMap(node => (node.kind === 'target' ? [node] : []));
  const refs = named.flatMap(node => node.refs);
  const isIdle = (node: Node): boolean =>
    node.kind === 'target' || node.kind === 'separator' || hasAny(node, idle) || hasAny(node, ['leave']);
  // `bring photo 2 back and put it last`: where it goes is said as well.
  if (named.length > 1 && named.some(node => !node.explicit && node.refs.every(({ by }) => by === 'place')))
    return false;
  if (readBackAt(reader)) return true;
  // `bring back the photo I deleted`
  const isGone = (node: Node): boolean => isIdle(node) || hasAny(node, ['remove']);
  const returns = nodes.some(node => hasAny(node, ['bring-back', 'undo']));
  const names =
    nodes.some(node => hasAny(node, ['photo', 'clip'])) && nodes.some(node => hasAny(node, ['remove']));
  if (refs.length === 0 && returns && names && nodes.every(isGone)) {
    reader.use(...nodes.keys());
    reader.wish({ do: 'bring-back-gone' });
    return true;
  }
  // `remets la et enlève la première`: it, whatever that was; what is said in percent is music.
  const [level, ...levels] = nodes.flatMap(node => (node.kind === 'percent' ? [node.value] : []));
  const isBack = (node: Node): boolean => isIdle(node) || (node.kind === 'percent' && levels.length === 0);
  if (refs.length === 0 && nodes.every(isBack) && nodes.some(node => hasAny(node, ['bring-back']))) {
    if (nodes.some(node => hasAny(node, ['undo', 'redo', 'photo', 'clip', 'video', 'music']))) return false;
    reader.use(...nodes.keys());
    reader.wish({ do: 'undo', steps: 1, either: true });
    if (level !== undefined) reader.wish({ do: 'music-volume', vol: level / 100 });
    return true;
  }
  if (refs.length === 0 || !refs.every(isSingle) || !nodes.every(isIdle)) return false;
  const brings = nodes.some(node => hasAny(node, ['bring-back'])) || isKept(reader);
  const undoes = nodes.some(node => hasAny(node, ['undo', 'redo']));
  // `undo 2` takes two steps back.
  const isPhoto =
    undoes &&
    named.every(
      node =>
        node.explicit ||
        node.refs.every(({ by }) => by === 'place') ||
        isLedOn(reader, node) ||
        isBeforeUndo(nodes, node),
    );
  // `put the clip first` adds nothing.
  const adds =
    nodes.some(node => hasAny(node, ['add'])) &&
    named.every(node => node.explicit && node.refs.every(({ by }) => by !== 'place'));
  if (!(brings || isPhoto || adds)) return false;
  if (nodes.some(node => hasAny(node, ['again', 'only'])) && !brings && !undoes) return false;
  reader.use(...nodes.keys());
  const target = { refs, except: false };
  if (adds && !brings && endsInOnly(reader)) {
    reader.wish({ do: 'only', target });
    return true;
  }
  const leaves = nodes.some(node => hasAny(node, ['leave'])) ? ({ leaves: true } as const) : {};
  reader.wish(undoes ? { do: 'bring-back', target, undoes } : { do: 'bring-back', target, ...leaves });
  return true;
}

/** `2yi geri al`: a bare number before the verb is what comes back, and behind it (`undo 2`) how many steps. */
const isBeforeUndo = (nodes: readonly Node[], photo: Node): boolean =>
  nodes.indexOf(photo) < nodes.findIndex(node => hasAny(node, ['undo']));

/** `bring it back at 30 %`: what went comes back, and the sound of it so loud. */
function readBackAt(reader: Reader): boolean {
  const { nodes } = reader;
  const [level, ...more] = nodes.flatMap(node => (node.kind === 'percent' ? [node.value] : []));
  const returns = nodes.some(node => hasAny(node, ['bring-back', 'undo']));
  const isAlone = nodes.every(
    node =>
      node.kind === 'percent' ||
      node.kind === 'separator' ||
      hasAny(node, idle) ||
      hasAny(node, ['music', 'song', 'volume', 'sound']),
  );
  if (level === undefined || more.length > 0 || !returns || !isAlone) return false;
  const music = nodes.some(node => hasAny(node, ['music', 'song']));
  reader.use(...nodes.keys());
  reader.wish(music ? { do: 'music', choice: { kind: 'former' } } : { do: 'undo', steps: 1, either: true });
  reader.wish({ do: 'music-volume', vol: level / 100 });
  return true;
}

/** The `2` of `undo that on 2`: a word for on or from leads to a photo, and to no number of steps. */
function isLedOn({ nodes, sentence: { raw, vocabulary } }: Reader, { start }: Node): boolean {
  const before = nodes.findLast(node => node.end <= start);
  const word = foldText(raw.slice(before?.end ?? 0, start)).trim();
  return before !== undefined && foldedPhrases(vocabulary.outOf).includes(word);
}
