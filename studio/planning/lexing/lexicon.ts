import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { cliticsAt, encliticEnd, followsClitic } from './arabic-clitics.ts';
import { foldText } from './fold.ts';
import { isHangul, isSpacedLetter, isUnspaced } from './script.ts';

/** All that one phrase can mean. */
export interface Meaning {
  readonly concepts: readonly Concept[];
  readonly number?: number;
  readonly ordinal?: number;
}

/** Most nodes have one child: only those with more pay for a map, which is most of what a first message costs. */
interface Node {
  letter: string;
  child: Node | undefined;
  others: Map<string, Node> | undefined;
  meaning: Meaning | undefined;
  /** Vocabulary of first choice beats the one mixed in. */
  rank: number;
}

/** Phrases of one or more vocabularies, ready to be found in a folded text. */
export interface Lexicon {
  readonly root: Node;
  /** Words that occur in phrases, for mending typos; those ending in `*` are stems. */
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
}

const anyEnding = '*';

const newNode = (): Node => ({
  letter: '',
  child: undefined,
  others: undefined,
  meaning: undefined,
  rank: Number.POSITIVE_INFINITY,
});

const childOf = (node: Node, letter: string): Node | undefined =>
  node.letter === letter ? node.child : node.others?.get(letter);

/** The child of this letter, made where there is none. */
function grown(node: Node, letter: string): Node {
  const known = childOf(node, letter);
  if (known) return known;
  const child = newNode();
  if (node.child === undefined) {
    node.letter = letter;
    node.child = child;
  } else {
    node.others ??= new Map();
    node.others.set(letter, child);
  }
  return child;
}

/** Earlier vocabularies win where two mean different things by the same phrase. */
export function compileLexicon(vocabularies: readonly Vocabulary[]): Lexicon {
  const root = newNode();
  const words = new Set<string>();
  const stems = new Set<string>();
  const learn = (phrase: string, meaning: Meaning, rank: number): void => {
    for (const spelling of spellings(phrase)) {
      let node = root;
      for (const letter of spelling) node = grown(node, letter);
      if (rank < node.rank) node.meaning = meaning;
      else if (rank === node.rank && node.meaning) node.meaning = merge(node.meaning, meaning);
      node.rank = Math.min(node.rank, rank);
      for (const word of spelling.split(' ')) {
        if (word.endsWith(anyEnding)) stems.add(word.slice(0, -1));
        else words.add(word);
      }
    }
  };
  vocabularies.forEach((vocabulary, rank) => {
    for (const { means, phrases } of vocabulary.concepts) {
      for (const phrase of phrases) learn(phrase, { concepts: means }, rank);
    }
    for (const { value, phrases } of vocabulary.numbers) {
      for (const phrase of phrases) learn(phrase, { concepts: [], number: value }, rank);
    }
    for (const { value, phrases } of vocabulary.ordinals) {
      for (const phrase of phrases) learn(phrase, { concepts: [], ordinal: value }, rank);
    }
  });
  return { root, words, stems: [...stems] };
}

const directions: readonly Concept[] = ['left', 'right', 'up', 'down'];

/** A filler that is something else as well is that something else; a side can be a way to move and a place at once. */
function merge(a: Meaning, b: Meaning): Meaning {
  const [one] = a.concepts;
  const [other] = b.concepts;
  const isSide = (concept: Concept | undefined) => concept !== undefined && directions.includes(concept);
  const isPlace = (concept: Concept | undefined) => concept?.startsWith('position-') ?? false;
  if ((isSide(one) && isPlace(other)) || (isPlace(one) && isSide(other))) {
    return { ...a, ...b, concepts: [...a.concepts, ...b.concepts] };
  }
  const concepts = [...new Set([...a.concepts, ...b.concepts])];
  const meant = concepts.length > 1 ? concepts.filter(concept => concept !== 'filler') : concepts;
  const first = meant[0];
  return { ...a, ...b, concepts: first === undefined ? [] : a.concepts.length > 1 ? a.concepts : [first] };
}

/** German umlauts are typed as `ä`, `a` and `ae`. */
function spellings(phrase: string): readonly string[] {
  if (!/[äöü]/iu.test(phrase)) return [foldText(phrase)].filter(spelling => spelling !== '');
  const umlauts = phrase.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([foldText(phrase), foldText(umlauts)])].filter(spelling => spelling !== '');
}

