import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Found, quotation } from './text-found.ts';
import { isBreak, isHead, isYear } from './text-words.ts';

/** A name has no more words, or signs where each is a token, than this. */
const longestName = 12;

/** So many words may stand between a text and the verb that changes it. */
const farthestVerb = 12;

/** One name in the place of another, at the verb that says so or at the word for the text that is changed. */
export function exchangedText(
  tokens: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  if (!isHead(tokens[at])) return exchangeAt(tokens, at, raw, vocabulary);
  for (let verb = at + 1; verb <= at + farthestVerb && !isBreak(tokens[verb]); verb += 1) {
    const found = canExchange(tokens[verb], vocabulary)
      ? exchangeAt(tokens, verb, raw, vocabulary)
      : undefined;
    if (found?.from === at) return found;
  }
  return undefined;
}

/**
 * `把西安改成成都`, `京都を大阪に変えて`: one name in the place of another. Only words that mean nothing to the editor
 * (and signs that mean nothing by themselves in the middle of a name) make a name; whether the first one is written
 * anywhere the timeline tells.
 */
function exchangeAt(
  tokens: readonly Token[],
  verb: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  if (!canExchange(tokens[verb], vocabulary) || vocabulary.objectMarks.length === 0) return undefined;
  const least = Math.max(0, verb - 2 * longestName);
  const begin = least + tokens.slice(least, verb).findLastIndex(isBreak) + 1;
  const head = tokens.slice(begin, verb).findLastIndex(isHead);
  // `제목 서울에서 부산으로 바꿔`: the word for the text stands in front, and little words behind it.
  let from = head < 0 ? begin : begin + head + 1;
  while (head >= 0 && (means(tokens[from], 'filler') || means(tokens[from], 'from'))) from += 1;
  if (head >= 0 && head + begin > begin && !tokens.slice(begin, begin + head).every(isFiller))
    return undefined;
  const names =
    vocabulary.verbs === 'after'
      ? namesBefore(tokens, from, verb, raw, vocabulary)
      : namesAround(tokens, from, verb, raw, vocabulary);
  if (names === undefined) return undefined;
  const { was, to, end } = names;
  const is = quotation(tokens, names.from, to, raw, vocabulary)?.tokens[0];
  const first = tokens[head < 0 ? from : begin + head];
  const last = tokens[end - 1];
  if (is?.kind !== 'quote' || first === undefined || last === undefined || is.text === was) return undefined;
  const exchange: Token = { kind: 'exchange', was, is: is.text, start: first.start, end: last.end };
  return { from: head < 0 ? from : begin + head, to: end, tokens: [exchange] };
}

/** Languages that put the verb last make a name another one as well as they change it. */
const canExchange = (token: Token | undefined, { verbs }: Vocabulary): boolean =>
  means(token, 'change') || (verbs === 'after' && means(token, 'make'));

const isFiller = (token: Token): boolean => means(token, 'filler');

interface Names {
  readonly was: string;
  /** Of the new name. */
  readonly from: number;
  readonly to: number;
  /** Of all that was said. */
  readonly end: number;
}

/** `京都を大阪に変えて`: both before the verb, and the mark of the object parts them. */
function namesBefore(
  tokens: readonly Token[],
  from: number,
  verb: number,
  raw: string,
  vocabulary: Vocabulary,
): Names | undefined {
  const { objectMarks, rangeLinks, noBehind } = vocabulary;
  const marks = [...foldedPhrases(objectMarks), ...foldedPhrases(rangeLinks), ...foldedPhrases(noBehind)];
  for (let at = from; at < verb; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined) return undefined;
    const phrase = foldText(raw.slice(token.start, token.end));
    const isLittle = means(token, 'filler') || means(token, 'no');
    const isMark = at > from && (means(token, 'from') || (isLittle && marks.includes(phrase)));
    // `우도를 한라산으로`: the mark is written on to the name, and a space follows.
    const own =
      token.kind === 'word' && next.start > token.end
        ? marks.filter(mark => endsWith(phrase, mark)).sort((a, b) => b.length - a.length)[0]
        : '';
    if (!isMark && !own) continue;
    const to = isMark ? at : at + 1;
    const isNames = isName(tokens, from, to, raw) && isName(tokens, at + 1, verb, raw);
    if (!isNames) return undefined;
    const last = tokens[to - 1] ?? token;
    const was = raw.slice(tokens[from]?.start, last.end - (own ?? '').length).trim();
    return { was, from: at + 1, to: verb, end: verb + 1 };
  }
  return undefined;
}

/** `Modayı Kadıköy yap` */
const endsWith = (phrase: string, mark: string): boolean =>
  phrase.length > mark.length + 1 && phrase.endsWith(mark);

/** `把西安改成成都`: one on either side of a verb that leads to a text. */
function namesAround(
  tokens: readonly Token[],
  from: number,
  verb: number,
  raw: string,
  vocabulary: Vocabulary,
): Names | undefined {
  const token = tokens[verb];
  const isLink = foldedPhrases(vocabulary.textLinks).includes(foldText(raw.slice(token?.start, token?.end)));
  const marks = foldedPhrases(vocabulary.objectMarks);
  const isMark = (one: Token) => marks.includes(foldText(raw.slice(one.start, one.end)));
  const first = from + tokens.slice(from, verb).findLastIndex(isMark) + 1;
  const behind = tokens.slice(verb + 1, verb + 1 + longestName).findIndex(isBreak);
  const end = behind < 0 ? Math.min(tokens.length, verb + 1 + longestName) : verb + 1 + behind;
  if (!isLink || !isName(tokens, first, verb, raw) || !isName(tokens, verb + 1, end, raw)) return undefined;
  const was = raw.slice(tokens[first]?.start, tokens[verb - 1]?.end);
  return { was, from: verb + 1, to: end, end };
}

/** Unknown words and years, with single signs among them that are words only elsewhere: the 成 and the 都 of 成都. */
function isName(tokens: readonly Token[], from: number, to: number, raw: string): boolean {
  const parts = tokens.slice(from, to);
  const isSign = ({ start, end }: Token): boolean => end - start === 1 && isUnspaced(raw.charAt(start));
  const signs = parts.filter(isSign).length;
  const words = parts.filter(token => token.kind === 'word' || isYear(token));
  const known = parts.filter(token => !words.includes(token) && !isSign(token) && !means(token, 'filler'));
  return parts.length <= longestName && known.length === 0 && (words.length > 0 || signs > 1);
}
