import { has, hasAny, isQuote, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { isCapitalised } from './text-words.ts';

/** More words than this are a sentence and no name. */
const mostWords = 6;

/** `把西安改成成都`, whatever else the message wants. */
export function readExchange(reader: Reader): void {
  reader.nodes.forEach((node, at) => {
    if (node.kind !== 'exchange') return;
    reader.use(at);
    reader.wish({ do: 'instead-text', text: node.is, not: node.was });
  });
}

/**
 * `no, Rome` after `title Paris`, `not Paris, Rome`: nothing but a name that puts the last text right. In scripts
 * that have capitals it has one; the timeline tells whether there is a text to put right.
 */
export function readInsteadText(reader: Reader): boolean {
  const { nodes, sentence } = reader;
  const quoted = nodes.find(isQuote);
  const isAlone = nodes.every(node => node === quoted || hasAny(node, ['change', 'make']));
  // `改成“到家了”`
  if (quoted?.kind === 'quote' && isAlone && nodes.some(node => has(node, 'change'))) {
    reader.use(...nodes.keys());
    reader.wish({ do: 'instead-text', text: quoted.text, orTitle: true });
    return true;
  }
  // `no, “Dinner”`
  const isNo = (node: Node): boolean => node.kind === 'separator' || hasAny(node, ['correct', 'but']);
  if (quoted?.kind === 'quote' && sentence.again && nodes.every(node => node === quoted || isNo(node))) {
    reader.use(...nodes.keys());
    reader.wish({ do: 'instead-text', text: quoted.text, orTitle: true });
    return true;
  }
  const groups = exchanged(reader) ?? names(nodes, sentence.raw);
  if (groups === undefined) return false;
  const refused = groups.findIndex(({ refused: isRefused }) => isRefused);
  const wanted = groups.filter(({ refused: isRefused }) => !isRefused);
  const [fresh] = wanted;
  const says = (part: readonly Node[]): string => {
    // The 로 of 로마 is a particle elsewhere.
    const cut = /\p{L}*$/u.exec(sentence.raw.slice(0, part[0]?.start))?.[0].length ?? 0;
    const start = (part[0]?.start ?? 0) - cut;
    // The The of `it's The Smith Family`: a little word with a capital belongs to the name, unless it begins the message.
    const article = articles.exec(sentence.raw.slice(0, start))?.[0].length ?? 0;
    return sentence.raw.slice(start - (article === start ? 0 : article), part.at(-1)?.end);
  };
  if (fresh === undefined || wanted.length > 1 || groups.length > 2) return false;
  const isMeant = sentence.again || renames(reader, fresh.nodes);
  if (refused < 0 && !(isMeant && isName(sentence.raw, fresh.nodes))) return false;
  const old = groups[refused];
  const [from] = fresh.nodes;
  const to = fresh.nodes.at(-1);
  if (!from || !to) return false;
  reader.use(...nodes.keys());
  reader.wish({
    do: 'instead-text',
    text: says(fresh.nodes),
    ...(old === undefined ? {} : { not: says(old.nodes) }),
  });
  return true;
}

/** `change it to Autumn`, `different: Autumn`: a verb or a mark alone before the name. Where every noun has a capital a little word leads to it. */
function renames({ nodes, sentence: { raw, vocabulary } }: Reader, [first]: readonly Node[]): boolean {
  const [verb, mark] = nodes;
  const between = raw.slice(verb?.end, first?.start);
  if (has(verb, 'different')) return mark?.kind === 'separator' && nodes[2] === first;
  const isLed = !vocabulary.capitalNouns || /\p{L}/u.test(between);
  return has(verb, 'change') && nodes[1] === first && isLed;
}

const articles = /(?<=[^\s\p{P}]\s{1,2})(?:\p{Lu}\p{Ll}{0,3}\s){1,2}$/u;

interface Group {
  readonly nodes: readonly Node[];
  /** It stands behind a `not`. */
  readonly refused: boolean;
}

/** `change Ibiza to Mallorca`: two names with a little word between them. */
function exchanged({ nodes, sentence }: Reader): readonly Group[] | undefined {
  const words = nodes.filter(node => node.kind === 'word');
  const isExchange = nodes.some(node => has(node, 'change'));
  if (!isExchange || !nodes.every(node => node.kind === 'word' || hasAny(node, ['change', 'make', 'with'])))
    return undefined;
  const gap = words.findIndex((node, at) =>
    /\p{L}/u.test(sentence.raw.slice(words[at - 1]?.end ?? node.start, node.start)),
  );
  if (gap < 1) return undefined;
  return [
    { nodes: words.slice(0, gap), refused: true },
    { nodes: words.slice(gap), refused: false },
  ];
}

/** The sentence as names apart from each other; undefined where anything else is in it. */
function names(nodes: readonly Node[], raw: string): readonly Group[] | undefined {
  const groups: { nodes: Node[]; refused: boolean }[] = [];
  let refused = false;
  let open = false;
  for (const [at, node] of nodes.entries()) {
    const isMarked = nodes[at + 1]?.kind === 'separator';
    const opens =
      groups.length === 0 && !refused && (has(node, 'change') || (has(node, 'different') && isMarked));
    const isMark = opens || node.kind === 'separator' || has(node, 'but') || has(node, 'make');
    if (has(node, 'no')) refused = true;
    if (isMark || has(node, 'no')) {
      open = false;
      continue;
    }
    // `New York`: in a name any word may stand.
    const named = node.kind === 'concept' && isCapitalised(node, raw) && node.start > 0;
    if (node.kind !== 'word' && node.kind !== 'number' && !named) return undefined;
    if (open) groups.at(-1)?.nodes.push(node);
    else groups.push({ nodes: [node], refused });
    open = true;
    refused = false;
  }
  return groups.every(
    group => group.nodes.length <= mostWords && group.nodes.some(({ kind }) => kind === 'word'),
  )
    ? groups
    : undefined;
}

const isName = (raw: string, [first]: readonly Node[]): boolean => {
  const letter = raw.charAt(first?.start ?? 0);
  const hasCase = letter.toLowerCase() !== letter.toUpperCase();
  return !hasCase || letter !== letter.toLowerCase();
};
