import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isHangul, isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

const going: readonly Concept[] = [
  ...([
    'remove',
    'add',
    'change',
    'make',
    'move',
    'swap',
    'mute',
    'only',
    'trim',
    'write',
    'repeat',
  ] as const),
  ...(['longer', 'shorter', 'faster', 'slower', 'louder', 'quieter', 'bigger', 'smaller', 'more'] as const),
  ...(['reverse', 'shuffle', 'undo', 'leave', 'fit-cover', 'fit-blur'] as const),
];

const idle: readonly Concept[] = ['and', 'then', 'filler'];

/** Verbs that are about what stands before them wherever verbs stand last. */
const closing: readonly Concept[] = ['remove', 'move', 'swap', 'mute', 'trim', 'undo'];

const named: readonly Concept[] = [
  'photo',
  'clip',
  'music',
  'song',
  'title',
  'text',
  'caption',
  'transition',
];

/** Behind such a verb something else is named, and a verb for that follows. */
function endsClause(tokens: readonly Token[], at: number, verbs: Vocabulary['verbs']): boolean {
  const token = tokens[at];
  if (verbs !== 'after' || token === undefined || !closing.some(name => means(tokens[at - 1], name)))
    return false;
  const isThing =
    token.kind === 'ordinal' || token.kind === 'number' || named.some(name => means(token, name));
  const rest = tokens.slice(at + 1, at + farthestVerb);
  const end = rest.findIndex(({ kind }) => kind === 'separator');
  return isThing && (end < 0 ? rest : rest.slice(0, end)).some(one => ending.some(name => means(one, name)));
}

/** A verb farther away is another sentence's, in words. */
const farthestVerb = 12;

const ending: readonly Concept[] = [...going, 'louder', 'quieter', 'faster', 'slower', 'longer', 'shorter'];

const isPhoto = ({ kind }: Token): boolean => kind === 'number' || kind === 'ordinal';

/** What may be said beside photos that come back. */
const besidePhotos: readonly Concept[] = ['filler', 'photo', 'number', 'and', 'but', 'again', 'add', 'make'];

/** `wrong one, photo 4, the second back`: what puts the last message right ends where a photo comes back. */
function endsCorrection(tokens: readonly Token[], comma: number): boolean {
  const before = tokens.slice(Math.max(0, comma - farthestVerb), comma);
  if (!before.some(token => means(token, 'correct')) || !before.some(isPhoto)) return false;
  const rest = tokens.slice(comma + 1, comma + farthestVerb);
  const end = rest.findIndex(({ kind }) => kind === 'separator');
  const back = end < 0 ? rest : rest.slice(0, end);
  const brings = (token: Token): boolean => means(token, 'bring-back') || means(token, 'undo');
  return (
    back.some(brings) &&
    back.some(isPhoto) &&
    back.every(token => brings(token) || isPhoto(token) || besidePhotos.some(name => means(token, name)))
  );
}

const unspacedAt = (raw: string, at: number): boolean => {
  const letter = raw.charAt(at);
  return isUnspaced(letter) && !isHangul(letter);
};

/**
 * Scripts without spaces put one where others put a comma: `把第三张删了 最后一张放最前面`. Such a space becomes a
 * comma, unless it only sets a text or a number off from its word.
 */
export function pauses(
  tokens: readonly Token[],
  raw: string,
  { verbJoints, verbs, onlyWords }: Vocabulary,
): readonly Token[] {
  const endings = foldedPhrases(verbJoints);
  const limits = foldedPhrases(onlyWords);
  /** `1,4,6だけ残して白黒に`: a verb for keeping ends what is kept, and how it is to be begins anew. */
  const endsKept = (last: Token, token: Token): boolean =>
    verbs === 'after' &&
    means(last, 'only') &&
    !limits.includes(foldText(raw.slice(last.start, last.end))) &&
    token.kind === 'concept' &&
    token.concepts.some(name => /^(?:look|motion|fit)-/u.test(name));
  return tokens.flatMap((token, place): readonly Token[] => {
    const last = tokens[place - 1];
    if (token.kind === 'separator' && endsCorrection(tokens, place)) return [{ ...token, mark: 'stop' }];
    if (last === undefined || last.kind === 'separator' || token.kind === 'separator') return [token];
    const gap = raw.slice(last.end, token.start);
    if (endsKept(last, token))
      return [{ kind: 'separator', mark: 'comma', start: last.end, end: token.start }, token];
    // `소리 끄고 음악은 그대로`
    const goesOn =
      gap !== '' &&
      going.some(name => means(last, name)) &&
      !idle.some(name => means(token, name)) &&
      endings.some(ending => foldText(raw.slice(last.start, last.end)).endsWith(ending));
    if (goesOn) return [{ kind: 'separator', mark: 'comma', start: last.end, end: token.start }, token];
    // `ilk klibi 4 saniyeye kırp ikincinin sesini kıs`: a verb that stands last ends what it is about.
    if ((gap !== '' || unspacedAt(raw, last.end - 1)) && endsClause(tokens, place, verbs))
      return [{ kind: 'separator', mark: 'comma', start: last.end, end: token.start }, token];
    // `3和4删掉 5放第一`: a number begins anew behind what was taken away.
    const anew = token.kind === 'number' && (means(last, 'remove') || means(last, 'off'));
    const isPause =
      gap !== '' &&
      gap.trim() === '' &&
      (unspacedAt(raw, token.start) || anew) &&
      (last.kind === 'quote' || unspacedAt(raw, last.end - 1)) &&
      token.kind !== 'quote' &&
      !means(token, 'filler');
    return isPause
      ? [{ kind: 'separator', mark: 'comma', start: last.end, end: token.start }, token]
      : [token];
  });
}
