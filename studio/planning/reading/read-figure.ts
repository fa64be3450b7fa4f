import { foldText } from '../lexing/fold.ts';
import { hasAny, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { isLed, leadOf } from './time-words.ts';
import type { Target } from './wish.ts';

/** The number of a node that is nothing but a number in digits. */
export function figureOf(node: Node | undefined, raw: string): number | undefined {
  if (node?.kind !== 'target' || node.explicit || node.refs.length !== 1) return undefined;
  const [ref] = node.refs;
  return ref?.by === 'number' && /^\d+$/u.test(foldText(raw.slice(node.start, node.end))) ? ref.n : undefined;
}

/** `quieter, 20`, `ज़्यादा कम, 20`: a word for less or more of what the last message set, and the number that it is to be. */
export function readLevelFigure(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const figure = figureOf(nodes.at(-1), sentence.raw);
  const rest = nodes.slice(0, -1);
  const isLevel = (node: Node): boolean => hasAny(node, ['quieter', 'louder', 'less', 'more']);
  const isIdle = (node: Node): boolean =>
    node.kind === 'separator' || isLevel(node) || hasAny(node, ['and', 'again', 'make', 'slightly']);
  const isApart = rest.at(-1)?.kind === 'separator';
  if (figure === undefined || !isApart || !rest.some(isLevel) || !rest.every(isIdle)) return false;
  reader.use(...nodes.keys());
  const text = sentence.raw.slice(nodes[0]?.start, nodes.at(-1)?.end);
  const target: Target = { refs: [{ by: 'number', n: figure }], except: false };
  reader.wish({ do: 'instead', target, text, figure, takes: true });
  return true;
}

/** `too long, make it 10`, `shorten it to 20`: a number without a unit that closes a wish for another length. */
export function readFigure(reader: Reader): void {
  const { nodes, sentence } = reader;
  const [relative] = reader.find('longer', 'shorter');
  const at = nodes.length - 1;
  const figure = figureOf(nodes[at], sentence.raw);
  if (relative === undefined || figure === undefined || relative > at || reader.isUsed(at)) return;
  const before = nodes[at - 1];
  const isLength =
    // `더 줄여서 20`
    (sentence.verbs === 'after' && before === nodes[relative]) ||
    hasAny(before, ['make', 'leave', 'until', 'add', 'change', 'only']) ||
    (before?.kind === 'separator' && before.mark !== 'range') ||
    isLed(leadOf(reader, at), sentence.vocabulary.timeTo);
  const named = nodes.flatMap((node, place) =>
    node.kind === 'target' && place < at ? [{ node, place }] : [],
  );
  const [photo] = named;
  if (!isLength || named.length > 1 || nodes.some(({ kind }) => kind === 'time')) return;
  const target: Target | undefined = photo && { refs: photo.node.refs, except: false };
  reader.use(
    at,
    relative,
    photo?.place,
    ...reader.find('make', 'leave', 'until', 'add', 'change', 'only', 'total', 'video'),
  );
  const ms = figure * 1000;
  reader.wish(target ? { do: 'each', ms, target } : { do: 'time', ms, ofVideo: true, figure: true });
}
