import { foldText } from '../lexing/fold.ts';
import { isHangul, isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/**
 * Finds texts that were not put in quotation marks (`title Lisbon 2026`, `write hello on photo 2`) and makes
 * quotations of them, so that no word in them is read as a command. Everything else stays as it is.
 */
export function adoptTexts(tokens: readonly Token[], raw: string, vocabulary: Vocabulary): readonly Token[] {
  let now = tokens;
  for (let at = 0; at < now.length; at += 1) {
    if (!isHead(now[at]) || !wantsText(now, at, vocabulary)) continue;
    const found = textAfter(now, at, raw, vocabulary) ?? textBefore(now, at, raw, vocabulary);
    if (found === undefined) continue;
    now = [...now.slice(0, found.from), ...found.tokens, ...now.slice(found.to)];
    at = Math.max(at, found.from);
  }
  return now;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

const heads: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'write'];
const isHead = (token: Token | undefined): boolean =>
  token?.kind === 'concept' &&
  !token.mended &&
  token.concepts.length === 1 &&
  heads.some(head => means(token, head));

const strongActions: readonly Concept[] = ['remove', 'no', 'off', 'swap', 'leave', 'undo', 'dislike'];
/** How far from its word a quotation may stand. */
const reach = 6;

const isBreak = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'separator' && token.mark !== 'colon');

function wantsText(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  for (let i = at + 1; i <= at + reach && !isBreak(tokens[i]); i += 1) {
    const token = tokens[i];
    if (token?.kind === 'quote' || token?.kind === 'item') return false;
    if (isHead(token) && !means(token, 'write')) break;
    if (vocabulary.verbs !== 'before' && strongActions.some(action => means(token, action))) return false;
  }
  for (let i = at - 1; i >= at - reach && !isBreak(tokens[i]); i -= 1) {
    const token = tokens[i];
    if (token?.kind === 'quote') return false;
    if (strongActions.some(action => means(token, action))) return false;
    if (isHead(token) || means(token, 'add') || means(token, 'and')) break;
  }
  return true;
}

/** What may stand between the word for a text and the text: where, when, how big, in which colour, on which photo. */
const attributes: readonly Concept[] = [
  ...([
    'start',
    'end',
    'second',
    'minute',
    'bigger',
    'smaller',
    'photo',
    'clip',
    'number',
    'color',
    'all',
  ] as const),
  ...([
    'each',
    'left',
    'right',
    'up',
    'down',
    'video',
    'longer',
    'shorter',
    'position',
    'with',
    'as',
  ] as const),
  ...([
    'animation-slide',
    'animation-pop',
    'animation-type',
    'fade',
    'fade-in',
    'fade-out',
    'total',
  ] as const),
];
const isAttribute = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  if (token.kind === 'ordinal' || token.kind === 'time' || token.kind === 'color' || token.kind === 'file')
    return true;
  if (token.kind !== 'concept') return false;
  return token.concepts.some(
    name => attributes.includes(name) || name.startsWith('position-') || name.startsWith('color-'),
  );
};

const isPlaceOrColor = (token: Token): boolean =>
  token.kind === 'concept' &&
  token.concepts.some(name => name.startsWith('position-') || name.startsWith('color-') || name === 'color');

/** Words that mean nothing to the editor when they stand in a text. */
const harmless = (token: Token): boolean =>
  token.kind === 'word' ||
  token.kind === 'number' ||
  (token.kind === 'concept' &&
    token.concepts.every(
      name =>
        [
          'filler',
          'thanks',
          'greeting',
          'praise',
          'bye',
          'auto',
          'off-topic',
          'new',
          'other',
          'half',
        ].includes(name) ||
        name.startsWith('mood-') ||
        name.startsWith('look-'),
    ));

