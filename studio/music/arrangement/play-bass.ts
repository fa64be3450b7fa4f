import { nearestChordTone, pitchAtOrAbove } from '../theory/voicing.ts';
import { humanise } from './groove.ts';
import type { Note } from './note.ts';
import { accentOf, type Hit, hitsOf, patternFor, type Stage, stepsLeft } from './stage.ts';
import type { BassPart } from './style.ts';

const intervalNear = (hit: Hit, choices: readonly number[], otherwise: number): number =>
  choices.find(choice => hit.span.chord.intervals.includes(choice)) ?? otherwise;

/** The bass line. It lands on the root where chords change and walks or steps into the next one. */
export const playBass = (stage: Stage, part: BassPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  let last = part.floor + 5;
  /** The octave of a root nearest to where the hand is, within the part's reach. */
  const rootNear = (pitchClass: number): number => {
    const low = pitchAtOrAbove(pitchClass, part.floor);
    return Math.abs(low + 12 - last) < Math.abs(low - last) && low + 12 <= part.floor + 14 ? low + 12 : low;
  };
  const walk = (hit: Hit): number => {
    const step = random.chance(0.5) ? 1 : -1;
    const target = nearestChordTone(hit.span.chord, last + step * random.integer(2, 4));
    const folded = target > part.floor + 19 ? target - 12 : target < part.floor ? target + 12 : target;
    return folded === last ? nearestChordTone(hit.span.chord, last + (step > 0 ? 3 : -3)) : folded;
  };
  const approach = (hit: Hit): number => {
    const target = rootNear(hit.next?.chord.bass ?? stage.finalChord.bass);
    const fromBelow = last <= target;
    return target + (fromBelow ? -1 : 1) * (random.chance(0.6) ? 1 : 2);
  };
  const pitchOf = (hit: Hit): number | undefined => {
    const { chord } = hit.span;
    const bass = pitchAtOrAbove(chord.bass, part.floor);
    switch (hit.symbol) {
      case '1':
        return hit.step === hit.span.start * 4 ? rootNear(chord.bass) : bass;
      case '8':
        return bass + 12;
      case '5':
        return pitchAtOrAbove((chord.root + intervalNear(hit, [7, 6, 8], 7)) % 12, part.floor);
      case '3':
        return pitchAtOrAbove((chord.root + intervalNear(hit, [4, 3, 5, 2], 7)) % 12, part.floor);
      case '7':
        return pitchAtOrAbove((chord.root + intervalNear(hit, [10, 11, 9], 7)) % 12, part.floor);
      case 'a':
        return approach(hit);
      case 'w':
        return hit.step === hit.span.start * 4 ? rootNear(chord.bass) : walk(hit);
      default:
        return undefined;
    }
  };
  const notes = hitsOf(stage, section => patternFor(part.patterns, section, random)).flatMap(hit => {
    const pitch = pitchOf(hit);
    if (pitch === undefined) return [];
    last = pitch;
    const at = humanise(stage.time(hit.step), part, random);
    const end = stage.time(hit.step + Math.min(hit.steps, stepsLeft(hit)));
    const velocity = Math.min(1, 0.85 * accentOf(hit.step, stage.beatsPerBar) + 0.05 * random.gaussian());
    return [{ at, length: Math.max(0.06, end - at - 0.01), pitch, velocity }];
  });
  if (part.final === false) return notes;
  const at = stage.time(stage.finalBeat * 4);
  return [
    ...notes,
    { at, length: stage.ringSeconds, pitch: rootNear(stage.finalChord.bass), velocity: 0.65 },
  ];
};
