import { means, type Token } from '../lexing/token.ts';
import type { Group, Grouping } from './group.ts';
import { isLevel, isNumber, isPhoto, listAt } from './photo-list.ts';

/** `les 2 premières`, `las dos primeras`: a place would be singular. */
const isPlural = (raw: string, { start, end }: Token): boolean => /[a-zà-ÿ]s$/iu.test(raw.slice(start, end));

/** The photos, or how many of them, a number at `at` points at: `las 3 primeras`, `2-4`, `3 photos`. */
export function numberTargets(
  words: readonly Token[],
  at: number,
  raw: string,
  group: Grouping,
): Group | undefined {
  const token = words[at];
  if (token?.kind !== 'number') return undefined;
  if (means(words[at + 1], 'number')) {
    const photo = isPhoto(words[at + 2]);
    const list = listAt(words, at);
    if (list) return group(list.refs, true, list.next + (isPhoto(words[list.next]) ? 1 : 0));
    return group([{ by: 'number', n: token.value }], true, at + (photo ? 3 : 2));
  }
  const following = words[at + 1];
  // `3 foto pertama`
  const edge = words[at + 2];
  if (isPhoto(following) && edge?.kind === 'ordinal' && Math.abs(edge.value) === 1)
    return group([{ by: edge.value > 0 ? 'firsts' : 'lasts', count: token.value }], true, at + 3);
  if (isPhoto(following)) {
    const { start } = token;
    const end = following?.end ?? token.end;
    return { node: { kind: 'count', count: token.value, start, end }, next: at + 2 };
  }
  // `the 2 new ones`: how many there are is known.
  if (following && means(following, 'new')) return { node: following, next: at + 2 };
  // `las 3 primeras fotos`
  if (
    following?.kind === 'ordinal' &&
    Math.abs(following.value) === 1 &&
    isNumber(token) &&
    !isLevel(words, at)
  ) {
    const by = following.value > 0 ? 'firsts' : 'lasts';
    const photo = isPhoto(words[at + 2]);
    // `borra las 2 últimas`, but `put 3 last`
    const verb = means(words[at - 1], 'add') || means(words[at - 1], 'make') ? words[at - 2] : words[at - 1];
    // `2 terakhir jangan`
    const behind = (['no', 'remove', 'off', 'only', 'leave', 'except'] as const).some(name =>
      means(words[at + 2], name),
    );
    if (photo || behind || means(verb, 'remove') || means(verb, 'only') || isPlural(raw, following))
      return group([{ by, count: token.value }], photo, at + (photo ? 3 : 2));
  }
  const list = listAt(words, at);
  if (list === undefined) return undefined;
  const photo = isPhoto(words[list.next]) && list.refs.length > 1;
  return group(list.refs, photo, list.next + (photo ? 1 : 0));
}
