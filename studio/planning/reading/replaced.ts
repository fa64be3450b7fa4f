import { bareWords } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { hasAny, type Node } from './node.ts';

/**
 * `a blurred background instead of black bars`: what something else of its kind takes the place of (`insteadOf` and
 * `insteadBehind` in the vocabularies) only says what is there now.
 */
export function withoutReplaced(
  nodes: readonly Node[],
  raw: string,
  vocabulary: Vocabulary,
): readonly Node[] {
  const before = foldedPhrases(vocabulary.insteadOf);
  const behind = foldedPhrases(vocabulary.insteadBehind);
  const isLed = (at: number): boolean => {
    const said = words(
      raw.slice(nodes[lastTelling(nodes, at)]?.end ?? 0, nodes[at]?.start).slice(-longestLead),
    );
    return before.some(phrase => ` ${said} `.includes(` ${phrase} `));
  };
  const isFollowed = (at: number): boolean => {
    const next = nodes.slice(at + 1).find(isTelling)?.start;
    const said = words(raw.slice(nodes[at]?.end, next).slice(0, longestLead));
    return behind.some(phrase => said === phrase || said.startsWith(`${phrase} `));
  };
  for (const [at, node] of nodes.entries()) {
    const kind = kindOf(node);
    const [led, followed] = kind === undefined ? [false, false] : [isLed(at), isFollowed(at)];
    if (!led && !followed) continue;
    const isSame = (place: number): boolean => kindOf(nodes[place]) === kind;
    let [from, end] = [at, at + 1];
    while (led && isSame(end) && !isFit(nodes[end])) end += 1;
    while (!led && isSame(from - 1)) from -= 1;
    const rest = [...nodes.slice(0, led ? lastTelling(nodes, at) + 1 : from), ...nodes.slice(end)];
    return rest.some(one => kindOf(one) === kind) ? rest : nodes;
  }
  return nodes;
}

/** No phrase that leads to what is replaced is longer, in characters. */
const longestLead = 40;

const words = (text: string): string => bareWords(foldText(text));

/** Not of the phrase itself: `in place of` names a place elsewhere. */
const isTelling = (node: Node): boolean => node.kind !== 'word' && !hasAny(node, ['position', 'number']);

const lastTelling = (nodes: readonly Node[], at: number): number =>
  nodes.slice(0, at).findLastIndex(isTelling);

/** The blur of `statt schwarzer Balken lieber unscharf` is the other one. */
const isFit = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('fit-'));

/** What can take the place of what: borders and their colours fill the frame as a blur does. */
function kindOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'ratio') return 'ratio';
  if (node?.kind === 'color' || hasAny(node, ['border', 'color-black', 'color-white'])) return 'fit';
  if (node?.kind !== 'concept') return undefined;
  const [kind] = node.concepts.flatMap(name => /^(fit|color|transition|ratio)-/u.exec(name)?.[1] ?? []);
  return kind === 'color' ? 'fit' : kind;
}
