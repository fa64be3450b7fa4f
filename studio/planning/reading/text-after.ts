import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isMakers, spacedChunk, textEnd } from './text-extent.ts';
import { type Found, quotation } from './text-found.ts';
import {
  closes,
  harmless,
  isAttribute,
  isBreak,
  isCapitalised,
  isJoint,
  isMood,
  isSigned,
} from './text-words.ts';

/** So many words between the word for a text and the text itself lead nowhere; in words. */
const farthestText = 20;

export function textAfter(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  let from = head + 1;
  const links = foldedPhrases(vocabulary.textLinks);
  let attributeSeen = false;
  /** Something else was said of the text than that it is of the photos. */
  let described = false;
  let linked = false;
  /** It is to be bigger or smaller than it is, so that there is one. */
  let compared = false;
  /** After a colon anything can be the text. */
  let announced = false;
  for (;;) {
    const token = tokens[from];
    if (token === undefined || from - head > farthestText) return undefined;
    const phrase = foldText(raw.slice(token.start, token.end));
    // `judulnya ganti jadi …`, `le titre, change-le en …`: the verb behind the thing, then the word that leads to the text.
    // `标题写错了，应该是…`, `العنوان وخليه …`
    const leads = isChange(token) || means(token, 'correct') || means(token, 'and');
    if (leads && linkFollows(tokens, from, raw, links)) {
      attributeSeen = true;
      from += 1;
      continue;
    }
    // `başlığı değiştir Rome 2025 yap`
    const name = tokens[from + 1];
    if (isChange(token) && name?.kind === 'word' && isCapitalised(name, raw)) {
      linked = true;
      from += 1;
      continue;
    }
    // `크레딧 추가: Anna & Tom`
    // `başlık ekle Bodrum 2026`, `filigran koy @ayse`: with its verb behind the thing, a name still follows.
    const isNamed =
      vocabulary.verbs === 'after' &&
      name?.kind === 'word' &&
      (isCapitalised(name, raw) || isSigned(name, raw));
    if (means(token, 'add') && (isNamed || isColonAt(tokens, from + 1))) {
      linked = linked || isNamed;
      from += 1;
      continue;
    }
    // `título: Cómo …`: behind the colon a capital begins the text, whatever the word leads to elsewhere.
    if (announced && isCapitalised(token, raw) && (means(token, 'as') || !isAttribute(token))) break;
    // `اكتب بالنهاية: الى اللقاء`: so it is where no script has capitals.
    if (
      isColonAt(tokens, from - 1) &&
      !hasCase(raw.charAt(token.start)) &&
      /\p{L}/u.test(raw.charAt(token.start))
    )
      break;
    const isColon = isColonAt(tokens, from);
    if (isColon || links.includes(phrase)) {
      // `to` alone leads to a place as often as to a text; after `change` it leads to the text.
      linked = linked || isColon || phrase.length > 2 || isChanged(tokens, head);
      announced = announced || isColon;
      from += 1;
      continue;
    }
    if (isNumberOfPhoto(tokens, from)) {
      attributeSeen = true;
      described = true;
      from += 1;
      continue;
    }
    // `title is misspelled, it should be Hoy`
    if (token.kind === 'separator' && token.mark === 'comma' && linkFollows(tokens, from, raw, links)) {
      from += 1;
      continue;
    }
    if (announced && ['all', 'each', 'total'].some(name => isA(token, name))) break;
    // `credits: photos by Jana`
    const credits = announced && means(tokens[head], 'credit');
    if (credits && isMakers(tokens, from, raw, true)) break;
    // `schreibe auf das letzte Foto Ende gut`
    if (!announced && means(token, 'filler') && leadsToPhoto(tokens, from)) {
      from += 1;
      continue;
    }
    if (linked && !isAttribute(token)) break;
    if (means(token, 'filler') && isCapitalised(token, raw)) break;
    if (isOrdinalOfText(tokens, from)) break;
    if (means(token, 'filler') && isNumberOfPhoto(tokens, from - 1) && textFollows(tokens, from, raw)) break;
    // Nouns have a capital in some languages: `schreib auf Foto 2 …`.
    const isName =
      isCapitalised(token, raw) &&
      (linked || means(tokens[head], 'write') || isNameBehind(tokens, head, from, raw, vocabulary)) &&
      !(vocabulary.capitalNouns && (isNumberOfPhoto(tokens, from + 1) || isCountedThing(tokens, from)));
    if (isAttribute(token) && !isName) {
      attributeSeen = true;
      described = described || !['photo', 'all', 'each', 'as', 'with'].some(name => isA(token, name));
      compared = compared || means(token, 'bigger') || means(token, 'smaller');
      announced = false;
    } else if (!(means(token, 'filler') && (attributeSeen || !textFollows(tokens, from, raw)))) break;
    from += 1;
  }
  const first = tokens[from];
  if (compared && !linked && !announced && first?.kind === 'word' && isUnspaced(raw.charAt(first.start)))
    return undefined;
  if (first === undefined || (isJoint(first) && !announced)) return undefined;
  // `o texto em preto e lá em cima`: a short word and then only attributes is no text.
  const isShort = first.kind === 'word' && first.end - first.start <= 2;
  if (attributeSeen && !announced && isShort && isAttribute(tokens[from + 1])) return undefined;
  // `write pizza on photo 2`: what is written on a photo is about anything.
  const onPhoto = described || isNumberOfPhoto(tokens, head - 1);
  const isText =
    announced ||
    harmless(first) ||
    isOrdinalOfText(tokens, from) ||
    (isCapitalised(first, raw) && first.start > 0) ||
    (linked && first.kind === 'concept' && !closes(first, raw));
  if (
    !isText ||
    (first.kind === 'concept' &&
      !linked &&
      !isCapitalised(first, raw) &&
      !opensText(first) &&
      !(onPhoto && means(first, 'off-topic')))
  )
    return undefined;
  // After a colon words that are commands elsewhere are a text: `title: no music no life`.
  const opened = announced && (closes(first, raw) || isFlowing(tokens, from, raw));
  const whole = opened ? from + tokens.slice(from).findIndex(isBreak) : undefined;
  const all = whole !== undefined && whole < from ? tokens.length : whole;
  const to =
    all ?? spacedChunk(tokens, head, from, raw) ?? textEnd(tokens, from, raw, means(tokens[head], 'credit'));
  const onEach = announced && tokens.slice(Math.max(0, head - 2), from).some(token => isA(token, 'each'));
  if ((means(tokens[head], 'caption') || onEach) && !described) {
    const list = captionList(tokens, from, raw);
    if (list) return list;
  }
  // `текст: всем спасибо`: what begins with no word of its own is no name with a courtesy behind it.
  const tailed = first.kind === 'word' ? vocabulary : { ...vocabulary, textTails: [] };
  return quotation(tokens, from, to, raw, announced ? tailed : vocabulary);
}

