import type { TextRole } from '../../timeline/draft.ts';
import { breathAt } from './breath.ts';
import { has, hasAny, isComma, isQuote, isTurning } from './node.ts';
import { allBut } from './photo-places.ts';
import { readStyle, textHeads } from './read-text-style.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import { lastingFor } from './text-lasting.ts';
import type { Target, TextStyle } from './wish.ts';

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
  if (readPlacedTexts(reader, quotes)) return;
  const claimed = new Map<number, number[]>();
  const heads = reader.find(...textHeads);
  for (const quote of quotes) {
    const head = nearestHead(reader, heads, quote);
    claimed.set(head ?? -1 - quote, [...(claimed.get(head ?? -1 - quote) ?? []), quote]);
  }
  for (const [head, texts] of claimed) {
    const at = head >= 0 ? head : texts[0];
    if (at !== undefined) readQuoted(reader, at, texts);
  }
  for (const head of reader.find(...textHeads)) if (!reader.isUsed(head)) readUnquoted(reader, head);
}

/** `at the start "Day one" and at the end "Bye"`: two texts that each have a place of their own. */
function readPlacedTexts(reader: Reader, quotes: readonly number[]): boolean {
  const places = reader.find('start', 'end');
  const both = (['start', 'end'] as const).every(name => places.some(at => has(reader.nodes[at], name)));
  if (quotes.length !== 2 || places.length !== 2 || !both) return false;
  if (
    reader.nodes.some(
      node => node.kind === 'target' || hasAny(node, ['remove', 'caption', 'watermark', 'credit']),
    )
  )
    return false;
  // Each stands on the same side of its text: `at the start A, at the end B` or `A at the start, B at the end`.
  const paired = quotes.map((at, place) => ({ at, edge: places[place] }));
  for (const { at, edge } of paired) {
    const node = reader.nodes[at];
    if (node?.kind !== 'quote') continue;
    reader.use(at, edge);
    const isEnd = has(reader.nodes[edge ?? -1], 'end');
    reader.wish({
      do: 'text',
      role: 'title',
      text: node.text,
      instead: undefined,
      target: undefined,
      style: { at: isEnd ? 'end' : 'start' },
    });
  }
  reader.use(...reader.find('write', 'text', 'title', 'add', 'make', 'as', 'show'));
  return true;
}

const sentenceQuotes = (reader: Reader, places: readonly number[]): readonly string[] =>
  places.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'quote' ? [node.text] : [];
  });

function nearestHead(reader: Reader, heads: readonly number[], quote: number): number | undefined {
  const found = heads
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
    between.slice(0, joint).some(node => node.kind === 'quote' || hasAny(node, ['no', 'remove'])) &&
    [...between.slice(joint), reader.nodes[quote + 1]].some(node => hasAny(node, ['start', 'end']))
  );
}

/** Which kind of text the word at this place names. */
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
    ...reader.find(...textHeads, 'each', 'photo', 'add', 'make', 'change', 'all'),
  );
  reader.wish({ do: 'captions', texts: items.map(({ n, text }) => ({ n, text })) });
}

function readQuoted(reader: Reader, head: number, quotes: readonly number[]): void {
  const texts = quotes.flatMap(at => {
    const node = reader.nodes[at];
    return node?.kind === 'quote' ? [{ at, text: node.text }] : [];
  });
  const action = reader.action(head);
  // The `write` of `title “Rome” and at the end write “Ciao”` has a text of its own.
  const isOthers = (at: number): boolean =>
    breathAt(reader.nodes, at).some(place => isQuote(reader.nodes[place]) && !quotes.includes(place));
  const other = reader
    .find('title', 'caption', 'watermark', 'credit')
    .find(
      at =>
        at !== head && Math.abs(at - head) <= 4 && !isMarkBetween(reader.nodes, at, head) && !isOthers(at),
    );
  const role = roleOf(reader, head) ?? (other === undefined ? undefined : roleOf(reader, other));
  if (roleOf(reader, head) === undefined && other !== undefined) reader.use(other);
  const verbs = reader
    .find('write')
    .filter(at => at !== head && [head, ...quotes].some(place => Math.abs(at - place) <= 3) && !isOthers(at));
  // All photos of the sentence that nothing else is about, by the quotation they stand next to.
  const kinds = other === undefined ? [] : [other];
  const targets = targetsOf(reader, [head, ...quotes, ...verbs, ...kinds]);
  const said = readStyle(reader, [head, ...quotes, ...verbs]);
  const lasting = said.at === undefined && targets.length === 0 ? lastingOf(reader, [head, ...quotes]) : [];
  reader.use(...lasting);
  const style = lasting.length > 0 ? { ...said, at: 'whole' as const } : said;
  // What is written on a photo is not moved: `caption photo 2 Rome and move it to the end`.
  const kept = ['different', 'swap', 'repeat', ...(targets.length > 0 ? ['move'] : [])];
  reader.use(
    head,
    ...quotes,
    action === undefined || kept.includes(action.action) ? undefined : action.at,
    ...reader.find('write', 'as', 'text'),
  );
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
    // `… and "Day 2" to the rest`
    const rest =
      near === undefined ? [at + 1, at - 1].find(place => has(reader.nodes[place], 'others')) : undefined;
    reader.use(rest);
    const target = near?.target ?? (rest === undefined ? undefined : allBut(reader, rest));
    reader.wish({ do: 'text', role, text, instead: undefined, target, style });
  }
}

