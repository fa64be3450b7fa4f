import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { textAfter } from './text-after.ts';
import { textBefore } from './text-before.ts';
import { type Found, quotation } from './text-found.ts';

/** Shorter words lead to other things as often: `a video of Rome`, `make the video to last`. Signs say more. */
const leastLink = 5;
const leastUnspacedLink = 2;

/** So many signs or words make a name; more are a sentence. */
const longestName = 12;

/** `a slideshow called Rome`, `卒業式という動画`, `叫青岛之旅的视频`: a title without a word for one. */
export function calledText(
  tokens: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const links = foldedPhrases(vocabulary.textLinks);
  const isLink = (token: Token | undefined): boolean => {
    // `slideshow dengan efek vintage`: what a video is to be made with is no name of it.
    if (token === undefined || means(token, 'with')) return false;
    const phrase = foldText(raw.slice(token.start, token.end));
    const least = isUnspaced(phrase.charAt(0)) ? leastUnspacedLink : leastLink;
    return phrase.length >= least && links.includes(phrase);
  };
  if (isVideo(tokens[at])) {
    if (isLink(tokens[at + 1])) return textAfter(tokens, at, raw, vocabulary);
    return isLink(tokens[at - 1]) ? textBefore(tokens, at, raw, vocabulary) : undefined;
  }
  const verb = tokens[at];
  if (verb === undefined || !namings.includes(raw.slice(verb.start, verb.end))) return undefined;
  const length = tokens.slice(at + 1, at + longestName).findIndex(isVideo);
  const of = at + length;
  const isOf = (token: Token | undefined): boolean =>
    token !== undefined && raw.slice(token.start, token.end) === '的';
  return length > 1 && isOf(tokens[of]) ? quotation(tokens, at + 1, of, raw, vocabulary) : undefined;
}

/** Chinese puts the name between its verb and the video. */
const namings: readonly string[] = ['叫', '叫做', '名为', '名叫'];

const isVideo = (token: Token | undefined): boolean => means(token, 'cut') || means(token, 'video');
