import { type Mood, moods } from '../../timeline/draft.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { namedValue } from './arguments.ts';
import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import { distance } from './sentence.ts';

/** The mood that is named at a place, if one is. */
export const moodAt = (reader: Reader) => (at: number) =>
  namedValue(reader.nodes[at], 'mood-', name => moods.find(mood => mood === name));

/** Of several moods the first that is not refused, and the next one, which is meant where the first plays already. */
export function moodsOf(
  reader: Reader,
  found: readonly number[],
): {
  readonly mood: Mood | undefined;
  readonly or: { readonly or?: Mood };
  /** Only such were named as are not wanted. */
  readonly refused: boolean;
} {
  const said = found.flatMap(at => {
    const mood = moodAt(reader)(at);
    return mood === undefined ? [] : [{ at, mood }];
  });
  const wanted = said.filter(({ at }) => !isRefusedMood(reader, at));
  // `too sad, something epic`: what there is too much of says why.
  const fitting = wanted.filter(({ at }) => !isSaid(reader, at, 'less'));
  const all = [fitting, wanted, said].find(list => list.length > 0) ?? [];
  // `too sad, put something happy on`: of two moods with a verb between them the one that it gives.
  const [first, second] = all;
  const gives =
    first !== undefined &&
    second !== undefined &&
    all.length === 2 &&
    reader.sentence.verbs !== 'after' &&
    !reader.nodes.slice(0, first.at).some(node => hasAny(node, giving)) &&
    reader.nodes.slice(first.at, second.at).some(node => hasAny(node, giving));
  if (gives) return { mood: second.mood, or: {}, refused: false };
  // `something calm with a guitar`: what kind of music says more than that it is calm.
  const isKind =
    first?.mood === 'calm' &&
    second !== undefined &&
    genres.includes(second.mood) &&
    reader.nodes.slice(first.at + 1, second.at).every(node => has(node, 'with'));
  if (isKind) return { mood: second.mood, or: { or: first.mood }, refused: false };
  const other = all.find(({ mood }) => mood !== all[0]?.mood)?.mood;
  return {
    mood: all[0]?.mood,
    or: other === undefined ? {} : { or: other },
    refused: said.length > 0 && wanted.length === 0,
  };
}

/** How much of the mood is wanted: `livelier`, `another lively one`, `less lively`. */
export function degreeOf(
  reader: Reader,
  found: readonly number[],
): { readonly how?: 'more' | 'another' | 'less' } {
  const wanted = found.filter(at => !isRefusedMood(reader, at));
  if (wanted.length > 0 && wanted.every(at => isSaid(reader, at, 'less'))) return { how: 'less' };
  if (wanted.some(at => isSaid(reader, at, 'more'))) return { how: 'more' };
  return reader.nodes.some(node => has(node, 'different')) ? { how: 'another' } : {};
}

/** What music is made with or played as. */
const genres: readonly Mood[] = ['acoustic', 'jazz', 'lo-fi'];

const isSaid = ({ nodes }: Reader, at: number, concept: 'more' | 'less'): boolean =>
  has(nodes[at], concept) || (has(nodes[at - 1], concept) && !has(nodes[at - 1], 'look-soft'));

const giving: readonly Concept[] = ['add', 'make'];

/** A mood that is named to say that it is not wanted. */
export const isRefusedMood = (reader: Reader, at: number): boolean => {
  if (has(reader.nodes[at + 1], 'dislike')) return true;
  const action = reader.action(at);
  // `too cheesy, something calmer`: behind a mark stands what is wanted.
  const isBehind =
    action?.action === 'dislike' &&
    action.at < at &&
    !reader.nodes.slice(0, at).some(node => hasAny(node, ['music', 'song'])) &&
    reader.nodes.slice(action.at, at).some(node => node.kind === 'separator');
  if (isBehind) return false;
  if (action === undefined || !['no', 'remove', 'dislike', 'leave'].includes(action.action)) return false;
  // `jazz is boring, try electronic`, `재즈 말고 로파이로`: of two the nearer one, or the one on the verb's own side.
  const far = Math.abs(action.at - at);
  const others = reader
    .findPrefixed('mood-')
    .filter(other => other !== at)
    .map(other => Math.abs(action.at - other));
  if (others.some(other => other < far)) return false;
  const isOwnSide = action.at > at === (reader.sentence.verbs === 'after');
  return !others.includes(far) || reader.sentence.verbs === 'both' || isOwnSide;
};

/**
 * Where a mood is named that stands in the place of music that goes: with a verb that gives, or behind the verb that
 * takes away and a mark (`BGM消して、代わりに壮大なやつ`).
 */
export function wantedMood(
  reader: Reader,
  found: readonly number[],
  verb: number,
): { readonly at: number | undefined } | undefined {
  for (const place of found) {
    if (isRefusedMood(reader, place)) continue;
    const action = reader.action(place);
    if (action?.action === 'add' || action?.action === 'change') return { at: action.at };
    const apart = reader.nodes.slice(verb, place).some(node => node.kind === 'separator');
    if (action === undefined && apart) return { at: undefined };
  }
  return undefined;
}

/** `softer music`: a soft look, said of the music, is a calm mood. */
export function softMusic(reader: Reader, heads: readonly number[]): number | undefined {
  const near = heads.filter(at => hasAny(reader.nodes[at], ['music', 'song']));
  if (reader.nodes.some(node => hasAny(node, pictured))) return undefined;
  return reader
    .find('look-soft')
    .find(at => near.some(head => distance(reader.sentence, head, at) <= farthest));
}

/** How far from the music the word for soft may stand, in words. */
const farthest = 6;

/** What else can be soft. */
const pictured: readonly Concept[] = [
  'photo',
  'transition',
  'motion',
  'motion-zoom',
  'look',
  'color',
  'effects',
];
