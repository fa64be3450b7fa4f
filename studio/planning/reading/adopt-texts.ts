import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textAfter } from './text-after.ts';
import { announcedText } from './text-announced.ts';
import { textBefore } from './text-before.ts';
import { calledText } from './text-called.ts';
import { exchangedText } from './text-exchanged.ts';
import { quotedExchange } from './text-exchanged-for.ts';
import type { Found } from './text-found.ts';
import { impliedText } from './text-implied.ts';
import { nextText } from './text-next.ts';
import { isSignOfWord } from './text-signs.ts';
import { isAttribute, isBreak, isCapitalised, isHead, isPlaceOrColor, isSigned } from './text-words.ts';

/**
 * Finds texts that were not put in quotation marks (`title Lisbon 2026`, `write hello on photo 2`) and makes
 * quotations of them, so that no word in them is read as a command. Everything else stays as it is.
 */
export function adoptTexts(tokens: readonly Token[], raw: string, vocabulary: Vocabulary): readonly Token[] {
  const now = [...withHandles(tokens, raw)];
  for (let at = 0; at < now.length; at += 1) {
    const named = isHead(now[at]) && wantsText(now, at, raw, vocabulary);
    const found =
      quotedExchange(now, at, raw, vocabulary) ??
      exchangedText(now, at, raw, vocabulary) ??
      (named
        ? (textAfter(now, at, raw, vocabulary) ?? textBefore(now, at, raw, vocabulary))
        : (calledText(now, at, raw, vocabulary) ??
          announcedText(now, at, raw, vocabulary) ??
          impliedText(now, at, raw, vocabulary)));
    if (found === undefined) continue;
    now.splice(found.from, found.to - found.from + marksAfter(now, found), ...found.tokens);
    at = Math.max(at, found.from);
    for (let next = nextText(now, at, raw, vocabulary); next; next = nextText(now, at, raw, vocabulary)) {
      now.splice(next.from, next.to - next.from, ...next.tokens);
      at = next.from;
    }
  }
  return now.filter(token => !isNothing(token));
}

/** `title ""`: marks with nothing between them are no text; a mark between marks is one. */
const isNothing = (token: Token): boolean =>
  token.kind === 'quote' &&
  token.text.length === token.end - token.start &&
  /^[\s"“”„«»‹›「」『』《》'‘’`]*$/u.test(token.text);

/** More are a list of people and no watermark. */
const mostHandles = 3;

/** `my handle @anna in the corner`, `schreib © Anna unten rechts`: where no kind of text is named, it is a watermark. */
function withHandles(tokens: readonly Token[], raw: string): readonly Token[] {
  const isHandle = (token: Token) => isSigned(token, raw);
  const handles = tokens.filter(isHandle).length;
  // Written on a photo it is that photo's.
  const isPlaced = tokens.some(isPlaceOrColor) && !tokens.some(token => means(token, 'photo'));
  const heads = tokens.filter(token => isHead(token) && !(isPlaced && means(token, 'write')));
  const marked = heads.length > 0 && heads.every(head => means(head, 'watermark'));
  if (handles === 0 || handles > mostHandles) return tokens;
  const isOthers = tokens.some(isQuote) || (heads.length > 0 && !(marked && handles === 1));
  return tokens.flatMap((token, at): readonly Token[] => {
    const next = tokens[at + 1];
    // The `insta` of `my insta @anna` says whose handle it is.
    if (next && isHandle(next) && means(token, 'platform') && !isOthers) return [];
    if (!isHandle(token) || (isOthers && !isPlacedAlone(tokens, at))) return [token];
    const { start, end } = token;
    const text: Token = { kind: 'quote', text: raw.slice(start, end), start, end };
    return marked
      ? [text]
      : [{ kind: 'concept', concepts: ['watermark'], mended: false, start, end: start }, text];
  });
}

const isQuote = ({ kind }: Token): boolean => kind === 'quote';

/** `put @anna in the corner and at the end say “Bye”`: between its joints the handle has a place, and no word for a text is near. */
function isPlacedAlone(tokens: readonly Token[], handle: number): boolean {
  const isEnd = (token: Token): boolean => isBreak(token) || means(token, 'and');
  const from = tokens.slice(0, handle).findLastIndex(isEnd) + 1;
  const length = tokens.slice(handle).findIndex(isEnd);
  const breath = tokens.slice(from, length < 0 ? tokens.length : handle + length);
  return breath.some(isPlaceOrColor) && !breath.some(token => isHead(token) || isQuote(token));
}

/** A mark that ends a text and not its sentence: `title Bon anniv Léa ! en rouge`. */
function marksAfter(tokens: readonly Token[], { to, tokens: texts }: Found): number {
  const mark = tokens[to];
  const text = texts.at(-1);
  if (mark?.kind !== 'separator' || mark.mark !== 'stop' || !text || mark.end > text.end) return 0;
  let next = to + 1;
  while (means(tokens[next], 'filler') || means(tokens[next], 'with')) next += 1;
  return isAttribute(tokens[next]) ? 1 : 0;
}

const strongActions: readonly Concept[] = ['remove', 'no', 'off', 'swap', 'leave', 'undo', 'dislike'];

const isStrong = (token: Token | undefined): boolean => strongActions.some(action => means(token, action));

/** `translate the title to French`: what stands there is no text. */
const isTranslating = (token: Token | undefined): boolean =>
  means(token, 'impossible') && means(token, 'off-topic');

/** How far from its word a quotation may stand. */
const reach = 6;

/** `Titel: Wie man …`: a colon and then a capital. */
function isAnnounced(tokens: readonly Token[], at: number, raw: string): boolean {
  const [mark, first] = tokens.slice(at + 1, at + 3);
  return (
    mark?.kind === 'separator' && mark.mark === 'colon' && first !== undefined && isCapitalised(first, raw)
  );
}

function wantsText(tokens: readonly Token[], at: number, raw: string, vocabulary: Vocabulary): boolean {
  for (let i = at + 1; i <= at + reach && !isBreak(tokens[i]); i += 1) {
    const token = tokens[i];
    if (token?.kind === 'quote' || token?.kind === 'item') return false;
    if (isHead(token) && !means(token, 'write')) break;
    // `watermark @lisa and at the end "Thanks"`: the text is there before the joint.
    if (means(token, 'and') && tokens.slice(at + 1, i).some(one => one.kind === 'word')) break;
    // `заголовок лето и удали фото 2`: what comes after the joint has a verb of its own in front.
    if (i > at + 1 && means(token, 'and') && isStrong(tokens[i + 1])) break;
    const leads = isAnnounced(tokens, at, raw) || isSignOfWord(tokens, i, raw);
    if (vocabulary.verbs !== 'before' && !leads && (isStrong(token) || isTranslating(token))) return false;
  }
  for (let i = at - 1; i >= at - reach && !isBreak(tokens[i]); i -= 1) {
    const token = tokens[i];
    if (token?.kind === 'quote') return false;
    // `3枚目を消してタイトルをOsloに`: a verb that stands behind its thing is about what came before.
    if (vocabulary.verbs === 'after' && isStrong(token) && !means(token, 'no')) break;
    // `add a voiceover reading the captions`
    if (isStrong(token) || means(token, 'impossible')) return false;
    if (isHead(token) || means(token, 'add') || means(token, 'and')) break;
  }
  return true;
}
