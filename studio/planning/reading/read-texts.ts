import type { TextRole } from '../../timeline/draft.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { colorOf, factorOf, positionOf } from './arguments.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import type { Target, TextStyle } from './wish.ts';

const heads: readonly Concept[] = ['title', 'caption', 'watermark', 'credit', 'text', 'write'];
/** How much bigger or smaller without a figure. */
const step = { bigger: 1.4, smaller: 0.7 } as const;
const farthestQuote = 8;

/** Titles, captions, watermarks, credits: set, change, remove. */
export function readTexts(reader: Reader): void {
  readListedCaptions(reader);
  const quotes = reader.nodes.flatMap((node, at) =>
    node.kind === 'quote' && !reader.isUsed(at) ? [at] : [],
  );
  const [old, fresh] = quotes;
  const change = reader.find('change')[0];
  const isExchange =
    quotes.length === 2 && change !== undefined && reader.find('caption', 'photo').length === 0;
  if (
    old !== undefined &&
    fresh !== undefined &&
    isExchange &&
    !reader.nodes.some(node => node.kind === 'target')
  ) {
    const [was, is] = sentenceQuotes(reader, [old, fresh]);
    const head = reader.find('title', 'watermark', 'credit', 'text')[0];
    const role = head === undefined ? undefined : roleOf(reader, head);
    reader.use(old, fresh, change, head, ...reader.find('write', 'as', 'text'));
    if (was !== undefined && is !== undefined) {
      reader.wish({ do: 'text', role, text: is, instead: was, target: undefined, style: {} });
    }
    return;
  }
  const claimed = new Map<number, number[]>();
  for (const quote of quotes) {
    const head = nearestHead(reader, quote);
    claimed.set(head ?? -1 - quote, [...(claimed.get(head ?? -1 - quote) ?? []), quote]);
  }
  for (const [head, texts] of claimed) {
    const at = head >= 0 ? head : texts[0];
    if (at !== undefined) readQuoted(reader, at, texts);
  }
  for (const head of reader.find(...heads)) readUnquoted(reader, head);
}

const sentenceQuotes = (reader: Reader, places: readonly number[]): readonly string[] =>
  places.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'quote' ? [node.text] : [];
  });

function nearestHead(reader: Reader, quote: number): number | undefined {
  const found = reader
    .find(...heads)
    .map(at => ({
      at,
      far: distance(reader.sentence, at, quote) - (has(reader.nodes[at], 'write') ? -0.5 : 0),
    }))
    .filter(({ at, far }) => far <= farthestQuote && !isApart(reader, at, quote))
    .sort((a, b) => a.far - b.far);
  return found[0]?.at;
}

/** `watermark "A" and at the end "B"`: B is a text of its own. */
function isApart(reader: Reader, head: number, quote: number): boolean {
  const between = reader.nodes.slice(Math.min(head, quote), Math.max(head, quote));
  const joint = between.findIndex(
    node => has(node, 'and') || (node.kind === 'separator' && node.mark === 'comma'),
  );
  return (
    joint >= 0 &&
    between.slice(0, joint).some(node => node.kind === 'quote') &&
    between.slice(joint).some(node => hasAny(node, ['start', 'end']))
  );
}

export function roleOf(reader: Reader, at: number): TextRole | undefined {
  const node = reader.nodes[at];
  if (has(node, 'title')) return 'title';
  if (has(node, 'caption')) return 'caption';
  if (has(node, 'watermark')) return 'watermark';
  return has(node, 'credit') ? 'credit' : undefined;
}

function readListedCaptions(reader: Reader): void {
  const items = reader.nodes.flatMap((node, at) =>
    node.kind === 'item' ? [{ at, n: node.n, text: node.text }] : [],
  );
  if (items.length === 0) return;
  reader.use(
    ...items.map(({ at }) => at),
    ...reader.find(...heads, 'each', 'photo', 'add', 'make', 'change', 'all'),
  );
  reader.wish({ do: 'captions', texts: items.map(({ n, text }) => ({ n, text })) });
}

