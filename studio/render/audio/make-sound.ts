import { gainOf } from '../../music/sound.ts';
import { type Stretch, stretchesOf } from '../../music/stretch.ts';
import type { MovieFormat } from '../encode/video-codec.ts';
import { encodeAudio } from './audio-encoder.ts';
import { joinAudio, type MadeSound } from './join-audio.ts';
import { mixStretch } from './mix-stretch.ts';
import { type MusicSources, musicSources } from './music-sources.ts';
import { songsPlayedHere } from './songs.ts';
import { sampleRate, samplesOf } from './sound.ts';
import type { SoundPlan } from './sound-plan.ts';

/** The sound of a movie, to be made. */
export interface MovieSound {
  readonly format: MovieFormat;
  readonly sound: SoundPlan;
  /** Bits per second. */
  readonly bitRate: number;
}

/**
 * An encoder that begins in the middle of a sound needs some of what is before, to come to the same decisions as one that
 * began at the start (with a third as much it took what followed for harder than it is, and was coarser for a second), and
 * some of what comes after, as it looks ahead. Both are whole frames of AAC and Opus, samples.
 */
const lead = 2.88 * sampleRate;
const tail = 0.32 * sampleRate;

/**
 * As far below -1 dBTP as an encoder overshoots, and some more; it does so the more the fewer bits it has. Measured on
 * pieces of six moods: 0.2 dB at 192 kbit/s, 0.7 at 128 and 96, 1.1 at 64.
 */
const ceilingOf = (bitRate: number): number =>
  gainOf(bitRate >= 192_000 ? -1.5 : bitRate >= 96_000 ? -2.1 : -2.7);

/** The stretches that a movie's sound is made in, side by side or one after the other: the same packets either way. */
export const soundStretches = ({ sound }: Pick<MovieSound, 'sound'>): readonly Stretch[] =>
  stretchesOf(samplesOf(sound.durationMs));

/** Mixes and encodes one of them: its packets are those that stand between those of its neighbours. */
export async function makeStretch(
  { sound, bitRate, format }: MovieSound,
  sources: MusicSources,
  stretch: Stretch,
  checkpoint?: () => void,
): Promise<MadeSound> {
  const samples = samplesOf(sound.durationMs);
  const from = Math.max(0, stretch.from - lead);
  const around = { from, to: Math.min(samples, stretch.to + tail) };
  const mixed = await mixStretch(sound, sources, around, ceilingOf(bitRate));
  // What the encoder still holds at the end belongs to the last stretch.
  const kept = { from: stretch.from, to: stretch.to === samples ? Number.POSITIVE_INFINITY : stretch.to };
  const audio = encodeAudio(mixed.sound, { from, kept, bitRate, format, checkpoint });
  return { audio, warnings: mixed.warnings };
}

/**
 * Mixes and encodes the whole sound track of a movie in this thread.
 * @param checkpoint called again and again meanwhile; what it throws ends the work
 */
export async function makeSound(movie: MovieSound, checkpoint?: () => void): Promise<MadeSound> {
  const sources = musicSources(movie.sound.media, songsPlayedHere());
  const made: MadeSound[] = [];
  for (const stretch of soundStretches(movie))
    made.push(await makeStretch(movie, sources, stretch, checkpoint));
  return joinAudio(made);
}
