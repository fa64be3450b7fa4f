import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import type { Thing } from './wish.ts';

const things: readonly (readonly [Concept, Thing])[] = [
  ['music', 'music'],
  ['song', 'music'],
  ['transition', 'transitions'],
  ['motion', 'motion'],
  ['look', 'looks'],
  ['title', 'title'],
  ['caption', 'caption'],
  ['watermark', 'watermark'],
  ['credit', 'credit'],
  ['text', 'texts'],
];

/** Longer messages say something of their own, nodes. */
const longest = 5;

/** `and the music too`, `title as well`: a thing, a word for also or and, and nothing else. */
export function readGoesToo(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const { raw, vocabulary } = sentence;
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined || nodes.length > longest) return false;
  const thing = things.find(([name]) => nodes.some(node => has(node, name)));
  const named = nodes.findIndex(node => thing !== undefined && has(node, thing[0]));
  const own = nodes[named];
  if (thing === undefined || own === undefined) return false;
  const words = foldedPhrases(vocabulary.also);
  const isAlso = (text: string): boolean => words.includes(foldText(text).trim());
  const isIdle = (node: Node): boolean =>
    node === own ||
    node.kind === 'separator' ||
    hasAny(node, ['and', 'with', 'all', 'again']) ||
    isAlso(raw.slice(node.start, node.end));
  const around = ` ${foldText(`${raw.slice(0, own.start)} ${raw.slice(own.end)}`)} `;
  const says = words.some(word => around.includes(isUnspaced(word.charAt(0)) ? word : ` ${word} `));
  const leads = has(first, 'and') && named === 1 && nodes.length === 2;
  if (!(says || leads) || !nodes.every(isIdle)) return false;
  reader.use(...nodes.keys());
  reader.wish({ do: 'goes-too', thing: thing[1], text: raw.slice(first.start, last.end) });
  return true;
}