function readQuoted(reader: Reader, head: number, quotes: readonly number[]): void {
  const texts = quotes.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'quote' ? [{ at, text: node.text }] : [];
  });
  const action = reader.action(head);
  const other = reader
    .find('title', 'caption', 'watermark', 'credit')
    .find(at => at !== head && Math.abs(at - head) <= 4);
  const role = roleOf(reader, head) ?? (other === undefined ? undefined : roleOf(reader, other));
  if (roleOf(reader, head) === undefined && other !== undefined) reader.use(other);
  // All photos of the sentence that nothing else is about, by the quotation they stand next to.
  const targets = targetsOf(reader, [head, ...quotes]);
  const verbs = reader.find('write').filter(at => at !== head && Math.abs(at - head) <= 3);
  const style = readStyle(reader, [head, ...quotes, ...verbs]);
  reader.use(head, ...quotes, action?.at, ...reader.find('write', 'as', 'text'));
  if (action && (action.action === 'remove' || action.action === 'no')) {
    reader.wish({ do: 'no-text', role, target: targets[0]?.target });
    return;
  }
  if (texts.length > 1 && role === 'caption' && targets.length < texts.length) {
    reader.wish({ do: 'captions', texts: texts.map(({ text }, place) => ({ n: place + 1, text })) });
    return;
  }
  // `title "Lisbon" to "Rome"`, `replace "A" with "B"`: the last one is the new one.
  const isChange =
    texts.length === 2 && targets.length < 2 && role !== 'caption' && action?.action === 'change';
  for (const { at, text } of isChange ? texts.slice(1) : texts) {
    const near = targets
      .filter(({ taken }) => texts.length === 1 || taken === at)
      .concat(targets)
      .at(0);
    reader.wish({ do: 'text', role, text, instead: undefined, target: near?.target, style });
  }
}

function targetsOf(
  reader: Reader,
  places: readonly number[],
): readonly { readonly taken: number | undefined; readonly target: Target }[] {
  return reader.nodes.flatMap((_, at) => {
    const owner = reader.owner(at);
    const target = targetAt(reader.nodes, at);
    if (target === undefined || reader.isUsed(at) || owner === undefined || !places.includes(owner))
      return [];
    reader.use(at);
    const quotes = places.filter(place => reader.nodes[place]?.kind === 'quote');
    const [near] = quotes.sort(
      (a, b) => distance(reader.sentence, a, at) - distance(reader.sentence, b, at) || b - a,
    );
    return [{ taken: near, target }];
  });
}

function readStyle(reader: Reader, places: readonly number[]): TextStyle {
  const args = places.flatMap(place => reader.args(place));
  const nodes = args.map(at => ({ at, node: reader.nodes[at] }));
  const pick = <Value>(
    read: (node: Reader['nodes'][number] | undefined) => Value | undefined,
  ): Value | undefined => {
    for (const { at, node } of nodes) {
      const value = read(node);
      if (value === undefined) continue;
      reader.use(at);
      return value;
    }
    return undefined;
  };
  const color = pick(colorOf);
  const edge = pick(positionOf);
  const side = pick(node =>
    has(node, 'left') ? ('left' as const) : has(node, 'right') ? ('right' as const) : undefined,
  );
  const height = edge ?? pick(heightOf);
  const isEdge = height === 'top' || height === 'bottom';
  const pos = isEdge && side !== undefined ? (`${height}-${side}` as const) : (height ?? side);
  const ms = pick(node => (node?.kind === 'time' ? node.ms : undefined));
  const percent = pick(node => (node?.kind === 'percent' ? node.value : undefined));
  const size = pick(node =>
    hasAny(node, ['bigger', 'louder'])
      ? step.bigger
      : hasAny(node, ['smaller', 'quieter'])
        ? step.smaller
        : undefined,
  );
  const time = pick(node => (has(node, 'longer') ? 1.5 : has(node, 'shorter') ? 0.6 : undefined));
  const factor = pick(factorOf);
  const at = pick(node =>
    has(node, 'start') ? ('start' as const) : has(node, 'end') ? ('end' as const) : undefined,
  );
  const an = pick(node =>
    has(node, 'animation-slide')
      ? ('slide' as const)
      : has(node, 'animation-pop')
        ? ('pop' as const)
        : has(node, 'animation-type')
          ? ('type' as const)
          : hasAny(node, ['fade', 'fade-in'])
            ? ('fade' as const)
            : undefined,
  );
  const grown =
    size === undefined ? undefined : factor !== undefined ? (size > 1 ? factor : 1 / factor) : size;
  const sizeFactor =
    grown ?? (factor !== undefined && time === undefined ? factor : percent && percent / 100);
  return {
    ...(color === undefined ? {} : { color }),
    ...(pos === undefined ? {} : { pos }),
    ...(ms === undefined ? {} : { ms }),
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
    ...(time === undefined ? {} : { msFactor: time }),
    ...(at === undefined ? {} : { at }),
    ...(an === undefined ? {} : { an }),
  };
}

