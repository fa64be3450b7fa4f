import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Found, quotation } from './text-found.ts';
import { harmless, isCapitalised, isOrdinalDot, isSigned } from './text-words.ts';

/** So many words between a text and the word for it lead nowhere; in words. */
const farthestText = 20;

/** `दिवाली नाम का वीडियो`: the word for name leads on to the video that is called so. */
function namesVideo(tokens: readonly Token[], head: number): boolean {
  let next = head + 1;
  while (means(tokens[next], 'filler')) next += 1;
  return means(tokens[head], 'title') && (means(tokens[next], 'cut') || means(tokens[next], 'video'));
}

/** The `& Sons` of `Smith & Sons as the title`: a sign or a word for and between capitals, or a capital that was taken for a typo. */
function isOfName(tokens: readonly Token[], at: number, raw: string): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isName = (one: Token | undefined): boolean => one !== undefined && isCapitalised(one, raw);
  return means(token, 'and')
    ? isName(before) && isName(next)
    : isName(token) && token?.kind === 'concept' && token.mended;
}

/** `Lisbon as the title`, `リスボンというタイトル`: the plain words just before. */
export function textBefore(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): Found | undefined {
  const links = foldedPhrases(vocabulary.textLinks);
  let to = head;
  let linked =
    vocabulary.verbs !== 'before' &&
    ((vocabulary.verbs === 'after' && means(tokens[head], 'write')) || namesVideo(tokens, head));
  for (;;) {
    const token = tokens[to - 1];
    if (token === undefined || head - to > farthestText) return undefined;
    if (
      !links.includes(foldText(raw.slice(token.start, token.end))) &&
      !means(token, 'as') &&
      !means(token, 'filler')
    )
      break;
    linked = linked || !means(token, 'filler') || means(token, 'as');
    to -= 1;
  }
  // `mets @anna en filigrane`
  linked = linked || isSigned(tokens[to - 1], raw);
  if (!linked && vocabulary.verbs === 'before' && !means(tokens[head], 'write')) return undefined;
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    const isYear = token?.kind === 'number' && token.digits && token.value > 999;
    if (
      token === undefined ||
      !(
        token.kind === 'word' ||
        isYear ||
        means(token, 'filler') ||
        (linked &&
          (harmless(token) || isOrdinalDot(tokens, from - 1, raw) || isOfName(tokens, from - 1, raw)))
      )
    )
      break;
    from -= 1;
  }
  // `altına Our hotel yaz`: a capital in the middle of a sentence is the text's.
  const isOwn = (token: Token | undefined): boolean =>
    token !== undefined && token.start > 0 && isCapitalised(token, raw);
  while (from < to && means(tokens[from], 'filler') && !isOwn(tokens[from])) from += 1;
  // `подними заголовок`: a plain word before it may be a verb we do not know; a name has a capital.
  const first = tokens[from];
  const letter = raw.charAt(first?.start ?? 0);
  const hasCase = letter.toLowerCase() !== letter.toUpperCase();
  if (!linked && first !== undefined && hasCase && !(isCapitalised(first, raw) && first.start > 0))
    return undefined;
  // `dekhne ke liye shukriya likho`: thanks right before the verb for writing are what is written.
  const isThanking = means(tokens[head], 'write') && means(tokens[to - 1], 'thanks');
  const tailed = isThanking ? { ...vocabulary, textTails: [] } : vocabulary;
  return from < to ? quotation(tokens, from, to, raw, tailed) : undefined;
}
