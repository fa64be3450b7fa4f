import type { Mood } from '../../timeline/draft.ts';
import type { PlayedPart } from '../mix/desk.ts';
import { moodFacts } from '../moods.ts';
import type { Random } from '../random.ts';
import { parseChord } from '../theory/chord.ts';
import { planForm, type Section } from './form.ts';
import { createGroove } from './groove.ts';
import { planHarmony, tonicOf } from './harmony.ts';
import type { Note } from './note.ts';
import { playBass } from './play-bass.ts';
import { playArpeggio, playChords, playPad } from './play-chords.ts';
import { playDrum } from './play-drum.ts';
import { playMelody } from './play-melody.ts';
import type { Stage } from './stage.ts';
import type { PartStyle } from './style.ts';
import { styles } from './styles.ts';

/** A piece, ready to be played. */
export interface Arrangement {
  readonly parts: readonly PlayedPart[];
  readonly sections: readonly Section[];
  /** When the last chord falls, s. */
  readonly finalAt: number;
}

/** A very short piece gives this share of itself to its last chord. */
const LARGEST_RING_SHARE = 0.5;

const play = (stage: Stage, part: PartStyle): readonly Note[] => {
  switch (part.role) {
    case 'chords':
      return playChords(stage, part);
    case 'arpeggio':
      return playArpeggio(stage, part);
    case 'pad':
      return playPad(stage, part);
    case 'bass':
      return playBass(stage, part);
    case 'melody':
      return playMelody(stage, part);
    case 'drum':
      return playDrum(stage, part);
  }
};

/** Writes out every note of a piece of the given length. */
export const arrange = (mood: Mood, durationMs: number, random: Random): Arrangement => {
  const style = styles[mood];
  const { bpm, beatsPerBar } = moodFacts[mood];
  const ringMs = Math.min(style.ringMs, durationMs * LARGEST_RING_SHARE);
  // The last chord falls on a bar line, or in the middle of a bar of four.
  const grain = beatsPerBar === 4 ? 2 : beatsPerBar;
  const finalBeat = Math.floor(((durationMs - ringMs) * bpm) / 60_000 / grain) * grain;
  // Even half a bar before it makes the last chord an arrival.
  const sections = planForm(Math.max(Math.min(finalBeat, 1), Math.floor(finalBeat / beatsPerBar)));
  const tonic = tonicOf(style, sections.at(-1)?.cycle ?? 0, random);
  const time = createGroove(style, bpm);
  const stage: Stage = {
    style,
    beatsPerBar,
    sections,
    harmony: planHarmony(style, sections, beatsPerBar, finalBeat, random),
    finalBeat: sections.length === 0 ? 0 : finalBeat,
    finalChord: parseChord(style.final, tonic),
    finalTonic: tonic,
    ringSeconds: durationMs / 1000 - time(finalBeat * 4),
    time,
    random,
  };
  return {
    parts: style.parts.map(part => ({ part, notes: play(stage, part) })),
    sections,
    finalAt: time(stage.finalBeat * 4),
  };
};
