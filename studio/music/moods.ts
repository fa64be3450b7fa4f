import type { Mood } from '../timeline/draft.ts';

/** What the editor needs to know about a mood without composing anything. */
export interface MoodFacts {
  /** As people read it. */
  readonly name: string;
  /** The same for every seed and length, so that a grid only grows when a video does. */
  readonly bpm: number;
  readonly beatsPerBar: 3 | 4;
}

export const moodFacts: Readonly<Record<Mood, MoodFacts>> = {
  'lo-fi': { name: 'Lo-fi', bpm: 80, beatsPerBar: 4 },
  upbeat: { name: 'Upbeat', bpm: 120, beatsPerBar: 4 },
  happy: { name: 'Happy', bpm: 108, beatsPerBar: 4 },
  calm: { name: 'Calm', bpm: 72, beatsPerBar: 4 },
  cinematic: { name: 'Cinematic', bpm: 90, beatsPerBar: 4 },
  ambient: { name: 'Ambient', bpm: 60, beatsPerBar: 4 },
  jazz: { name: 'Jazz', bpm: 132, beatsPerBar: 4 },
  acoustic: { name: 'Acoustic', bpm: 96, beatsPerBar: 4 },
  electronic: { name: 'Electronic', bpm: 124, beatsPerBar: 4 },
  sad: { name: 'Sad', bpm: 66, beatsPerBar: 4 },
  romantic: { name: 'Romantic', bpm: 92, beatsPerBar: 3 },
  holiday: { name: 'Holiday', bpm: 116, beatsPerBar: 4 },
};

/**
 * When the beats fall, in whole ms from the start of the music, 0 first, all before `durationMs`. Every
 * `beatsPerBar`-th is a downbeat. The seed changes the notes, never the grid: a longer video keeps the beats it had.
 */
export const beatGrid = (mood: Mood, _seed: number, durationMs: number): number[] => {
  const { bpm } = moodFacts[mood];
  const beats: number[] = [];
  for (let beat = 0; ; beat++) {
    const at = Math.round((beat * 60_000) / bpm);
    if (at >= durationMs) return beats;
    beats.push(at);
  }
};
