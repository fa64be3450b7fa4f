import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isMakers } from './text-extent.ts';
import { isOrdinalOfText, textFollows } from './text-follows.ts';
import { isChanged, isColonAt, ledTextBehind, linkFollows } from './text-links.ts';
import {
  isCountedThing,
  isNumberBeforePhoto,
  isNumberOfPhoto,
  leadsToListed,
  leadsToPhoto,
} from './text-photos.ts';
import { isNamedAt, isSignOfWord } from './text-signs.ts';
import { isAttribute, isCapitalised, isSigned } from './text-words.ts';

/** So many words between the word for a text and the text itself lead nowhere; in words. */
const farthestText = 20;

/** Where a text may begin, and what the words before it say of it. */
export interface TextStart {
  readonly at: number;
  /** Where, when, in which colour, on which photo. */
  readonly attributeSeen: boolean;
  /** Something else was said of the text than that it is of the photos. */
  readonly described: boolean;
  /** A word led to it (`that says`). */
  readonly linked: boolean;
  /** It is to be bigger or smaller than it is, so that there is one. */
  readonly compared: boolean;
  /** After a colon anything can be the text. */
  readonly announced: boolean;
}

/** Goes from the word for a text at `head` past all that only describes the text. Undefined: nothing is left, or it is too far. */
export function findTextStart(
  tokens: readonly Token[],
  head: number,
  raw: string,
  vocabulary: Vocabulary,
): TextStart | undefined {
  let from = head + 1;
  const links = foldedPhrases(vocabulary.textLinks);
  let attributeSeen = false;
  let described = false;
  let linked = false;
  let compared = false;
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
    // `제목 바꿔줘 여름의 추억으로`
    const behind = isChange(token) ? ledTextBehind(tokens, from, raw, vocabulary) : undefined;
    if (behind !== undefined) {
      linked = true;
      from = behind;
      break;
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
    // `filigran da @elif`
    if (foldedPhrases(vocabulary.also).includes(phrase) && name?.kind === 'word' && isSigned(name, raw)) {
      linked = true;
      from += 1;
      continue;
    }
    // `título: Cómo …`: behind the colon a capital begins the text, whatever the word leads to elsewhere.
    if (announced && isCapitalised(token, raw) && (means(token, 'as') || !isAttribute(token))) break;
    if (isNamedAt(tokens, from, raw, vocabulary)) {
      linked = true;
      announced = true;
      break;
    }
    if (!links.includes(phrase) && isSignOfWord(tokens, from, raw)) break;
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
    // `légende sur la 3 : le port`
    const isPointed =
      means(tokens[head], 'caption') &&
      token.kind === 'number' &&
      token.digits &&
      isColonAt(tokens, from + 1);
    if (isPointed || isNumberOfPhoto(tokens, from) || isNumberBeforePhoto(tokens, from)) {
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
    if (announced && (['all', 'each', 'total'] as const).some(name => means(token, name))) break;
    // `credits: photos by Jana`
    const credits = announced && means(tokens[head], 'credit');
    if (credits && isMakers(tokens, from, raw, true)) break;
    // `schreibe auf das letzte Foto Ende gut`
    const leadsOn = announced ? leadsToListed(tokens, from) : leadsToPhoto(tokens, from);
    if (means(token, 'filler') && leadsOn) {
      from += 1;
      continue;
    }
    if (linked && !isAttribute(token)) break;
    if (means(token, 'filler') && isCapitalised(token, raw)) break;
    if (isOrdinalOfText(tokens, from) && !leadsToPhoto(tokens, from)) break;
    if (means(token, 'filler') && isNumberOfPhoto(tokens, from - 1) && textFollows(tokens, from, raw)) break;
    // Nouns have a capital in some languages: `schreib auf Foto 2 …`.
    const isName =
      isCapitalised(token, raw) &&
      (linked || means(tokens[head], 'write') || isNameBehind(tokens, head, from, raw, vocabulary)) &&
      !(vocabulary.capitalNouns && (isNumberOfPhoto(tokens, from + 1) || isCountedThing(tokens, from)));
    if (isAttribute(token) && !isName) {
      attributeSeen = true;
      described = described || !general.some(name => means(token, name));
      compared = compared || means(token, 'bigger') || means(token, 'smaller');
      announced = false;
    } else if (!(means(token, 'filler') && (attributeSeen || !textFollows(tokens, from, raw)))) break;
    from += 1;
  }
  return { at: from, attributeSeen, described, linked, compared, announced };
}

/** What says no more of a text than that it is of the photos. */
const general = ['photo', 'all', 'each', 'as', 'with'] as const;

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

const isChange = (token: Token): boolean => means(token, 'change') || means(token, 'make');

const hasCase = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
