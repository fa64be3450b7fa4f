import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Sentence } from './sentence.ts';

/** How a message that names no photos points at those the last one was about. */
export interface Pointing {
  /** `it`, `instead`, or an answer to what was done. */
  readonly one: boolean;
  /** `them`, `those`. */
  readonly several: boolean;
  /** `and …`, `… too`. */
  readonly also: boolean;
  /** `a bit slower`: how fast or how long, and not a word more. */
  readonly bare: boolean;
  /** `cut to 5 seconds`: a verb for making clips shorter. */
  readonly trims?: true;
}

/** Longer messages say of what they are, nodes. */
const longest = 12;

/** Who names one of these says of what. */
const naming: readonly Concept[] = [
  ...(['all', 'each', 'video', 'photo', 'clip', 'others', 'cut', 'total', 'music', 'song', 'sound'] as const),
  ...([
    'title',
    'caption',
    'text',
    'watermark',
    'credit',
    'start',
    'end',
    'transition',
    'undo',
    'redo',
  ] as const),
];

const paces: readonly Concept[] = [
  ...([
    'faster',
    'slower',
    'longer',
    'shorter',
    'more',
    'less',
    'slightly',
    'make',
    'add',
    'and',
    'again',
    'speed',
  ] as const),
];

/** Undefined where the message says of what it is, or says much. */
export function pointingOf(sentences: readonly Sentence[]): Pointing | undefined {
  const nodes = sentences.flatMap(({ nodes: said }) => said);
  const [first] = sentences;
  if (
    first === undefined ||
    nodes.length > longest ||
    nodes.some(node => isNaming(node) && !isLasting(node, nodes))
  )
    return undefined;
  const last = sentences.at(-1)?.nodes.at(-1) ?? first.nodes.at(-1);
  const said = ` ${foldText(first.raw.slice(0, (last?.end ?? 0) + longestTail))
    .replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ')
    .trim()} `;
  const { spokenOne, spokenSeveral, also } = first.vocabulary;
  const says = (list: readonly string[]): boolean =>
    foldedPhrases(list).some(word => said.includes(isUnspaced(word.charAt(0)) ? word : ` ${word} `));
  return {
    one: says(spokenOne) || sentences.some(({ again }) => again),
    several: says(spokenSeveral),
    also: says(also) || has(first.nodes[0], 'and'),
    ...(nodes.some(node => has(node, 'trim')) ? { trims: true } : {}),
    bare: nodes.length > 0 && nodes.every(node => hasAny(node, paces)),
  };
}

/** The little words behind the last one that was understood, characters. */
const longestTail = 12;

/** The `lang` of `5 Sekunden lang`. */
const isLasting = (node: Node, nodes: readonly Node[]): boolean =>
  has(node, 'total') && nodes.length === 2 && nodes.some(({ kind }) => kind === 'time');

const isNaming = (node: Node): boolean =>
  ['target', 'quote', 'item', 'file', 'count'].includes(node.kind) ||
  // `and it should last 5 seconds`: a verb says of nothing by name how long it is.
  (hasAny(node, naming) && !(has(node, 'total') && has(node, 'show')));