const ends: readonly Concept[] = [
  ...([
    'no',
    'remove',
    'add',
    'change',
    'make',
    'music',
    'song',
    'transition',
    'motion',
    'mute',
    'title',
    'caption',
  ] as const),
  ...([
    'watermark',
    'credit',
    'text',
    'each',
    'cut',
    'shuffle',
    'reverse',
    'undo',
    'fade-in',
    'fade-out',
    'write',
  ] as const),
  ...(['export', 'beat', 'color', 'animation-type', 'animation-pop', 'volume', 'canvas'] as const),
];

/** A command or an attribute that closes a text; words written with a capital belong to the text. */
function closes(token: Token, raw: string): boolean {
  if (token.kind === 'separator') return token.mark !== 'range' && token.mark !== 'colon';
  if (token.kind === 'time' || token.kind === 'ratio' || token.kind === 'color' || token.kind === 'quote')
    return true;
  if (token.kind === 'percent' || token.kind === 'link' || token.kind === 'item' || token.kind === 'file')
    return true;
  if (token.kind !== 'concept' || token.mended || isCapitalised(token, raw)) return false;
  const phrase = raw.slice(token.start, token.end);
  const isPhrase = phrase.includes(' ') || isUnspaced(phrase.charAt(0)) || phrase.length > 5;
  return token.concepts.some(
    name =>
      ends.includes(name) ||
      name.startsWith('ratio-') ||
      name.startsWith('resolution-') ||
      name.startsWith('fit-') ||
      name.startsWith('transition-') ||
      name.startsWith('motion-') ||
      (name.startsWith('position-') && isPhrase) ||
      ((name === 'start' || name === 'end') && isPhrase),
  );
}

const isCapitalised = (token: Token, raw: string): boolean => {
  const letter = raw.charAt(token.start);
  return letter !== letter.toLowerCase() && raw !== raw.toUpperCase();
};

/** Joints that only end a text when a command comes after them: `Salt and Pepper`, `Lisbon and lofi music`. */
function jointEnds(tokens: readonly Token[], at: number, raw: string): boolean {
  let next = at + 1;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  if (token === undefined || token.kind === 'separator') return true;
  if (isCapitalised(token, raw)) return false;
  return (
    closes(token, raw) ||
    isAttribute(token) ||
    (token.kind === 'concept' && !harmless(token)) ||
    isMood(token)
  );
}

const isMood = (token: Token): boolean =>
  token.kind === 'concept' &&
  token.concepts.some(name => name.startsWith('mood-') || name.startsWith('look-'));

const isJoint = (token: Token): boolean =>
  means(token, 'and') ||
  means(token, 'with') ||
  means(token, 'but') ||
  means(token, 'then') ||
  means(token, 'or');

function textAfter(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  let from = head + 1;
  const links = new Set(vocabulary.textLinks.map(foldText));
  let attributeSeen = false;
  let linked = false;
  for (;;) {
    const token = tokens[from];
    if (token === undefined) return undefined;
    const phrase = foldText(raw.slice(token.start, token.end));
    const isColon = token.kind === 'separator' && token.mark === 'colon';
    if (isColon || links.has(phrase)) {
      linked = linked || isColon || phrase.length > 2;
      from += 1;
      continue;
    }
    if (isNumberOfPhoto(tokens, from)) {
      attributeSeen = true;
      from += 1;
      continue;
    }
    if (linked && !isAttribute(token)) break;
    if (means(token, 'filler') && isCapitalised(token, raw)) break;
    if (isAttribute(token) && !(isCapitalised(token, raw) && linked)) attributeSeen = true;
    else if (!(means(token, 'filler') && (attributeSeen || !textFollows(tokens, from)))) break;
    from += 1;
  }
  const first = tokens[from];
  if (first === undefined) return undefined;
  const isText =
    harmless(first) || (isCapitalised(first, raw) && first.start > 0) || (linked && first.kind === 'concept');
  if (!isText || (first.kind === 'concept' && !linked && !isCapitalised(first, raw) && !opensText(first)))
    return undefined;
  const to = spacedChunk(tokens, head, from, raw) ?? textEnd(tokens, from, raw);
  if (means(tokens[head], 'caption') && !attributeSeen) {
    const list = captionList(tokens, from, raw);
    if (list) return list;
  }
  return quotation(tokens, from, to, raw, vocabulary);
}

