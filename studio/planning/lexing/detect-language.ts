import type { Concept } from '../vocabulary/concept.ts';
import { vocabularies, vocabularyOf } from '../vocabulary/languages.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { barePhrases, bareWords } from './bare-words.ts';
import { fold } from './fold.ts';
import { compileLexicon, type Lexicon, longestMatch, type Match } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import { findProtected, veil } from './protected.ts';
import { isLetter, isUnspaced } from './script.ts';

/** Each language by itself, made when the program starts: no message waits for it. */
const ownLexicons: ReadonlyMap<string, Lexicon> = new Map(
  vocabularies.map(vocabulary => [vocabulary.language, compileLexicon([vocabulary])]),
);
const mixed = new Map<string, Lexicon>();

const english = (): Vocabulary => {
  const [first] = vocabularies;
  if (first === undefined) throw new Error('There is no vocabulary; languages.ts has to list at least one.');
  return first;
};

/** A language's own words, with the English ones that everybody mixes in. */
export function lexiconFor(vocabulary: Vocabulary): Lexicon {
  const known = vocabulary.language === 'en' ? ownLexicons.get('en') : mixed.get(vocabulary.language);
  if (known) return known;
  const made = compileLexicon([vocabulary, english()]);
  mixed.set(vocabulary.language, made);
  return made;
}

/** A Chinese or Korean character says as much as two or three letters of an alphabet. */
const unspacedWeight = 2.5;
const letterBonus = 3;
/** How much the session's language counts when the message hardly tells. */
const sessionBonus = 1.5;
const longestSample = 600;

/** The language whose words cover most of the message; the session's where several do equally well. */
export function detectLanguage(message: string, language: string): Vocabulary {
  const sample = message.slice(0, longestSample);
  const veiled = veil(sample, findProtected(sample, [], []));
  const { text } = fold(veiled);
  const spoken = bareWords(text);
  const letters = [...veiled];
  const session = vocabularyOf(language);
  const mixesScripts = otherThanLatin.test(text);
  let best: { readonly vocabulary: Vocabulary; readonly score: number } | undefined;
  for (const vocabulary of vocabularies) {
    const own = letters.filter(letter => vocabulary.letters.includes(letter)).length;
    const bonus = (vocabulary === session ? sessionBonus : 0) + own * letterBonus;
    const answer = wholeAnswers(vocabulary).has(spoken) ? weigh(spoken) : 0;
    const lexicon = ownLexicons.get(vocabulary.language) ?? lexiconFor(vocabulary);
    const isSession = vocabulary === session && vocabulary.language !== 'en';
    const isMixed = mixesScripts && vocabulary.language !== 'en' && writesCommands(text, lexicon);
    const known = isMixed
      ? coverage(text, lexiconFor(vocabulary))
      : isSession
        ? borrowing(text, lexiconFor(vocabulary))
        : coverage(text, lexicon);
    const score = Math.max(known, answer) + bonus;
    if (best === undefined || score > best.score) best = { vocabulary, score };
  }
  return best?.vocabulary ?? english();
}

const weigh = (phrase: string): number =>
  [...phrase].reduce((sum, letter) => sum + (isUnspaced(letter) ? unspacedWeight : 1), 0) + 0.5;

/** What is a whole message in a language and means nothing to the editor elsewhere: `a bit more`, `never mind`. */
const wholeAnswers = oncePer(
  ({ further, lesser, takesBack, rejects }: Vocabulary): ReadonlySet<string> =>
    barePhrases([...further, ...lesser, ...takesBack, ...rejects]),
);

/** Words that only somebody who writes in a language uses; the others (`4K quality`) are borrowed everywhere. */
const structural: ReadonlySet<Concept> = new Set([
  ...(['filler', 'and', 'or', 'but', 'then', 'with', 'as', 'no', 'leave', 'from', 'until', 'after'] as const),
  ...(['before', 'between', 'all', 'others', 'except', 'make', 'change', 'add'] as const),
  ...([
    'remove',
    'move',
    'only',
    'write',
    'cut',
    'greeting',
    'thanks',
    'praise',
    'bye',
    'start',
    'end',
  ] as const),
  ...([
    'ask-length',
    'ask-count',
    'ask-music',
    'ask-changes',
    'ask-help',
    'ask-timeline',
    'off-topic',
  ] as const),
  ...([
    'longer',
    'shorter',
    'faster',
    'slower',
    'louder',
    'quieter',
    'bigger',
    'smaller',
    'more',
    'less',
  ] as const),
]);

/** Said of what is to be done: whoever writes such a word in a script of their own writes their own language. */
const commands: ReadonlySet<Concept> = new Set([
  ...(['remove', 'no', 'change', 'make', 'add', 'move', 'swap', 'mute', 'only', 'trim', 'repeat'] as const),
  ...(['louder', 'quieter', 'faster', 'slower', 'longer', 'shorter', 'bigger', 'smaller', 'write'] as const),
]);

/** `make it faster و شيل الموسيقى`: English words are mixed into any language, and none of another script into English. */
function writesCommands(text: string, lexicon: Lexicon): boolean {
  for (let at = 0; at < text.length; ) {
    const match = isLatin.test(text.charAt(at)) ? undefined : longestMatch(lexicon, text, at);
    if (match?.meaning.concepts.some(name => commands.has(name)) && isLetter(text.charAt(at))) return true;
    at = match?.end ?? at + 1;
  }
  return false;
}

const isLatin = /\p{Script=Latin}/u;
const otherThanLatin = /[^\p{Script=Latin}\P{L}]/u;

/** The session's language with what people borrow from English in it. */
const borrowing = (text: string, lexicon: Lexicon): number =>
  coverage(
    text,
    lexicon,
    ({ rank, meaning }, phrase) =>
      rank === 0 || /^\d/u.test(phrase) || meaning.concepts.every(name => !structural.has(name)),
  );

function coverage(
  text: string,
  lexicon: Lexicon,
  counts: (match: Match, phrase: string) => boolean = () => true,
): number {
  let score = 0;
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(lexicon, text, at);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const said = text.slice(at, match.end);
    const phrase = counts(match, said) ? said : '';
    // A word alone counts; a longer phrase is better evidence than its words one by one.
    if (phrase !== '') score += weigh(phrase);
    at = match.end;
  }
  return score;
}