/** `title it Big Sur`, `titre Fin`: a capital behind a word for a text that has none itself. */
function isNameBehind(
  tokens: readonly Token[],
  head: number,
  at: number,
  raw: string,
  { capitalNouns }: Vocabulary,
): boolean {
  const [title, token, next] = [tokens[head], tokens[at], tokens[at + 1]];
  if (capitalNouns || !title || !token || (title.start > 0 && isCapitalised(title, raw))) return false;
  return means(token, 'end') || next?.kind === 'word' || (next !== undefined && isCapitalised(next, raw));
}

/**
 * `title: How to remove photo 3 and mute everything`: a capital, and then in one flow (no comma, no word for and
 * before it) a small word that leads to a verb. It is a sentence that is the title, and nothing goes for it.
 */
function isFlowing(tokens: readonly Token[], from: number, raw: string): boolean {
  const first = tokens[from];
  if (first === undefined || !isCapitalised(first, raw)) return false;
  const end = tokens.findIndex((token, at) => at > from && (isBreak(token) || isJoint(token)));
  const flow = tokens.slice(from, end < 0 ? tokens.length : end);
  return flow.some((token, at) => {
    const lead = flow[at - 1];
    const leads =
      lead !== undefined &&
      (at === 1 ? means(lead, 'filler') || means(lead, 'as') : !isCapitalised(lead, raw));
    return (
      leads && !isCapitalised(token, raw) && ['remove', 'mute', 'undo', 'swap'].some(name => isA(token, name))
    );
  });
}