export interface Match {
  readonly end: number;
  readonly meaning: Meaning;
  readonly rank: number;
}

/** The longest phrase that begins at `start`, if one may begin there. */
export function longestMatch(
  lexicon: Lexicon,
  text: string,
  start: number,
  /** Something understood ends here, so that a particle of one syllable may begin. */
  isFresh = false,
): Match | undefined {
  if (!mayBegin(text, start)) return undefined;
  const found: Found = { best: undefined, literal: 0 };
  walk({ text, start, isFresh, found }, lexicon.root, start, false);
  return found.best;
}

interface Found {
  best: Match | undefined;
  /** How far the best one is spelled out. */
  literal: number;
}
interface Walk {
  readonly text: string;
  readonly start: number;
  readonly isFresh: boolean;
  readonly found: Found;
}

function walk(way: Walk, node: Node, at: number, spaceSkipped: boolean): void {
  const { text, start } = way;
  if (!spaceSkipped) take(way, node, at, at);
  const ending = childOf(node, anyEnding);
  if (ending && at > start) {
    const end = endOfWord(text, at);
    take(way, ending, end, at);
    if (ending.child) walk(way, ending, end, false);
  }
  if (at >= text.length) return;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const next = letter === anyEnding ? undefined : childOf(node, letter);
  if (next) walk(way, next, at + letter.length, false);
  else if (letter === ' ' && at > start && betweenUnspaced(text, at) && !isInsideWord(text, start))
    walk(way, node, at + 1, true);
}

/** Of two phrases that end alike the one that spells out more of it wins: `müziksiz` over `müzik*`. */
function take({ text, start, isFresh, found }: Walk, node: Node, end: number, spelled: number): void {
  const { best } = found;
  if (node.meaning === undefined) return;
  if (!mayEnd(text, start, end, isFresh)) {
    const behind = encliticEnd(text, start, end);
    if (behind !== undefined && behind !== end && (best === undefined || best.end < behind)) {
      found.best = { end: behind, meaning: node.meaning, rank: node.rank };
      found.literal = spelled;
    }
    return;
  }
  if (best && (best.end > end || (best.end === end && found.literal >= spelled))) return;
  found.best = { end, meaning: node.meaning, rank: node.rank };
  found.literal = spelled;
}

const letterBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 1), at);

const betweenUnspaced = (text: string, at: number): boolean =>
  isUnspaced(text.slice(at - 1, at)) && isUnspaced(text.slice(at + 1, at + 2));

/** The `로` of `세피아로 고마워` is an ending, and no beginning of `로고`. */
const isInsideWord = (text: string, start: number): boolean =>
  isHangul(text.charAt(start)) && /\S/u.test(letterBefore(text, start));

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpacedLetter(text.charAt(end))) end += 1;
  return end;
}

/**
 * Letters in front of a known word that belong to it in writing only; `isAnd` when they begin with the word for and.
 * Nothing where the word itself is known or none follows.
 */
export function cliticAt(
  lexicon: Lexicon,
  text: string,
  start: number,
): { end: number; isAnd: boolean } | undefined {
  if (isSpacedLetter(letterBefore(text, start))) return undefined;
  const found = cliticsAt(text, start).find(
    clitic => longestMatch(lexicon, text, start + clitic.length) !== undefined,
  );
  return found === undefined ? undefined : { end: start + found.length, isAnd: /^[وف]/u.test(found) };
}

function mayBegin(text: string, start: number): boolean {
  const letter = text.charAt(start);
  if (!isSpacedLetter(letter) || !isSpacedLetter(letterBefore(text, start))) return true;
  return followsClitic(text, start);
}

function mayEnd(text: string, start: number, end: number, isFresh: boolean): boolean {
  const last = letterBefore(text, end);
  const next = text.charAt(end);
  if (isSpacedLetter(last) && isSpacedLetter(next)) return false;
  // A lone Hangul syllable inside a word is almost never the word that it spells.
  if (end - start === 1 && isHangul(last)) return isFresh || !isHangul(letterBefore(text, start));
  if (/\d/.test(last) && /\d/.test(next)) return false;
  return true;
}
