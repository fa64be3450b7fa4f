import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { hasAny, type Node, onlyMeans } from './node.ts';
import { figureOf } from './read-figure.ts';
import { isLimiting } from './read-lean.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { WishOf } from './wish.ts';

/** Says nothing beside a photo that is named to put the last message right. */
const isIdle = (node: Node): boolean =>
  node.kind === 'separator' ||
  hasAny(node, ['photo', 'and', 'but', 'make', 'as', 'with', 'number', 'only', 'auto']);

/** `I meant the third one, keep the second`: what stays, and its verb. */
function isKept(nodes: readonly Node[], at: number): boolean {
  const verb = nodes[at]?.kind === 'target' ? at - 1 : at;
  return at > 1 && hasAny(nodes[verb], ['leave', 'only']) && nodes[verb + 1]?.kind === 'target';
}

const pause = /[,،，、]/u;

/** A verb for letting (`keeps` in the vocabularies) is said in it. */
const keepsBy = ({ nodes, raw, vocabulary }: Sentence): boolean =>
  nodes.some(({ start, end }) => foldedPhrases(vocabulary.keeps).includes(foldText(raw.slice(start, end))));

/** `stop zooming` refuses something and is no answer. */
const isNegation = (node: Node | undefined): boolean =>
  node?.kind === 'concept' &&
  hasAny(node, ['no', 'correct']) &&
  node.concepts.every(name => name === 'no' || name === 'correct' || name === 'different' || name === 'but');

/**
 * `no, photo 3`, `not 2 but 3`: nothing but the photo that the last message should have been about. A `no photo 3`
 * can mean that photo 3 goes as well, and of `2 not 3` one was meant: the timeline tells.
 */
export function readInstead(reader: Reader): boolean {
  if (readFigureInText(reader)) return true;
  const { nodes, sentence } = reader;
  const said = nodes.flatMap((node, at) => (isIdle(node) || isKept(nodes, at) ? [] : [{ node, at }]));
  // `take 4`: a figure and no photo, which has an article (`pon la 4`).
  const [verb, taken, ...more] = said;
  const isNext = taken?.node.kind === 'target' && taken.at === nodes.length - 1 && more.length === 0;
  const gap = sentence.raw.slice(verb?.node.end, taken?.node.start);
  const takes = isNext && onlyMeans(verb?.node, 'add') && !/\p{L}/u.test(gap);
  const telling = takes ? said.slice(1) : said;
  const named = telling.flatMap(({ at }) => targetAt(nodes, at) ?? []);
  const refusals = telling.filter(({ node }) => isNegation(node));
  const [first] = nodes;
  const last = nodes.at(-1);
  const [only] = telling;
  const figure =
    telling.length - refusals.length === 1 ? figureOf(telling.at(-1)?.node, sentence.raw) : undefined;
  // `make it 25`, and not a word more
  const resets = figure !== undefined && only !== undefined && telling.length === 1;
  const putsRight = sentence.again || refusals.length > 0 || resets;
  // `2 and 3 not` takes away and puts nothing right.
  const closes = refusals.some(({ at }) => at === telling.at(-1)?.at);
  if (!first || !last || !putsRight || closes || named.length === 0 || named.length > 2) return false;
  if (refusals.length > 1 || named.length + refusals.length !== telling.length) return false;
  if (named.some(({ except }) => except) || (takes && !resets)) return false;
  reader.use(...nodes.keys());
  // `keep 6 actually`: it has gone and is to come back.
  const keeps =
    !nodes.some((_, at) => isKept(nodes, at)) &&
    nodes.some((node, at) => hasAny(node, ['only']) && !isLimiting(reader, at));
  // `不是最后一张，是倒数第二张`: two with a pause between, of which one is refused and the other meant.
  const pair = nodes.find(node => node.kind === 'target' && node.refs.length === 2);
  const isPair = pair !== undefined && pause.test(sentence.raw.slice(pair.start, pair.end));
  const [kept, ...rest] = named;
  if (keeps && kept && rest.length === 0 && refusals.length === 0) {
    reader.wish({ do: 'bring-back', target: kept });
    return true;
  }
  // `and not 5` is no answer as `no, 5` is.
  const forbids = named.length === 1 && !isPair && refusals.some(({ node }) => onlyMeans(node, 'no'));
  reader.wish({
    do: 'instead',
    target: { refs: named.flatMap(({ refs }) => refs), except: false },
    text: sentence.raw.slice(first.start, last.end),
    ...(figure === undefined ? {} : { figure }),
    ...inTextOf(telling, sentence),
    ...(takes ? { takes } : {}),
    ...(sentence.again && figure === undefined && keepsBy(sentence) ? { spares: true } : {}),
    ...(refusals.length > 0 ? { refuses: true } : {}),
    ...(forbids ? { forbids } : {}),
    ...(refusals.length > 0 && named.length === 1 && !isPair ? { otherwise: 'remove' } : {}),
  });
  return true;
}

/** `oops, 2026`, `not 2025, 2026`: numbers that no photo has, of a text the last message wrote. */
function readFigureInText(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const telling = nodes.filter(node => !isIdle(node)).map(node => ({ node }));
  const numbers = telling.filter(({ node }) => node.kind === 'number');
  const refusals = telling.filter(({ node }) => isNegation(node));
  const isAll = numbers.length + refusals.length === telling.length;
  if (!isAll || numbers.length === 0 || refusals.length > 1) return false;
  if (!sentence.again && refusals.length === 0) return false;
  const { inText } = inTextOf(telling, sentence);
  if (!inText) return false;
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  reader.use(...nodes.keys());
  reader.wish({ do: 'instead', target: { refs: [], except: false }, text, inText });
  return true;
}

/** The figures that are named, and which of them is refused: `not 18th, 21st`, `21st, not 18th`. */
function inTextOf(
  telling: readonly { readonly node: Node }[],
  { raw, verbs }: Pick<Sentence, 'raw' | 'verbs'>,
): Pick<WishOf<'instead'>, 'inText'> {
  const parts = telling.flatMap(({ node }) =>
    node.kind === 'target' || node.kind === 'number'
      ? raw
          .slice(node.start, node.end)
          .split(pause)
          .map(part => part.trim())
      : [],
  );
  const [one, other, ...more] = parts;
  if (!one || more.length > 0 || !parts.every(part => /^\d/u.test(part))) return {};
  const refusal = telling.findIndex(({ node }) => isNegation(node));
  if (other === undefined) return refusal < 0 ? { inText: { is: one } } : {};
  if (refusal < 0) return {};
  // `2025 değil 2026`: the word for no stands behind what it refuses.
  const isFirst = refusal === 0 || verbs === 'after';
  return { inText: isFirst ? { not: one, is: other } : { not: other, is: one } };
}