/** The `2` of `photo 2`, the `and 3` after it. */
function isNumberOfPhoto(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isPhoto = means(before, 'photo') || means(before, 'clip') || means(before, 'number');
  return tokens[at]?.kind === 'number' && isPhoto;
}

/** `水印 小红`: in a script without spaces, a space after the word marks off the text up to the next one. */
function spacedChunk(tokens: readonly Token[], head: number, from: number, raw: string): number | undefined {
  const first = tokens[from];
  const gap = raw.slice(tokens[head]?.end ?? 0, first?.start ?? 0);
  if (
    first === undefined ||
    !/\s/u.test(gap) ||
    !isUnspaced(raw.charAt(first.start)) ||
    isHangul(raw.charAt(first.start))
  )
    return undefined;
  let to = from + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'separator' && tokens[to]?.start === tokens[to - 1]?.end)
    to += 1;
  return tokens.slice(from, to).some(token => token.kind === 'word') ? to : undefined;
}

/** A filler belongs to the text when a plain word follows it: `title the best days`. */
function textFollows(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  return token !== undefined && token.kind === 'word';
}

const opensText = (token: Token): boolean =>
  ['filler', 'thanks', 'greeting', 'bye', 'praise'].some(
    name => token.kind === 'concept' && token.concepts.some(c => c === name),
  ) || isMood(token);

function textEnd(tokens: readonly Token[], from: number, raw: string): number {
  let to = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'separator' && token.mark === 'comma' && plainUntilBreak(tokens, at + 1)) continue;
    if (at > from && isJoint(token)) {
      if (jointEnds(tokens, at, raw)) break;
      continue;
    }
    if (at > from && closes(token, raw)) break;
    if (at > from && isPlaceOrColor(token) && onlyAttributes(tokens, at, raw)) break;
    if (at > from && moodOfMusic(tokens, at)) break;
    if (at > from && isPhotoRef(tokens, at)) break;
    if (token.kind === 'separator' && token.mark !== 'colon' && token.mark !== 'range') break;
    to = at + 1;
  }
  // `on the` before a photo or a place is not part of the text.
  const closedBy = tokens[to];
  if (closedBy && closedBy.kind !== 'separator') {
    while (to > from + 1 && isLooseEnd(tokens[to - 1], raw)) to -= 1;
  }
  return to;
}

/** `on the`, `en`, `warna`: short words before an attribute; longer ones may be the end of the text. */
const longestLooseEnd = 3;
const isLooseEnd = (token: Token | undefined, raw: string): boolean => {
  if (token === undefined || isCapitalised(token, raw)) return false;
  if (means(token, 'with') || means(token, 'and') || means(token, 'as')) return true;
  const isShort = token.end - token.start <= longestLooseEnd || isUnspaced(raw.charAt(token.start));
  return means(token, 'filler') && isShort;
};

/** Only places, colours and the like from here to the next mark: they describe the text and are not part of it. */
function onlyAttributes(tokens: readonly Token[], from: number, raw: string): boolean {
  for (let at = from; at < tokens.length && !isBreak(tokens[at]); at += 1) {
    const token = tokens[at];
    if (token === undefined || isCapitalised(token, raw)) return false;
    if (!isAttribute(token) && !means(token, 'filler') && !isJoint(token) && !means(token, 'change')) {
      return at > from && token.kind === 'concept' && !harmless(token);
    }
  }
  return true;
}

const isPhotoRef = (tokens: readonly Token[], at: number): boolean => {
  const photo = (token: Token | undefined) => means(token, 'photo') || means(token, 'clip');
  const number = (token: Token | undefined) => token?.kind === 'number' || token?.kind === 'ordinal';
  return (
    (photo(tokens[at]) && (number(tokens[at + 1]) || number(tokens[at - 1]))) ||
    (tokens[at]?.kind === 'ordinal' && photo(tokens[at + 1]))
  );
};

