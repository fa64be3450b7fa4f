import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { has, hasAny, isComma, type Node, onlyMeans } from './node.ts';
import { figureOf } from './read-figure.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Wish } from './wish.ts';

const isEnd = /[.!?;,\n。！？、，]/u;

/** `same for 4`, `and photo 5 too`, `and the last one`: photos, a word for also or and, and nothing else. */
export function readAlso(reader: Reader): boolean {
  const { sentence } = reader;
  const nodes = withoutSigh(reader.nodes);
  const { raw, vocabulary } = sentence;
  const [at, ...others] = nodes.flatMap((node, place) => (node.kind === 'target' ? [place] : []));
  const photos = nodes[at ?? -1];
  const target = targetAt(nodes, at ?? -1);
  if (at === undefined || photos === undefined || others.length > 0 || !target || target.except) return false;
  const nor = foldedPhrases(vocabulary.neither);
  const words = [...foldedPhrases(vocabulary.also), ...nor];
  const said = stretchAt(raw, photos);
  if (said.end - said.start > longestAlso) return false;
  const around = foldText(`${raw.slice(said.start, photos.start)} ${raw.slice(photos.end, said.end)}`);
  // `and on photo 4` is all that is said.
  // `and between 4 and 5`
  const between = target.refs.length === 2 && nodes.some(node => hasAny(node, ['between']));
  const leads = hasAny(nodes[0], ['and']) && photos.kind === 'target' && (photos.explicit || between);
  const says =
    leads || words.some(word => ` ${around} `.includes(isUnspaced(word.charAt(0)) ? word : ` ${word} `));
  const isNeither = nor.some(word => ` ${around} `.includes(` ${word} `));
  const isIdle = (node: Node): boolean =>
    node === photos ||
    node.kind === 'separator' ||
    (between && hasAny(node, ['between'])) ||
    hasAny(node, ['and', 'with', 'make', 'photo', 'as', 'from', 'add', 'again']) ||
    // `and after 4 too`
    (hasAny(node, ['after', 'between']) && hasAny(nodes[0], ['and']) && !leads) ||
    // `none on the first either`
    (onlyMeans(node, 'no') && isNeither) ||
    words.some(word => word.split(' ').includes(foldText(raw.slice(node.start, node.end))));
  const joins = hasAny(nodes[0], ['and']) && at === 1 && nodes.length === 2;
  // `最初のも`: in scripts without spaces it may be a part of the photo.
  const own = foldText(raw.slice(photos.start, photos.end));
  const clings = words.some(word => isUnspaced(word.charAt(0)) && own.endsWith(word));
  if (!(says || joins || clings) || !nodes.every(isIdle)) return false;
  reader.use(...reader.nodes.keys());
  const text = raw.slice(said.start, said.end).trim();
  const refuses = isNeither && nodes.some(node => onlyMeans(node, 'no'));
  reader.wish({
    do: 'also',
    target,
    text,
    ...(refuses ? { neither: true } : {}),
    ...(between ? { between } : {}),
  });
  return true;
}

/** The `oh` of `oh, and the first one too` is no part of what is said. */
const withoutSigh = (nodes: readonly Node[]): readonly Node[] =>
  nodes[0]?.kind === 'word' && nodes[0].end - nodes[0].start <= longestSigh && isComma(nodes[1])
    ? nodes.slice(2)
    : nodes.slice(isComma(nodes[0]) ? 1 : 0);

/** `oh`, `ah`, `あ`, characters. */
const longestSigh = 3;

/** `first one even more`, `the last one a bit less`: photos, how much, and nothing of what. */
export function readFurtherOf(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [at, ...others] = nodes.flatMap((node, place) => (node.kind === 'target' ? [place] : []));
  const target = targetAt(nodes, at ?? -1);
  const steps = nodes.filter(node => hasAny(node, ['more', 'less']));
  const isIdle = (node: Node): boolean =>
    node === nodes[at ?? -1] || steps.includes(node) || hasAny(node, ['and', 'but', 'make', 'photo', 'clip']);
  if (!target || target.except || others.length > 0 || steps.length !== 1 || !nodes.every(isIdle))
    return false;
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  reader.use(...nodes.keys());
  reader.wish({ do: 'further', less: hasAny(steps[0], ['less']), target, text });
  return true;
}

