import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Node } from './node.ts';
import { figureOf } from './read-figure.ts';
import type { Sentence } from './sentence.ts';

/** `oh only 4?`: a number, a word for only and a question mark ask how many there are, and no photo goes for that. */
export function asksBack({ nodes, raw, vocabulary }: Sentence): boolean {
  const words = foldedPhrases(vocabulary.onlyWords);
  const isOnly = ({ start, end }: Node): boolean => words.includes(foldText(raw.slice(start, end)));
  const figures = nodes.filter(node => figureOf(node, raw) !== undefined);
  const isBare = nodes.every(node => node.kind === 'word' || figures.includes(node) || isOnly(node));
  const behind = raw.slice(nodes.at(-1)?.end).trimStart();
  return figures.length === 1 && nodes.some(isOnly) && isBare && /^[?？؟]/u.test(behind);
}
