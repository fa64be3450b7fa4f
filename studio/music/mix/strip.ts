import type { Note } from '../arrangement/note.ts';
import type { PartStyle } from '../arrangement/style.ts';
import { createFilter, designBiquad } from '../effects/filter.ts';
import { createChorus, createTremolo } from '../effects/modulation.ts';
import { instruments } from '../instruments/catalogue.ts';
import { gainOf, SAMPLE_RATE, type Sound } from '../sound.ts';
import type { SoundBank } from './sound-bank.ts';

interface Voice {
  readonly sound: Sound;
  /** First frame of the piece. */
  readonly start: number;
  readonly leftGain: number;
  readonly rightGain: number;
  /** From this frame on the note is damped by `fall` per frame. */
  readonly release: number;
  readonly fall: number;
  /** Where it has died away. */
  readonly end: number;
}

/** Middle of the keyboard, and the semitones from there to the edge of the stage. */
const MIDDLE_PITCH = 66;
const STAGE_SEMITONES = 30;
/** How much softer a light touch is: gain = velocity ** this. */
const TOUCH_EXPONENT = 1.4;
/** Damped notes end at -80 dB, a third later than at -60. */
const DAMPED_SHARE = 4 / 3;
const TREMOLO_HERTZ = 3.6;
/** What is not damped by the mixer has died away so long after its end: releases last 2.4 s, cymbals 2.6 s. */
const LONGEST_TAIL_SECONDS = 4;

const damped = (level: number): boolean => level < 1e-4;

const mixVoice = (
  voice: Voice,
  left: Float32Array,
  right: Float32Array,
  from: number,
  frames: number,
): void => {
  const first = Math.max(0, voice.start - from);
  const last = Math.min(frames, voice.end - from);
  const held = Math.min(last, Math.max(first, voice.release - from));
  const { leftGain, rightGain } = voice;
  const source = voice.sound.left;
  const other = voice.sound.right;
  const offset = from - voice.start;
  for (let index = first; index < held; index++) {
    left[index] = (left[index] ?? 0) + leftGain * (source[index + offset] ?? 0);
    right[index] = (right[index] ?? 0) + rightGain * (other[index + offset] ?? 0);
  }
  let level = voice.fall ** Math.max(0, from + held - voice.release);
  for (let index = held; index < last; index++) {
    left[index] = (left[index] ?? 0) + level * leftGain * (source[index + offset] ?? 0);
    right[index] = (right[index] ?? 0) + level * rightGain * (other[index + offset] ?? 0);
    level *= voice.fall;
    if (damped(level)) return;
  }
};

/** One channel of the desk: a part's notes, its filters and modulation. Blocks must be asked for in order. */
export interface Strip {
  readonly part: PartStyle;
  /** Overwrites the block with the part's sound; false when there is none and the block was left alone. */
  readonly play: (left: Float32Array, right: Float32Array, from: number, frames: number) => boolean;
}

/** @param begin the first frame that is asked for: notes that have died away before it are not played */
export const createStrip = (
  part: PartStyle,
  notes: readonly Note[],
  bank: SoundBank,
  begin: number,
): Strip => {
  const ordered = [...notes].sort((one, other) => one.at - other.at);
  const struck = part.role === 'drum' || !instruments[part.instrument].sustained;
  const damping = part.role === 'drum' ? 0 : instruments[part.instrument].damping;
  const level = gainOf(part.level);
  const longest = new Map<number, number>();
  for (const { pitch, length } of notes) {
    longest.set(pitch, Math.max(longest.get(pitch) ?? 0, length + damping * DAMPED_SHARE));
  }
  const tail = struck && part.role !== 'drum' ? damping * DAMPED_SHARE : LONGEST_TAIL_SECONDS;
  const isOver = ({ at, length }: Note): boolean => (at + length + tail) * SAMPLE_RATE < begin;
  let next = 0;
  let active: Voice[] = [];
  /** Blocks without notes until the effects have died away too. */
  let quiet = 99;
  const filters = [0, 1].map(() => [
    ...(part.lowCut ? [createFilter(designBiquad('highpass', part.lowCut))] : []),
    ...(part.highCut ? [createFilter(designBiquad('lowpass', part.highCut))] : []),
  ]);
  const effects = [
    ...(part.chorus ? [createChorus(part.chorus)] : []),
    ...(part.tremolo ? [createTremolo(part.tremolo, TREMOLO_HERTZ)] : []),
  ];
  const start = (note: Note, count: number): Voice => {
    const { sound, gain } = bank(part, note, count, longest.get(note.pitch) ?? 0);
    const spread = (part.spread ?? 0) * ((note.pitch - MIDDLE_PITCH) / STAGE_SEMITONES);
    const pan = Math.max(-1, Math.min(1, (part.pan ?? 0) + (part.role === 'drum' ? 0 : spread)));
    const loud = gain * level * note.velocity ** TOUCH_EXPONENT;
    const first = Math.round(note.at * SAMPLE_RATE);
    const rings = !struck || part.role === 'drum';
    const release = rings ? Number.MAX_SAFE_INTEGER : first + Math.round(note.length * SAMPLE_RATE);
    const dying = rings ? 0 : Math.ceil(damping * DAMPED_SHARE * SAMPLE_RATE);
    return {
      sound,
      start: first,
      // Equal power across the stage, unity in the middle.
      leftGain: loud * Math.SQRT2 * Math.cos(((pan + 1) * Math.PI) / 4),
      rightGain: loud * Math.SQRT2 * Math.sin(((pan + 1) * Math.PI) / 4),
      release,
      fall: rings ? 1 : 10 ** (-3 / (damping * SAMPLE_RATE)),
      end: Math.min(first + sound.left.length, release + dying),
    };
  };
  return {
    part,
    play: (left, right, from, frames) => {
      for (
        let note = ordered[next];
        note !== undefined && note.at * SAMPLE_RATE < from + frames;
        note = ordered[next]
      ) {
        if (!isOver(note)) active.push(start(note, next));
        next++;
      }
      active = active.filter(voice => voice.end > from);
      quiet = active.length > 0 ? 0 : quiet + 1;
      if (quiet > 1) return false;
      left.fill(0, 0, frames);
      right.fill(0, 0, frames);
      for (const voice of active) mixVoice(voice, left, right, from, frames);
      for (const filter of filters[0] ?? []) filter(left, frames);
      for (const filter of filters[1] ?? []) filter(right, frames);
      for (const effect of effects) effect(left, right, frames, from);
      return true;
    },
  };
};