/** `for the whole video`, `on every photo`, close to a text when no time is said there. */
function lastingOf({ nodes, sentence, isUsed }: Reader, places: readonly number[]): readonly number[] {
  const from = Math.max(0, Math.min(...places) - farthestLasting);
  const to = Math.min(nodes.length, Math.max(...places) + farthestLasting + 1);
  if (to - from > mostLasting || nodes.slice(from, to).some(node => node.kind === 'time')) return [];
  return nodes.slice(from, to).flatMap((node, place) => {
    const at = from + place;
    const isWhole = has(node, 'all') && (has(nodes[at + 1], 'video') || has(nodes[at + 1], 'photo'));
    if (isUsed(at) || !(isWhole || hasAny(node, ['total', 'each']))) return [];
    const isNear = places.some(
      one => distance(sentence, one, at) <= farthestLasting && !isMarkBetween(nodes, one, at),
    );
    // `标题“成都”，从头到尾`: right behind the text and a comma, and nothing more.
    const alone = isComma(nodes[at - 1]) && (nodes[at + 1] === undefined || isComma(nodes[at + 1]));
    if (alone && has(node, 'total') && places.includes(at - 2)) return [at];
    return isNear ? [at, ...(isWhole ? [at + 1] : [])] : [];
  });
}

const farthestLasting = 4;
/** More is a list of texts, in nodes. */
const mostLasting = 20;

const isMarkBetween = (nodes: Reader['nodes'], one: number, other: number): boolean =>
  nodes.slice(Math.min(one, other), Math.max(one, other)).some(node => node.kind === 'separator');

function targetsOf(
  reader: Reader,
  places: readonly number[],
): readonly { readonly taken: number | undefined; readonly target: Target }[] {
  return reader.targets.flatMap(at => {
    const target = targetAt(reader.nodes, at);
    if (target === undefined || reader.isUsed(at)) return [];
    const owner = reader.owner(at);
    if (owner === undefined || !places.includes(owner)) return [];
    // `swap 1 and 2, title Oslo`: what is said before a comma is no photo of a title.
    const isTitles = places.some(place => has(reader.nodes[place], 'title'));
    if (isTitles && reader.nodes.slice(at, owner).some(node => node.kind === 'separator')) return [];
    reader.use(at);
    const quotes = places.filter(place => reader.nodes[place]?.kind === 'quote');
    const [near] = quotes.sort(
      (a, b) => distance(reader.sentence, a, at) - distance(reader.sentence, b, at) || b - a,
    );
    return [{ taken: near, target }];
  });
}

/** The second word of `the text of the title`, `タイトルの文字`: both are the same text. */
function twinOf(reader: Reader, head: number): number | undefined {
  const next = head + 1;
  const isHead = hasAny(reader.nodes[next], ['text', 'title', 'caption', 'watermark', 'credit']);
  const isSame = roleOf(reader, head) === undefined || roleOf(reader, next) === undefined;
  return isHead && isSame && !reader.isUsed(next) ? next : undefined;
}

/** `remove the title and put it at the end`: it goes from where it is, and a verb that puts says where it is to be. */
function isPutBehind({ nodes }: Reader, head: number): boolean {
  const joint = nodes.findIndex((node, at) => at > head && isTurning(node));
  const rest = nodes.slice(joint + 1);
  const isPut = hasAny(rest[0], ['add', 'move', 'make']) && hasAny(rest[1], ['start', 'end']);
  return joint > 0 && isPut && rest.length === 2;
}

const withoutPlace = ({ pos: _, ...style }: TextStyle): TextStyle => style;

function readUnquoted(reader: Reader, head: number): void {
  const node = reader.nodes[head];
  const action = reader.action(head);
  if (has(node, 'write')) {
    reader.use(head);
    return;
  }
  const twin = twinOf(reader, head);
  const heads = twin === undefined ? [head] : [head, twin];
  const role = heads.map(at => roleOf(reader, at)).find(found => found !== undefined);
  reader.use(twin);
  const target = targetsOf(reader, heads)[0]?.target;
  const said = { ...lastingFor(reader, head), ...readStyle(reader, heads) };
  // `leave the title up for five seconds`: for how long is more than it has, and up is where it is.
  const isTimed = action?.action === 'leave' && (said.ms !== undefined || said.at === 'whole');
  const style: TextStyle = isTimed ? withoutPlace(said) : said;
  const whole = reader.find('all', 'video').filter(at => distance(reader.sentence, at, head) <= 3);
  const styled = Object.keys(style).length > 0;
  reader.use(head);
  const keepsUp =
    whole.length > 0 || reader.find('total').some(at => distance(reader.sentence, at, head) <= 4);
  if ((action?.action === 'leave' && !isTimed) || (action?.action === 'only' && !styled && !keepsUp)) {
    reader.use(action.at);
    return;
  }
  const isMoved = styled && isPutBehind(reader, head);
  if (action && (action.action === 'remove' || action.action === 'no') && !isMoved) {
    reader.use(action.at, ...whole);
    reader.wish({ do: 'no-text', role, target });
    return;
  }
  if (styled) {
    reader.use(action?.at);
    // `title in blue and show it for the whole video`
    const throughout = reader.nodes.some(({ kind }) => kind === 'time') ? [] : reader.find('total');
    reader.use(...throughout);
    const lasting =
      style.ms === undefined &&
      style.at === undefined &&
      (throughout.length > 0 || (whole.length > 0 && !style.color && !style.pos));
    reader.wish({ do: 'style-text', role, target, style: lasting ? { ...style, at: 'whole' } : style });
    return;
  }
  reader.use(action?.at);
  const throughout = reader.find('all', 'total').filter(at => distance(reader.sentence, at, head) <= 4);
  if (throughout.length > 0 && action?.action !== 'add') {
    reader.use(...throughout, ...reader.find('video'));
    reader.wish({ do: 'style-text', role, target, style: { at: 'whole' } });
    return;
  }
  reader.wish({ do: 'which-text', role });
}
