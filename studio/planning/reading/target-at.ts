import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Group, Grouping } from './group.ts';
import { numberTargets } from './number-targets.ts';
import { ordinalTargets } from './ordinal-targets.ts';
import { isParticle } from './particle-number.ts';
import { isNumber, isPhoto, listAt, rangeEnd, skipJoints } from './photo-list.ts';
import type { Ref } from './wish.ts';

/** The photos that the words from `at` on point at, or `undefined` where they point at none. */
export function targetAt(
  words: readonly Token[],
  at: number,
  raw: string,
  vocabulary: Vocabulary,
): Group | undefined {
  const { adjectives } = vocabulary;
  const token = words[at];
  if (token === undefined) return undefined;
  const { start } = token;
  const upTo = (next: number): number => words[next - 1]?.end ?? token.end;
  const group: Grouping = (refs, explicit, next) => ({
    node: { kind: 'target', refs, explicit, start, end: upTo(next) },
    next,
  });
  const clip = (refs: readonly Ref[]): readonly Ref[] =>
    refs.map(ref => (ref.by === 'number' ? { by: 'clip-number', n: ref.n } : ref));

  if (token.kind === 'file') {
    const more = files(words, at);
    return group(more.refs, true, more.next);
  }
  if (means(token, 'next-one') || means(token, 'previous-one')) {
    const isNext = means(token, 'next-one');
    // `the one after photo 2`: the word that says which side leads to another photo.
    const leads = means(token, 'after') || means(token, 'before');
    const anchor = leads ? targetAt(words, at + 1, raw, vocabulary) : undefined;
    const [of, ...more] = anchor?.node.kind === 'target' ? anchor.node.refs : [];
    if (anchor && of && more.length === 0)
      return group([{ by: 'beside', side: isNext ? 'after' : 'before', of }], true, anchor.next);
    return group([{ by: isNext ? 'next' : 'previous' }], true, at + 1);
  }
  if (means(token, 'every-other') || means(token, 'odd-ones')) {
    const by = means(token, 'odd-ones') ? 'odd' : 'every-other';
    return group([{ by }], true, at + (isPhoto(words[at + 1]) ? 2 : 1));
  }
  // `that photo`; what is to become a video is all that was sent, in languages that say `this photo` of it.
  const isSpoken = pointsBack(words, at, raw, vocabulary) && !isNumber(words[at + 1]);
  if (isSpoken && !words.some(word => means(word, 'cut'))) return group([{ by: 'spoken' }], true, at + 1);
  if (isPhoto(token)) {
    const next = words[at + 1];
    // `фото со 2 по 4`
    const ranged = (means(next, 'with') || means(next, 'from')) && rangeEnd(words, at + 2) !== undefined;
    const from = means(next, 'number') || ranged ? at + 2 : at + 1;
    const list = listAt(words, from);
    if (list && words[from]?.kind !== 'ordinal') {
      const next = means(words[list.next], 'number') ? list.next + 1 : list.next;
      return group(means(token, 'clip') ? clip(list.refs) : list.refs, true, next);
    }
    return undefined;
  }
  // `на фото 2`: with a number behind it, it is that photo and not each.
  const numbered = words[at + 1];
  const isBeside = numbered !== undefined && numbered.start - token.end <= 1;
  if (
    means(token, 'each') &&
    isBeside &&
    numbered.kind === 'number' &&
    numbered.digits &&
    isNumber(numbered)
  ) {
    const list = listAt(words, at + 1);
    if (list) return group(list.refs, true, list.next);
  }
  // `the ones after photo 6` are not all photos.
  const isBeyond = means(token, 'after') || means(token, 'before');
  if (means(token, 'all') && !isBeyond && isPhoto(words[at + 1])) {
    return group([{ by: means(words[at + 1], 'clip') ? 'clips' : 'all' }], true, at + 2);
  }
  if (means(token, 'number') && isNumber(words[at + 1])) {
    const list = listAt(words, at + 1);
    return list ? group(list.refs, true, list.next + (isPhoto(words[list.next]) ? 1 : 0)) : undefined;
  }
  const edge = edgeOf(token);
  const count = words[at + 1];
  if (edge !== undefined && count?.kind === 'number' && isNumber(count) && isPhoto(words[at + 2])) {
    return group([{ by: edge, count: count.value }], true, at + 3);
  }
  if (token.kind === 'ordinal') return ordinalTargets(words, at, raw, group, adjectives === 'behind');
  if (isNumber(token) && !isParticle(words, at)) return numberTargets(words, at, raw, group);
  return undefined;
}

/** `that photo`, also where its first word was read with the verb: `delete that` + `photo`. */
function pointsBack(words: readonly Token[], at: number, raw: string, { concepts }: Vocabulary): boolean {
  const token = words[at];
  if (means(token, 'spoken-photo')) return true;
  const verb = words[at - 1];
  if (!isPhoto(token) || token === undefined || !(means(verb, 'remove') || means(verb, 'undo'))) return false;
  const said = foldText(raw.slice(verb?.start, token.end));
  return concepts.some(
    ({ means: names, phrases }) =>
      names.includes('spoken-photo') && foldedPhrases(phrases).some(phrase => said.endsWith(` ${phrase}`)),
  );
}

/** `前3张`, `처음 3장`: many languages count from the beginning or the end without an ordinal. */
const edgeOf = (token: Token): 'firsts' | 'lasts' | undefined => {
  // `the ones after 6`: all of them, and no number of them.
  if (means(token, 'all')) return undefined;
  if (means(token, 'start') || means(token, 'before')) return 'firsts';
  return means(token, 'end') || means(token, 'after') ? 'lasts' : undefined;
};

function files(words: readonly Token[], start: number): { refs: readonly Ref[]; next: number } {
  const refs: Ref[] = [];
  let next = start;
  for (let at = start; ; ) {
    const token = words[at];
    if (token?.kind !== 'file') return { refs, next };
    refs.push({ by: 'asset', asset: token.asset });
    next = at + 1;
    at = skipJoints(words, next);
  }
}
