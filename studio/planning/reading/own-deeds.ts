import { means, type Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';

const isPause = (token: Token): boolean =>
  (token.kind === 'separator' && token.mark === 'comma') || means(token, 'but');

/** Words that make a wish of its own of what stands before a deed. */
const asking: readonly Concept[] = ['no', 'remove', 'make', 'cut', 'mute', 'off'];

/**
 * `no music, i'll add a song myself`: what people will do themselves is asked of nobody, and is left out, with what it is
 * done to (`die Musik füge ich selbst hinzu`).
 */
export function withoutOwnDeeds(sentence: readonly Token[]): readonly Token[] {
  const deed = sentence.findIndex(token => means(token, 'own-deed'));
  if (deed < 0) return sentence;
  const pause = sentence.slice(0, deed).findLastIndex(isPause);
  const pausesAt = sentence.findIndex((token, at) => at > deed && isPause(token));
  const end = pausesAt < 0 ? sentence.length : pausesAt;
  const asks = (from: number, to: number): boolean =>
    sentence.slice(from, to).some(token => asking.some(name => means(token, name)));
  // `音楽は自分で入れるのでなしで`
  if (asks(deed + 1, end)) return withoutOwnDeeds([...sentence.slice(0, deed), ...sentence.slice(deed + 1)]);
  const from = asks(pause + 1, deed) ? deed : Math.max(pause, 0);
  return withoutOwnDeeds([...sentence.slice(0, from), ...sentence.slice(from === 0 ? end + 1 : end)]);
}