/** `lofi music` after a text. */
const moodOfMusic = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && isMood(token) && (means(tokens[at + 1], 'music') || means(tokens[at + 1], 'look'))
  );
};

/** Up to the next mark there are only words that are no command: `Paris, France`. */
function plainUntilBreak(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && !isBreak(tokens[at]); at += 1) {
    const token = tokens[at];
    if (token === undefined || isMood(token) || !harmless(token) || means(token, 'half')) return false;
  }
  return from < tokens.length;
}

/** `captions: Paris, Rome, Berlin`: one for each photo. */
function captionList(tokens: readonly Token[], from: number, raw: string): Found | undefined {
  const items: Token[] = [];
  let at = from;
  let to = from;
  while (at < tokens.length) {
    let end = at;
    while (
      end < tokens.length &&
      (tokens[end]?.kind === 'word' ||
        tokens[end]?.kind === 'number' ||
        means(tokens[end], 'filler') ||
        harmlessAt(tokens, end))
    )
      end += 1;
    const first = tokens[at];
    const last = tokens[end - 1];
    if (end === at || first === undefined || last === undefined) break;
    items.push({
      kind: 'item',
      n: items.length + 1,
      text: raw.slice(first.start, last.end),
      start: first.start,
      end: last.end,
    });
    to = end;
    const mark = tokens[end];
    if (mark?.kind !== 'separator' || (mark.mark !== 'comma' && mark.mark !== 'newline')) break;
    at = end + 1;
  }
  return items.length >= 2 ? { from, to, tokens: items } : undefined;
}

const harmlessAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && harmless(token) && !isMood(token);
};

/** `Lisbon as the title`, `リスボンというタイトル`: the plain words just before. */
function textBefore(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const links = new Set(vocabulary.textLinks.map(foldText));
  let to = head;
  let linked = vocabulary.verbs === 'after' && means(tokens[head], 'write');
  for (;;) {
    const token = tokens[to - 1];
    if (token === undefined) return undefined;
    if (
      !links.has(foldText(raw.slice(token.start, token.end))) &&
      !means(token, 'as') &&
      !means(token, 'filler')
    )
      break;
    linked = linked || !means(token, 'filler') || means(token, 'as');
    to -= 1;
  }
  if (!linked && vocabulary.verbs === 'before' && !means(tokens[head], 'write')) return undefined;
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    const isYear = token?.kind === 'number' && token.digits && token.value > 999;
    if (
      token === undefined ||
      !(token.kind === 'word' || isYear || means(token, 'filler') || (linked && harmless(token)))
    )
      break;
    from -= 1;
  }
  while (from < to && means(tokens[from], 'filler')) from += 1;
  return from < to ? quotation(tokens, from, to, raw, vocabulary) : undefined;
}

function quotation(
  tokens: readonly Token[],
  from: number,
  to: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  // Only a full stop ends a text: `Thanks!` keeps its mark.
  const marks = /^[!?！？…]+/u.exec(raw.slice(last.end))?.[0] ?? '';
  const text = withoutTail(raw.slice(first.start, last.end) + marks, vocabulary);
  if (text === '') return undefined;
  const end = first.start + text.length;
  return { from, to, tokens: [{ kind: 'quote', text, start: first.start, end }] };
}

/** Without courtesies and particles that cling to the end; a text is never emptied by this. */
function withoutTail(raw: string, vocabulary: Vocabulary): string {
  let text = raw.trim().replace(/[\s,;:–—-]+$/u, '');
  for (let round = 0; round < 3; round += 1) {
    const tail = vocabulary.textTails.find(candidate => {
      if (!text.toLowerCase().endsWith(candidate.toLowerCase())) return false;
      const before = text.charAt(text.length - candidate.length - 1);
      return before !== '' && (isUnspaced(candidate.charAt(0)) || /[\s'’]/u.test(before));
    });
    if (tail === undefined) return text;
    text = text.slice(0, -tail.length).trimEnd();
  }
  return text;
}