const heightOf = (node: Node | undefined): 'top' | 'bottom' | undefined =>
  has(node, 'up') ? 'top' : has(node, 'down') ? 'bottom' : undefined;

function readUnquoted(reader: Reader, head: number): void {
  const node = reader.nodes[head];
  const action = reader.action(head);
  const role = roleOf(reader, head);
  if (has(node, 'write')) {
    reader.use(head);
    return;
  }
  const target = targetsOf(reader, [head])[0]?.target;
  const style = readStyle(reader, [head]);
  const whole = reader.find('all', 'video').filter(at => distance(reader.sentence, at, head) <= 3);
  const styled = Object.keys(style).length > 0;
  reader.use(head);
  if (action?.action === 'leave' || (action?.action === 'only' && !styled)) {
    reader.use(action.at);
    return;
  }
  if (action && (action.action === 'remove' || action.action === 'no')) {
    reader.use(action.at, ...whole);
    reader.wish({ do: 'no-text', role, target });
    return;
  }
  if (styled) {
    reader.use(action?.at);
    const lasting =
      style.ms === undefined && whole.length > 0 && style.at === undefined && !style.color && !style.pos;
    reader.wish({ do: 'style-text', role, target, style: lasting ? { ...style, at: 'whole' } : style });
    return;
  }
  reader.use(action?.at);
  const throughout = reader.find('all', 'total').filter(at => distance(reader.sentence, at, head) <= 3);
  if (throughout.length > 0 && action?.action !== 'add') {
    reader.use(...throughout, ...reader.find('video'));
    reader.wish({ do: 'style-text', role, target, style: { at: 'whole' } });
    return;
  }
  reader.wish({ do: 'which-text', role });
}

/** Where or how big a text is to be, said without the word for it: `make it bigger`, `in red`. */
export function readLooseStyle(reader: Reader): void {
  const spoken = reader.nodes.some(node => hasAny(node, [...heads, 'move', 'bigger', 'smaller']));
  const places = reader.nodes.flatMap((node, at) => {
    const isStyle =
      positionOf(node) !== undefined ||
      (spoken && heightOf(node) !== undefined) ||
      hasAny(node, ['bigger', 'smaller']) ||
      has(node, 'color');
    return isStyle && !reader.isUsed(at) ? [at] : [];
  });
  const colored = reader.nodes.flatMap((node, at) =>
    colorOf(node) !== undefined && !reader.isUsed(at) ? [at] : [],
  );
  const [first] = places;
  // `make the sky blue` is about something the editor knows nothing of.
  const isStrange = !spoken && reader.nodes.some((node, at) => isUnknown(node) && !reader.isUsed(at));
  if (first === undefined && isStrange) return;
  const isAboutBorders = reader.nodes.some(
    node =>
      has(node, 'border') || (node.kind === 'concept' && node.concepts.some(name => name.startsWith('fit-'))),
  );
  if ((first === undefined && colored.length === 0) || isAboutBorders) return;
  const nodes = [...places, ...colored].map(at => reader.nodes[at]);
  const color = nodes.map(colorOf).find(found => found !== undefined);
  const pos = nodes.map(node => positionOf(node) ?? heightOf(node)).find(found => found !== undefined);
  // `too small, bigger please` is said once.
  const sized = reader.wishes().some(wish => wish.do === 'style-text' && wish.style.sizeFactor !== undefined);
  const sizeFactor = (sized ? [] : nodes)
    .map(node => (has(node, 'bigger') ? step.bigger : has(node, 'smaller') ? step.smaller : undefined))
    .find(found => found !== undefined);
  const style: TextStyle = {
    ...(color === undefined ? {} : { color }),
    ...(pos === undefined ? {} : { pos }),
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
  };
  if (Object.keys(style).length === 0) return;
  reader.use(...places, ...colored, ...reader.find('make', 'change', 'move', 'add'));
  reader.wish({ do: 'style-text', role: undefined, target: undefined, style });
}
