import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isJoint, means, type Token } from './token.ts';

/** No such verb has its particle further behind it, tokens. */
const longest = 12;

/**
 * `blende die Musik am Ende aus`: a verb for fading that opens its clause and has its particle at the end of it. Without
 * this the particle turns off whatever is to fade. `mach die Blende aus` is left alone: there it is a noun.
 */
export function partedFades(
  tokens: readonly Token[],
  raw: string,
  { fadeParticles }: Vocabulary,
): readonly Token[] {
  const particles: readonly (readonly [Concept, readonly string[]])[] = [
    ['fade-out', foldedPhrases(fadeParticles.out)],
    ['fade-in', foldedPhrases(fadeParticles.in)],
  ];
  if (particles.every(([, phrases]) => phrases.length === 0)) return tokens;
  const left = [...tokens];
  for (let at = left.length - 2; at >= 0; at -= 1) {
    const verb = left[at];
    if (verb?.kind !== 'concept' || !means(verb, 'fade') || !opensClause(left, at)) continue;
    const ends = left.slice(at + 1, at + 1 + longest).findIndex(isJoint);
    const end = ends < 0 ? Math.min(left.length, at + 1 + longest) : at + 1 + ends;
    const particle = left[end - 1];
    if (particle === undefined || end - 1 === at) continue;
    const said = foldText(raw.slice(particle.start, particle.end));
    const found = particles.find(([, phrases]) => phrases.includes(said));
    if (found === undefined) continue;
    left.splice(end - 1, 1);
    left.splice(at, 1, { ...verb, concepts: [found[0]] });
  }
  return left;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || isJoint(before) || means(before, 'filler') || means(before, 'then');
}
