import { foldText } from '../lexing/fold.ts';
import { endsInPhrase, foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { isThing } from './things.ts';

/**
 * `nicht das zweite Bild löschen`, `n'enlève surtout pas la musique`, `don't you dare delete 3`: what nobody wants gone is
 * left as it is, or comes back. Of `nicht die 2 löschen, sondern die 3` the verb stays for what comes behind it.
 */
export function withSpared(nodes: readonly Node[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const at = nodes.findIndex(node => has(node, 'remove') && !has(node, 'leave'));
  const verb = nodes[at];
  if (verb === undefined) return nodes;
  let named = at;
  while (isNamed(nodes[named - 1])) named -= 1;
  const { before, behind } = forbids(nodes, { at, named }, raw, vocabulary);
  if (!before && !behind) return nodes;
  let [first, next] = [named, at + 1];
  if (before) while (isForbidding(nodes[first - 1])) first -= 1;
  if (behind) while (isForbidding(nodes[next])) next += 1;
  const other = before ? otherOf(nodes, next) : undefined;
  if (other !== undefined) return [...nodes.slice(0, first), verb, ...nodes.slice(other)];
  const spared = [...nodes.slice(named, at), ...nodes.slice(next)];
  // Photos may have gone before, and are to be there.
  const concept = spared.some(isPhoto) ? 'bring-back' : 'leave';
  const stays: Node = { ...verb, kind: 'concept', concepts: [concept], mended: false };
  return [...nodes.slice(0, first), ...nodes.slice(named, at), stays, ...nodes.slice(next)];
}

/**
 * Whether a word that forbids (`forbids` in the vocabularies) stands before a verb, with nothing but photos and things
 * between, from the node `named` on; or right behind the verb.
 */
function forbids(
  nodes: readonly Node[],
  { at, named }: { readonly at: number; readonly named: number },
  raw: string,
  vocabulary: Vocabulary,
): { readonly before: boolean; readonly behind: boolean } {
  const words = foldedPhrases(vocabulary.forbids);
  const start = nodes[named]?.start ?? 0;
  const [said = ''] = raw
    .slice(Math.max(0, start - longestPhrase), start)
    .split(/[.!?。！？؟।\n]/u)
    .slice(-1);
  const before = foldText(said).trimEnd();
  const behind = foldText(raw.slice(nodes[at]?.end, (nodes[at + 2] ?? nodes[at + 1])?.end)).trimStart();
  return {
    before: (named === at && refuses(nodes[at - 1])) || words.some(word => endsInPhrase(before, word)),
    behind: words.some(word => behind === word || behind.startsWith(`${word} `)),
  };
}

/** No phrase that forbids is longer, with the little words behind it, in characters. */
const longestPhrase = 40;

/** Where what is to go instead begins: `…, sondern die 3`, and nothing else. */
function otherOf(nodes: readonly Node[], behind: number): number | undefined {
  let at = behind;
  while (nodes[at]?.kind === 'separator' || hasAny(nodes[at], ['but', 'correct'])) at += 1;
  return at > behind && nodes[at]?.kind === 'target' && at === nodes.length - 1 ? at : undefined;
}

const isPhoto = (node: Node): boolean => node.kind === 'target' && node.refs.every(({ by }) => by !== 'all');

const isNamed = (node: Node | undefined): boolean =>
  node?.kind === 'target' || ((isThing(node) || hasAny(node, ['photo', 'clip'])) && !has(node, 'no'));

const refuses = (node: Node | undefined): boolean => has(node, 'no') && !has(node, 'correct');

/** What the phrase that forbids is made of. */
const isForbidding = (node: Node | undefined): boolean => refuses(node) || isUnknown(node);