/** `first one 5`: a photo, a number, and nothing else. */
export function readFigureOf(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const telling = nodes.flatMap((node, at) =>
    node.kind === 'separator' ||
    hasAny(node, besides) ||
    (has(node, 'others') && !hasAny(nodes[0], ['others']))
      ? []
      : [at],
  );
  const [photo, number] = telling;
  const target = targetAt(nodes, photo ?? -1);
  const figure = figureOf(nodes[number ?? -1], sentence.raw);
  // `except the first, leave that at 4`: what it is excepted from was said before.
  const isOne =
    target?.refs.length === 1 &&
    target.refs[0]?.by !== 'all' &&
    (!target.except || hasAny(nodes[0], ['except']));
  if (readRestFigure(reader)) return true;
  if (telling.length !== 2 || target === undefined || !isOne || figure === undefined) return false;
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  // `only for the first one, the others 2`: the first keeps what it has.
  const isOfOthers = reader.find('others').length > 0;
  reader.use(...nodes.keys());
  reader.wish({ do: 'also', target: { ...target, except: isOfOthers }, figure, text });
  return true;
}

/** A higher number is no time of photos, s. */
const longestRest = 30;

/** `the rest 2` after `photo 3 for 5 seconds`. */
function readRestFigure(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const [first, number] = nodes.filter(
    node => node.kind !== 'separator' && !hasAny(node, ['make', 'and', 'but']),
  );
  const figure = figureOf(number, sentence.raw);
  const said = nodes.filter(node => node !== first && node !== number);
  const isIdle = said.every(node => node.kind === 'separator' || hasAny(node, ['make', 'and', 'but']));
  if (!hasAny(first, ['others']) || figure === undefined || figure > longestRest || !isIdle) return false;
  reader.use(...nodes.keys());
  reader.wish({ do: 'each', ms: figure * 1000, target: { refs: [{ by: 'unspoken' }], except: false } });
  return true;
}

/** What may be said beside a photo and the number that it is to have. */
const besides: readonly Concept[] = ['make', 'photo', 'and', 'only', 'leave', 'until', 'except', 'but', 'as'];

/** `more`, `even more`, `a bit less`, and not a word of anything else. */
export function furtherOf(
  message: string,
  { further, lesser, stillLess, textTails }: Vocabulary,
): Wish | undefined {
  if (message.length > longestFurther) return undefined;
  const tails = foldedPhrases(textTails);
  const isIn = (list: readonly string[], one: string): boolean =>
    foldedPhrases(list).some(phrase => words(phrase) === one);
  // `too much, a bit less than that`: each part says the same.
  const parts = message.split(mark).map(part => words(foldText(part)));
  const meant = parts
    .filter(part => part !== '')
    .map(part => {
      const tail = tails.find(one => part.endsWith(` ${one}`));
      const said = tail === undefined ? part : part.slice(0, -tail.length).trim();
      // `10 more`: by so much, in the unit that was spoken of.
      const [, digits, phrase = said] = /^(\d{1,3}) (.+)$/u.exec(said) ?? [];
      // `10 more`, `mais 10`
      const [, led = phrase, behind] = /^(.+) (\d{1,3})$/u.exec(phrase) ?? [];
      const figure = digits ?? (isIn(further, led) || isIn(lesser, led) ? behind : undefined);
      const by = figure === undefined ? {} : { by: Number(figure) };
      const meaning = digits === undefined && figure !== undefined ? led : phrase;
      const still = isIn(stillLess, meaning);
      return { less: still || isIn(lesser, meaning), more: isIn(further, meaning), still, by };
    });
  const [first] = meant;
  const agree = meant.every(({ less, more }) => (less || more) && less === first?.less);
  if (first === undefined || !agree) return undefined;
  const still = meant.some(one => one.still) ? ({ still: true } as const) : {};
  return {
    do: 'further',
    less: first.less,
    ...still,
    text: message.trim(),
    ...meant.find(({ by }) => by.by)?.by,
  };
}

/** `too much, make it 4` without what only says why, where a figure behind it says what is wanted. */
export function withoutComplaint(message: string, { lesser, stillLess }: Vocabulary): string {
  const end = message.search(mark);
  const rest = message.slice(end).replace(leadingMarks, '');
  const isComplaint = end > 0 && end <= longestFurther && /\d/u.test(rest);
  return isComplaint &&
    foldedPhrases([...lesser, ...stillLess]).some(
      phrase => words(phrase) === words(foldText(message.slice(0, end))),
    )
    ? rest
    : message;
}

const leadingMarks = /^[\s,.;!?…،؛؟、，。！？]+/u;
const mark = /[,.;!?…،؛؟、，。！？]+/u;
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Longer messages say something of their own, characters. */
const longestFurther = 60;

/** Nor are such stretches longer, characters: looking through long ones again and again takes time. */
const longestAlso = 200;

/** From mark to mark, with the little words that no node stands for; of what is too long, more than may be. */
function stretchAt(raw: string, { start, end }: Node): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from > 0 && start - from <= longestAlso && !isEnd.test(raw.charAt(from - 1))) from -= 1;
  while (to < raw.length && to - end <= longestAlso && !isEnd.test(raw.charAt(to))) to += 1;
  return { start: from, end: to };
}
