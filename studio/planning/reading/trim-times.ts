import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** `trim the clip to 5`: what a clip is trimmed to without a unit is a time in seconds, and no clip by its number. */
export function withTrimTimes(
  tokens: readonly Token[],
  raw: string,
  { timeTo }: Vocabulary,
): readonly Token[] {
  const links = foldedPhrases(timeTo);
  const trim = tokens.findIndex(token => means(token, 'trim'));
  if (trim < 0) return tokens;
  return tokens.map((token, at): Token => {
    if (token.kind !== 'number' || at < trim) return token;
    const link = tokens[at - 1];
    const isLed =
      link !== undefined &&
      (means(link, 'until') || links.includes(foldText(raw.slice(link.start, link.end))));
    const next = tokens[at + 1];
    const ends = next === undefined || next.kind === 'separator' || means(next, 'and');
    const breaks = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'separator');
    const ofClip = tokens.slice(breaks + 1, at).some(one => means(one, 'clip'));
    if (!isLed || !ends || !ofClip) return token;
    return { kind: 'time', ms: token.value * 1000, start: token.start, end: token.end };
  });
}