const hasCase = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

const isColonAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'separator' && token.mark === 'colon';
};

const isA = (token: Token, name: string): boolean =>
  token.kind === 'concept' && token.concepts.some(concept => concept === name);

const isChange = (token: Token): boolean => means(token, 'change') || means(token, 'make');

function linkFollows(tokens: readonly Token[], at: number, raw: string, links: readonly string[]): boolean {
  let next = at + 1;
  const isComma = (token: Token | undefined) => token?.kind === 'separator' && token.mark === 'comma';
  const corrects = means(tokens[at], 'correct');
  while (
    (means(tokens[next], 'filler') && !isLink(tokens[next], raw, links)) ||
    (corrects && isComma(tokens[next]))
  )
    next += 1;
  return isLink(tokens[next], raw, links) && tokens[next + 1] !== undefined;
}

const isLink = (token: Token | undefined, raw: string, links: readonly string[]): boolean =>
  token !== undefined && links.includes(foldText(raw.slice(token.start, token.end)));

const isChanged = (tokens: readonly Token[], head: number): boolean =>
  tokens.slice(Math.max(0, head - 2), head).some(token => means(token, 'change'));

/** `first day of school`, `the last dance`: what is counted is no photo but a word of the text. */
const isOrdinalOfText = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'ordinal' && isPlainWord(tokens[at + 1]);

/** The `Foto` of `auf das letzte Foto`, and not the `Ende` behind it. */
const isCountedThing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'ordinal' &&
  (means(tokens[at], 'photo') || means(tokens[at], 'clip') || means(tokens[at], 'video'));

/** The `das` of `auf das letzte Foto`. */
function leadsToPhoto(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  return tokens[next]?.kind === 'ordinal' && means(tokens[next + 1], 'photo');
}

const isPlainWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'word' || isMood(token));

/** The `2` of `photo 2`, the `and 3` after it. */
function isNumberOfPhoto(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const number = tokens[at];
  const isPhoto = means(before, 'photo') || means(before, 'clip') || means(before, 'number');
  // `caption 1 Hi`; larger numbers are years.
  const isCaption =
    means(before, 'caption') && number?.kind === 'number' && number.digits && number.value < 100;
  return number?.kind === 'number' && (isPhoto || isCaption);
}

/** A filler belongs to the text when a plain word follows it: `title the best days`. */
function textFollows(tokens: readonly Token[], at: number, raw: string): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  if (token === undefined) return false;
  if (isOrdinalOfText(tokens, next)) return true;
  // In `标题叫我们的婚礼` the filler is written on to its word.
  return token.kind === 'word' || (isUnspaced(raw.charAt(token.start)) && isMood(token));
}

const opensText = (token: Token): boolean =>
  ['filler', 'thanks', 'greeting', 'bye', 'praise'].some(
    name => token.kind === 'concept' && token.concepts.some(c => c === name),
  ) || isMood(token);

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
        isNameAlone(tokens, end, raw) ||
        (end > at && means(tokens[end], 'off')) ||
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

/** The `Max` of `Mia, Leo, Max`: a capital, and nothing else up to the mark on either side. */
function isNameAlone(tokens: readonly Token[], at: number, raw: string): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isMark = (one: Token | undefined) => one === undefined || one.kind === 'separator';
  return token?.kind === 'concept' && isCapitalised(token, raw) && isMark(before) && isMark(next);
}

const harmlessAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && harmless(token) && !isMood(token);
};
