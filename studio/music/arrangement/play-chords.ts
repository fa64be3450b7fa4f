import { pitchAtOrAbove, voiceChord } from '../theory/voicing.ts';
import { humanise } from './groove.ts';
import type { ChordSpan } from './harmony.ts';
import type { Note } from './note.ts';
import { accentOf, hitsOf, patternFor, type Stage, stepsLeft } from './stage.ts';
import type { ArpeggioPart, ChordPart, PadPart } from './style.ts';

type VoicedPart = ChordPart | ArpeggioPart | PadPart;

/** The voicing of every chord of the piece, each led from the one before; the last entry is the final chord's. */
const voicings = (stage: Stage, part: VoicedPart): ReadonlyMap<ChordSpan | undefined, readonly number[]> => {
  const voiced = new Map<ChordSpan | undefined, readonly number[]>();
  let previous: readonly number[] = [];
  let key = stage.harmony[0]?.tonic;
  for (const span of stage.harmony) {
    if (span.tonic !== key) previous = [];
    key = span.tonic;
    previous = voiceChord(span.chord, part.register, previous);
    voiced.set(span, previous);
  }
  voiced.set(undefined, voiceChord(stage.finalChord, part.register, previous));
  return voiced;
};

const touch = { x: 0.8, X: 1, o: 0.5, d: 0.85, u: 0.6 } as const;
type Touch = keyof typeof touch;
const isTouch = (symbol: string): symbol is Touch => symbol in touch;

/** The last chord is laid down, not struck: it rings alone and would jump out otherwise. */
const FINAL_VELOCITY = 0.68;

const finalOf = (
  stage: Stage,
  part: VoicedPart,
  pitches: readonly number[],
  strumMs: number,
): readonly Note[] =>
  part.final === false
    ? []
    : pitches.map((pitch, index) => ({
        at: stage.time(stage.finalBeat * 4) + (index * strumMs) / 1000,
        length: stage.ringSeconds,
        pitch,
        velocity: FINAL_VELOCITY,
      }));

/** Comping and strumming. */
export const playChords = (stage: Stage, part: ChordPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  const voiced = voicings(stage, part);
  const strum = part.strum ?? 6;
  const notes = hitsOf(stage, section => patternFor(part.patterns, section, random)).flatMap(hit => {
    if (!isTouch(hit.symbol)) return [];
    const all = voiced.get(hit.span) ?? [];
    // An upward strum starts from the high strings and seldom reaches the low ones.
    const pitches = hit.symbol === 'u' ? all.slice(-3).reverse() : all;
    const at = humanise(stage.time(hit.step), part, random);
    const end = stage.time(hit.step + Math.min(hit.steps, stepsLeft(hit)));
    const velocity = touch[hit.symbol] * accentOf(hit.step, stage.beatsPerBar) + random.gaussian() * 0.04;
    return pitches.map((pitch, index) => ({
      at: at + (index * strum * (0.8 + 0.4 * random.next())) / 1000,
      length: Math.max(0.05, end - at - 0.015),
      pitch,
      velocity: Math.min(1, Math.max(0.1, velocity * (index === pitches.length - 1 ? 1 : 0.9))),
    }));
  });
  return [...notes, ...finalOf(stage, part, voiced.get(undefined) ?? [], Math.max(strum, 18))];
};

/** Broken chords. */
export const playArpeggio = (stage: Stage, part: ArpeggioPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  const voiced = voicings(stage, part);
  const notes = hitsOf(stage, section => patternFor(part.patterns, section, random)).flatMap(hit => {
    const index = Number.parseInt(hit.symbol, 10);
    const pitches = voiced.get(hit.span) ?? [];
    if (Number.isNaN(index) || pitches.length === 0) return [];
    const octave = Math.floor((index - 1) / pitches.length);
    const pitch =
      index === 0
        ? pitchAtOrAbove(hit.span.chord.bass, part.register.low - 12)
        : (pitches[(index - 1) % pitches.length] ?? 60) + octave * 12;
    const at = humanise(stage.time(hit.step), part, random);
    const steps = part.ring ? stepsLeft(hit) : Math.min(hit.steps, stepsLeft(hit));
    const velocity = 0.78 * accentOf(hit.step, stage.beatsPerBar) + random.gaussian() * 0.05;
    return [{ at, length: Math.max(0.05, stage.time(hit.step + steps) - at), pitch, velocity }];
  });
  return [...notes, ...finalOf(stage, part, voiced.get(undefined) ?? [], 55)];
};

/** Held chords that change with the harmony; a voice that stays on its note is not struck again. */
export const playPad = (stage: Stage, part: PadPart): readonly Note[] => {
  const voiced = voicings(stage, part);
  const sounding = new Map<number, { at: number; velocity: number; end: number }>();
  const notes: Note[] = [];
  const finish = (pitch: number, held: { at: number; velocity: number; end: number }): void => {
    notes.push({ at: held.at, length: held.end - held.at, pitch, velocity: held.velocity });
    sounding.delete(pitch);
  };
  /** One bow or breath: longer notes are struck again, which also bounds what one note costs. */
  const LONGEST_SECONDS = 9;
  for (const span of stage.harmony) {
    const strength = part.strength[Math.min(span.section.energy, part.strength.length - 1)] ?? 0;
    const at = stage.time(span.start * 4);
    const end = stage.time((span.start + span.beats) * 4);
    const pitches = strength > 0 ? (voiced.get(span) ?? []) : [];
    for (const [pitch, held] of sounding) {
      const kept = pitches.includes(pitch) && held.velocity === strength && end - held.at <= LONGEST_SECONDS;
      if (!kept) finish(pitch, held);
    }
    for (const pitch of pitches) {
      const held = sounding.get(pitch);
      if (held === undefined) sounding.set(pitch, { at, velocity: strength, end });
      else held.end = end;
    }
  }
  for (const [pitch, held] of [...sounding]) finish(pitch, held);
  return [...notes, ...finalOf(stage, part, voiced.get(undefined) ?? [], 0)];
};
