import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { has, hasAny, type Node } from './node.ts';
import { refsAt } from './photo-places.ts';
import { type Reader, targetAt } from './reader.ts';

/** A verb that puts something somewhere. */
export const isVerb = (...nodes: readonly (Node | undefined)[]): boolean =>
  nodes.some(node => hasAny(node, ['add', 'move', 'change']));

/** `5번을 2번 앞에`: in front of a photo and not of all, where the language says that behind it. */
export function readBesideOther(reader: Reader, places: readonly number[]): boolean {
  if (readBeforeOther(reader, places)) return true;
  const [moved, anchor] = places;
  const edge = reader.nodes[(anchor ?? -1) + 1];
  if (moved === undefined || anchor === undefined || !hasAny(edge, ['start', 'end'])) return false;
  // Chinese says so as well, with its verb between: `3放到1前面`.
  const isTouching =
    isUnspaced(reader.sentence.raw.charAt(edge?.start ?? 0)) && isVerb(reader.nodes[moved + 1]);
  const isBeside = reader.sentence.verbs === 'after' && anchor === moved + 1;
  if (!isBeside && !(isTouching && anchor === moved + 2)) return false;
  const target = targetAt(reader.nodes, moved);
  const [ref] = refsAt(reader.nodes[anchor]);
  if (target === undefined || ref === undefined) return false;
  reader.use(moved, anchor, anchor + 1, ...reader.find('move', 'add', 'make', 'change', 'photo', 'position'));
  reader.wish({ do: 'move', target, to: { where: has(edge, 'start') ? 'before' : 'after', ref } });
  return true;
}

/** `4번 사진 앞에 2번 사진 놔줘`: the other photo first, then on which side of it, then what is put there. */
function readBeforeOther(reader: Reader, places: readonly number[]): boolean {
  const { nodes, sentence } = reader;
  const [anchor, moved, ...more] = places;
  const edge = nodes[(anchor ?? -1) + 1];
  if (anchor === undefined || moved !== anchor + 2 || more.length > 0 || sentence.verbs !== 'after')
    return false;
  const target = targetAt(nodes, moved);
  const [ref] = refsAt(nodes[anchor]);
  const said = foldText(sentence.raw.slice(edge?.start, edge?.end));
  // `맨 앞` is in front of all of them.
  const where = (['before', 'after'] as const).find(side =>
    sentence.vocabulary.concepts.some(
      ({ means, phrases }) =>
        means.length === 1 &&
        means[0] === side &&
        foldedPhrases(phrases).some(phrase => said.startsWith(phrase)),
    ),
  );
  if (!hasAny(edge, ['start', 'end']) || !isVerb(nodes[moved + 1]) || !target || !ref || !where) return false;
  reader.use(anchor, anchor + 1, moved, ...reader.find('move', 'add', 'make', 'change', 'photo', 'position'));
  reader.wish({ do: 'move', target, to: { where, ref } });
  return true;
}

/** `photo 4 after photo 1`: of two photos the one by its word for before or after is the anchor. */
export function readBeside(reader: Reader, places: readonly number[], relation: number): void {
  const where = has(reader.nodes[relation], 'before') ? ('before' as const) : ('after' as const);
  // The anchor stands behind a preposition and before a postposition.
  const following = places.find(at => at > relation);
  const preceding = [...places].reverse().find(at => at < relation);
  const postposed =
    reader.sentence.verbs === 'after' ||
    following === undefined ||
    (reader.sentence.verbs === 'both' &&
      relation - (preceding ?? -9) === 1 &&
      places.indexOf(preceding ?? -1) > 0);
  const anchor = postposed ? preceding : following;
  const moved = places.find(at => at !== anchor);
  const [ref] = refsAt(reader.nodes[anchor ?? -1]);
  const target = moved === undefined ? undefined : targetAt(reader.nodes, moved);
  if (ref === undefined || target === undefined || anchor === undefined) return;
  reader.use(relation, anchor, moved, ...reader.find('move', 'add', 'make', 'change', 'photo', 'position'));
  reader.wish({ do: 'move', target, to: { where, ref } });
}
