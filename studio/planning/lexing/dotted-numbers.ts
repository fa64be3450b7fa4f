import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isTurn, means, type Token } from './token.ts';

/** `2. Foto` is one thing, `30. Add music` is a sentence that ends: the dot comes back unless a photo follows. */
export const splitDots =
  (raw: string, vocabulary: Vocabulary) =>
  (token: Token, place: number, all: readonly Token[]): Token[] => {
    if (token.kind !== 'number' || !token.dotted) return [token];
    const next = all[place + 1];
    // `2. ve 3. foto`, `2. ve sonuncu`
    const joint =
      means(next, 'and') || means(next, 'with') || (next?.kind === 'separator' && next.mark === 'comma');
    const onward = all[means(all[place + 2], 'filler') ? place + 3 : place + 2];
    const listed = joint && ((onward?.kind === 'number' && onward.dotted) || onward?.kind === 'ordinal');
    // `2. saniye`, but `30. Second photo …`
    const moment = means(next, 'second') && next?.kind === 'concept' && next.ordinal === undefined;
    // `no zoom on photo 2. pic 3 first`: it has its word for photo before it.
    const own = all[place - 2];
    const isNamed = means(all[place - 1], 'photo') && own?.kind !== 'number' && own?.kind !== 'ordinal';
    const isCounted = (means(next, 'photo') || means(next, 'clip')) && !isNamed;
    // `3. de`: that one as well, and no word more.
    const isToo =
      next !== undefined &&
      (all.length === place + 2 || all[place + 2]?.kind === 'separator') &&
      foldedPhrases(vocabulary.also).includes(foldText(raw.slice(next.start, next.end)));
    // `2.den uzaklaş`: nothing but the ending of a word follows a dot at once.
    const isEnded = /\.\p{L}/u.test(raw.slice(token.start, token.end + 1));
    const isOrdinal = vocabulary.dotOrdinals && leadsOn(raw, all, place);
    if (isOrdinal || isCounted || isToo || isEnded || listed || moment || endsList(all, place))
      return [{ ...token, kind: 'ordinal', value: token.value }];
    const dot = raw.indexOf('.', token.start);
    return [
      { ...token, dotted: false, end: dot },
      { kind: 'separator', mark: 'stop', start: dot, end: dot + 1 },
    ];
  };

/** `5. kalsın`, `3. siyah beyaz olsun`: it opens what is said, and behind it goes on in small letters what is done to it. */
function leadsOn(raw: string, tokens: readonly Token[], place: number): boolean {
  const [last, token, next] = [tokens[place - 1], tokens[place], tokens[place + 1]];
  const opens = last === undefined || isTurn(last) || means(last, 'only');
  const rest = raw.slice(token?.end, next?.end);
  const says =
    (next?.kind === 'number' && means(tokens[place + 2], 'second')) ||
    (next?.kind === 'concept' && next.concepts.some(name => does.test(name)));
  return opens && says && /^[ .]*[\p{Ll}\d]/u.test(rest);
}

/** What is done to a photo, or how it is to be. */
const does = /^(?:leave|remove|off|only|move|repeat|mute|bring-back|longer|shorter|look-|motion-|fit-)/u;

/** The last of `1. ve 2.` */
function endsList(tokens: readonly Token[], place: number): boolean {
  const first = tokens[place - 2];
  const joint = means(tokens[place - 1], 'and') || means(tokens[place - 1], 'with');
  return joint && first?.kind === 'number' && first.dotted;
}
