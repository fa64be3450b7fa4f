import { isHangul, isSign, isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { captionList } from './caption-list.ts';
import { captionedPhotos } from './captioned-photos.ts';
import { spacedChunk, textEnd } from './text-extent.ts';
import { isFlowing } from './text-flowing.ts';
import { isOrdinalOfText } from './text-follows.ts';
import { type Found, quotation } from './text-found.ts';
import { isColonAt } from './text-links.ts';
import { isNumberOfPhoto } from './text-photos.ts';
import { isSignOfWord } from './text-signs.ts';
import { findTextStart } from './text-start.ts';
import { closes, harmless, isAttribute, isBreak, isCapitalised, isJoint, isMood } from './text-words.ts';
import { things } from './things.ts';

/** The text without quotation marks behind the word for one at `head` (`title Rome`), if there is one. */
export function textAfter(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const named = means(tokens[head], 'caption') ? captionedPhotos(tokens, head) : undefined;
  const listed = named && captionList(tokens, named.from, raw, named.numbers);
  if (listed) return { ...listed, from: head + 1 };
  const start = findTextStart(tokens, head, raw, vocabulary);
  if (start === undefined) return undefined;
  const { at: from, attributeSeen, described, linked, compared, announced } = start;
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
    isSignOfWord(tokens, from, raw) ||
    isOrdinalOfText(tokens, from) ||
    (isCapitalised(first, raw) && first.start > 0) ||
    (linked && first.kind === 'concept' && !closes(first, raw));
  if (
    !isText ||
    (first.kind === 'concept' &&
      !linked &&
      !isCapitalised(first, raw) &&
      !opensText(first) &&
      !isSignOfWord(tokens, from, raw) &&
      !(onPhoto && means(first, 'off-topic')))
  )
    return undefined;
  // After a colon words that are commands elsewhere are a text: `title: no music no life`.
  const opened = announced && (closes(first, raw) || isFlowing(tokens, from, raw));
  const end = tokens.findIndex((token, at) => at > from && isBreak(token));
  const endsInVerb =
    announced && vocabulary.verbs === 'before' && isBareVerb(tokens.at(end < 0 ? end : end - 1));
  const whole =
    opened || endsInVerb
      ? from +
        tokens.slice(from).findIndex((token, at) => isBreak(token) || beginsAnew(tokens, from + at, raw))
      : undefined;
  const all = whole !== undefined && whole < from ? tokens.length : whole;
  const to =
    all ?? spacedChunk(tokens, head, from, raw) ?? textEnd(tokens, from, raw, means(tokens[head], 'credit'));
  // `move the title to the top 🙏 and …`: behind what is said of the text a sign is none.
  const isSaid = attributeSeen && !announced && !isNumberOfPhoto(tokens, from - 1);
  if (isSaid && isCourtesy(tokens, head, from, raw)) return undefined;
  // `title should be shown for only 2 seconds`: nothing but little words, and how long.
  const isLittle = tokens
    .slice(from, to)
    .every(token => (means(token, 'filler') || means(token, 'only')) && !isCapitalised(token, raw));
  if (isLittle && !announced && tokens[to]?.kind === 'time') return undefined;
  const onEach = announced && tokens.slice(Math.max(0, head - 2), from).some(token => means(token, 'each'));
  if ((means(tokens[head], 'caption') || onEach) && !described) {
    const list = captionList(tokens, from, raw);
    if (list) return list;
  }
  // `текст: всем спасибо`: what begins with no word of its own is no name with a courtesy behind it.
  // `लिखो: हमेशा हमारे दिलों में`: behind a colon a little word at the end is the text's own.
  const isWhole = first.kind !== 'word' || (vocabulary.verbs === 'after' && isColonAt(tokens, from - 1));
  const tailed = isWhole ? { ...vocabulary, textTails: [] } : vocabulary;
  const found = quotation(tokens, from, to, raw, announced ? tailed : vocabulary);
  // `标题改一下，改成五月天`: the text is the title's, whatever stands between.
  const pause = tokens.slice(head, from).findIndex(isBreak);
  return found && pause >= 0 ? { ...found, from: head + pause } : found;
}

/** `标题叫静止的时间 全部用擦除转场`: scripts without spaces put one where others put a comma, and behind it a thing is named. */
function beginsAnew(tokens: readonly Token[], at: number, raw: string): boolean {
  const [last, token] = [tokens[at - 1], tokens[at]];
  if (!last || !token || !/^\s+$/u.test(raw.slice(last.end, token.start))) return false;
  const isWritten = [raw.charAt(last.end - 1), raw.charAt(token.start)].every(
    letter => isUnspaced(letter) && !isHangul(letter),
  );
  const length = tokens.slice(at).findIndex(isBreak);
  const rest = tokens.slice(at, length < 0 ? undefined : at + length);
  return isWritten && rest.some(one => things.some(name => means(one, name)));
}

const opensText = (token: Token): boolean =>
  (['filler', 'thanks', 'greeting', 'bye', 'praise'] as const).some(name => means(token, name)) ||
  isMood(token);

/** Signs or thanks, and then nothing more or something else; at an end of the video thanks are what is written. */
function isCourtesy(tokens: readonly Token[], head: number, from: number, raw: string): boolean {
  const isAtEdge = tokens.slice(head, from).some(token => means(token, 'start') || means(token, 'end'));
  const isPolite = (token: Token): boolean =>
    isSign(raw.slice(token.start, token.end)) || (!isAtEdge && means(token, 'thanks'));
  const behind = tokens.findIndex((token, at) => at >= from && !isPolite(token));
  const next = tokens[behind];
  return behind !== from && (next === undefined || isBreak(next) || isJoint(next));
}

/** The `place` of `write: my happy place`: where verbs stand before their things, one with nothing behind it is none. */
const isBareVerb = (token: Token | undefined): boolean =>
  (['add', 'make', 'change'] as const).some(name => means(token, name));
