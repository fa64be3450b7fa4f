import type { Random } from '../random.ts';
import { pitchClasses } from '../theory/chord.ts';
import { avoidedOver, scaleOver } from '../theory/scale.ts';
import { humanise, STEPS_PER_BEAT } from './groove.ts';
import type { ChordSpan } from './harmony.ts';
import { drawMotif, type Motif } from './motif.ts';
import type { Note } from './note.ts';
import { accentOf, type Hit, hitsOf, patternFor, type Stage } from './stage.ts';
import type { MelodyPart } from './style.ts';

const STEADY_STEPS = 6;
/** A chorus sings higher than a verse, semitones. */
const LIFT = { intro: -2, verse: -2, chorus: 2, bridge: 0, outro: -1 } as const;
const DEFAULT_VARIATION = 0.2;

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

const moved = (scale: readonly number[], from: number, steps: number): number => {
  const index = scale.indexOf(nearest(scale, from, () => true));
  // A tune that would leave its range turns round.
  return scale[index + steps] ?? scale[index - steps] ?? from;
};

/** Groups hits into two-bar halves of phrases. */
const halves = (stage: Stage, hits: readonly Hit[]): readonly (readonly Hit[])[] => {
  const steps = stage.beatsPerBar * STEPS_PER_BEAT * 2;
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const first = hit.section.firstBar * stage.beatsPerBar * STEPS_PER_BEAT;
    const key = `${hit.section.firstBar}/${Math.floor((hit.step - first) / steps)}`;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups.values()];
};

/** Notes that lean on the harmony: the heavy beats, long ones, the first and the last. */
const leans = (stage: Stage, hit: Hit, index: number, count: number): boolean => {
  const heavy = stage.beatsPerBar === 3 ? 3 * STEPS_PER_BEAT : 2 * STEPS_PER_BEAT;
  return index === 0 || index === count - 1 || hit.step % heavy === 0 || hit.steps >= STEADY_STEPS;
};

/** Pitches of one half phrase: leaning notes first, on chord tones along the motif, then stepwise paths between them. */
const lay = (
  stage: Stage,
  part: MelodyPart,
  hits: readonly Hit[],
  motif: Motif,
  restful: boolean,
): readonly number[] => {
  const middle = (part.range.low + part.range.high) / 2;
  const pitches: number[] = [];
  const leaning = hits.map((hit, index) => leans(stage, hit, index, hits.length));
  let pitch = middle + motif.start;
  let leaned = 0;
  hits.forEach((hit, index) => {
    if (!leaning[index]) return;
    const scale = pitchesOver(stage, hit.span, part);
    const tones = pitchClasses(hit.span.chord);
    const resting = restful && index === hits.length - 1 ? tones.slice(0, 3) : tones;
    const target = leaned === 0 ? pitch : moved(scale, pitch, motif.moves[leaned % motif.moves.length] ?? 0);
    // Where the motif moves the tune moves, to the next chord tone that way; else it would stick to its note.
    const from = pitch;
    const onward = (it: number): boolean => leaned === 0 || Math.sign(it - from) === Math.sign(target - from);
    const landings = scale.filter(it => resting.includes(it % 12));
    pitch = nearest(landings.length > 0 ? landings : scale, target, onward);
    pitches[index] = pitch;
    leaned++;
  });
  hits.forEach((hit, index) => {
    if (leaning[index]) return;
    const scale = pitchesOver(stage, hit.span, part);
    const before = pitches[index - 1] ?? middle;
    const ahead = leaning.indexOf(true, index);
    const goal = pitches[ahead] ?? before;
    const notesLeft = ahead - index + 1;
    const passing = before + (goal - before) / notesLeft;
    const neighbour = motif.neighbours[index % motif.neighbours.length] ?? 1;
    const wanted =
      Math.abs(goal - before) <= 1
        ? moved(scale, before, neighbour)
        : nearest(scale, passing, it => it !== before);
    const avoided = avoidedOver(hit.span.chord);
    pitches[index] = hit.steps >= 2 ? nearest(scale, wanted, it => !avoided.includes(it % 12)) : wanted;
  });
  return pitches;
};

const finalNote = (stage: Stage, part: MelodyPart, last: Note): Note => {
  const tones = pitchClasses(stage.finalChord).filter(tone =>
    [0, 3, 4, 7].includes((tone - stage.finalTonic + 12) % 12),
  );
  const range = Array.from(
    { length: part.range.high - part.range.low + 1 },
    (_, index) => part.range.low + index,
  );
  return {
    at: stage.time(stage.finalBeat * STEPS_PER_BEAT) + 0.02,
    length: stage.ringSeconds,
    pitch: nearest(range, last.pitch, it => tones.includes(it % 12)),
    velocity: 0.55,
  };
};

const velocityOf = (stage: Stage, part: MelodyPart, hit: Hit, pitch: number, random: Random): number => {
  // High notes are sung louder, as every player does.
  const height = (pitch - part.range.low) / (part.range.high - part.range.low);
  const shaped = (0.62 + 0.3 * height) * accentOf(hit.step, stage.beatsPerBar) + 0.15;
  return Math.min(1, shaped + random.gaussian() * 0.05);
};

/**
 * A tune made of one two-bar motif per kind of section and round: it comes back with every phrase, bent to the chords
 * below, so that one can hum it. Repeats leave out a light note here and there.
 */
export const playMelody = (stage: Stage, part: MelodyPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  const hits = hitsOf(stage, section => patternFor(part.rhythms, section, random));
  const played = new Set<string>();
  const notes = halves(stage, hits).flatMap((half, number) => {
    const section = half[0]?.section;
    if (section === undefined) return [];
    const name = `${section.kind}/${section.cycle}`;
    const motif = drawMotif(random.fork(name), LIFT[section.kind]);
    const pitches = lay(stage, part, half, motif, number % 2 === 1);
    const repeated = played.has(name);
    played.add(name);
    return half.flatMap((hit, index): readonly Note[] => {
      const pitch = pitches[index];
      const light = !leans(stage, hit, index, half.length);
      if (pitch === undefined || (repeated && light && random.chance(part.variation ?? DEFAULT_VARIATION)))
        return [];
      const at = humanise(stage.time(hit.step), part, random);
      const length = Math.max(0.08, stage.time(hit.step + hit.steps) - at - 0.02);
      return [{ at, length, pitch, velocity: velocityOf(stage, part, hit, pitch, random) }];
    });
  });
  const last = notes.at(-1);
  return part.final === false || last === undefined ? notes : [...notes, finalNote(stage, part, last)];
};
