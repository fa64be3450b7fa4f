import type { Random } from '../random.ts';
import { pitchClasses } from '../theory/chord.ts';
import { avoidedOver, scaleOver } from '../theory/scale.ts';
import type { Section } from './form.ts';
import { humanise, STEPS_PER_BEAT } from './groove.ts';
import type { ChordSpan } from './harmony.ts';
import type { Note } from './note.ts';
import { accentOf, type Hit, hitsOf, patternFor, type Stage } from './stage.ts';
import type { MelodyPart } from './style.ts';

/** Steps along the scale, one per note of a two-bar motif. */
type Contour = readonly number[];

/** A line that mostly goes by step, leaps seldom, turns back after a leap, and falls towards its end. */
const drawContour = (length: number, random: Random): Contour => {
  const moves: number[] = [];
  let height = 0;
  for (let index = 0; index < length; index++) {
    const last = moves.at(-1) ?? 0;
    const rising = index < length * 0.55;
    const drift = height > 4 ? -1 : height < -3 ? 1 : rising ? 0.35 : -0.35;
    const size = random.pick([0, 1, 1, 1, 1, 2, 2, 3, 4]);
    const direction = Math.abs(last) >= 3 ? -Math.sign(last) : random.next() * 2 - 1 + drift > 0 ? 1 : -1;
    const move = (Math.abs(last) >= 3 ? Math.min(size, 1) : size) * direction;
    moves.push(move);
    height += move;
  }
  return moves;
};

/** All pitches in the range that may be sung over the chord. */
const pitchesOver = (stage: Stage, span: ChordSpan, part: MelodyPart): readonly number[] => {
  const classes = scaleOver(span.chord, stage.style.scale, span.tonic);
  const pitches: number[] = [];
  for (let pitch = part.range.low; pitch <= part.range.high; pitch++) {
    if (classes.includes(pitch % 12)) pitches.push(pitch);
  }
  return pitches;
};

const nearest = (pitches: readonly number[], wanted: number, allowed: (pitch: number) => boolean): number => {
  const fitting = pitches.filter(allowed);
  const from = fitting.length > 0 ? fitting : pitches;
  return from.reduce(
    (best, pitch) => (Math.abs(pitch - wanted) < Math.abs(best - wanted) ? pitch : best),
    from[0] ?? wanted,
  );
};

const sings = (part: MelodyPart, section: Section): boolean =>
  part.phrases === undefined || section.repeat % 2 === (part.phrases === 'odd' ? 1 : 0);

/**
 * A tune made of a two-bar motif per kind of section: it comes back with every phrase, bent to the chords below, so
 * that one can hum it; strong and long notes are chord tones, the second half of a phrase ends on a restful one.
 */
export const playMelody = (stage: Stage, part: MelodyPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  const stepsPerBar = stage.beatsPerBar * STEPS_PER_BEAT;
  const middle = (part.range.low + part.range.high) / 2;
  const hits = hitsOf(stage, section =>
    sings(part, section) ? patternFor(part.rhythms, section, random) : '',
  );
  const notes: Note[] = [];
  let pitch = middle;
  let motif = '';
  let position = 0;
  let contour: Contour = [];
  const place = (hit: Hit, last: boolean): number => {
    const scale = pitchesOver(stage, hit.span, part);
    const tones = pitchClasses(hit.span.chord);
    const stable = tones.slice(0, 3);
    const avoided = avoidedOver(hit.span.chord);
    const index = scale.indexOf(nearest(scale, pitch, () => true));
    const move = contour[position % Math.max(1, contour.length)] ?? 0;
    // A tune that leaves its range turns round.
    const target = scale[index + move] ?? scale[index - move] ?? pitch;
    const strong = hit.step % (STEPS_PER_BEAT * 2) === 0 || hit.steps >= STEPS_PER_BEAT;
    if (last) return nearest(scale, target, it => stable.includes(it % 12));
    if (strong) return nearest(scale, target, it => tones.includes(it % 12));
    return hit.steps >= 2 ? nearest(scale, target, it => !avoided.includes(it % 12)) : target;
  };
  hits.forEach((hit, number) => {
    const { section } = hit;
    const within = hit.step - section.firstBar * stepsPerBar;
    const half = Math.floor(within / (stepsPerBar * 2));
    const name = `${section.kind}/${section.cycle}/${section.repeat}/${half}`;
    if (name !== motif) {
      motif = name;
      position = 0;
      // The same motif every time the kind returns; every phrase sets out from the same height.
      contour = drawContour(16, random.fork(`motif/${section.kind}/${section.cycle}`));
      pitch = middle + random.fork(`start/${section.kind}/${section.cycle}`).integer(-3, 3);
    }
    const next = hits[number + 1];
    const last = next === undefined || next.section !== section || (half === 1 && next.step - hit.step >= 8);
    pitch = place(hit, last);
    position++;
    const repeated = section.repeat > 0 || half > 0;
    const strong = hit.step % (STEPS_PER_BEAT * 2) === 0;
    if (repeated && !strong && !last && random.chance(part.variation ?? 0.2)) return;
    const at = humanise(stage.time(hit.step), part, random);
    const end = stage.time(hit.step + hit.steps);
    const shape = 0.62 + 0.3 * ((pitch - part.range.low) / (part.range.high - part.range.low));
    const velocity = Math.min(
      1,
      shape * accentOf(hit.step, stage.beatsPerBar) + 0.15 + random.gaussian() * 0.05,
    );
    notes.push({ at, length: Math.max(0.08, end - at - 0.02), pitch, velocity });
  });
  if (part.final === false || notes.length === 0) return notes;
  const rest = [0, 4, 3, 7].map(interval => (stage.finalTonic + interval) % 12);
  const tones = pitchClasses(stage.finalChord).filter(tone => rest.includes(tone));
  const range = Array.from(
    { length: part.range.high - part.range.low + 1 },
    (_, index) => part.range.low + index,
  );
  const resting = nearest(range, pitch, it => tones.includes(it % 12));
  return [
    ...notes,
    { at: stage.time(stage.finalBeat * 4) + 0.02, length: stage.ringSeconds, pitch: resting, velocity: 0.7 },
  ];
};
