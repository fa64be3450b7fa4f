import { type Sound, sampleRate } from './sound.ts';

/** Speech and other sound of clips above this level (about -42 dBFS) lowers the music. */
const threshold = 0.008;
/** To a quarter: speech stays clear, the music can still be heard. */
const ducked = 0.25;
/** The level is taken this often, seconds. */
const step = 0.02;
/** The music sinks quickly and comes back slowly, seconds. */
const attack = 0.12;
const release = 0.7;
/** After so many samples nothing is left of how far the music had sunk before: a millionth. Whole steps. */
export const duckingLead = 10 * sampleRate;

/** Lowers `music` in place wherever `voice` is heard, which begins `lead` samples before the music. */
export function duck(music: Sound, voice: Sound, lead: number): void {
  const size = Math.round(step * sampleRate);
  let gain = 1;
  for (let from = 0; from < voice.left.length; from += size) {
    const end = Math.min(from + size, voice.left.length);
    const target = level(voice, from, end) > threshold ? ducked : 1;
    const time = target < gain ? attack : release;
    const next = gain + (target - gain) * (1 - Math.exp(-step / time));
    for (let at = Math.max(from, lead); at < end; at++) {
      const weight = gain + ((next - gain) * (at - from)) / size;
      music.left[at - lead] = (music.left[at - lead] ?? 0) * weight;
      music.right[at - lead] = (music.right[at - lead] ?? 0) * weight;
    }
    gain = next;
  }
}

function level({ left, right }: Sound, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum += (left[at] ?? 0) ** 2 + (right[at] ?? 0) ** 2;
  return Math.sqrt(sum / (2 * (end - from)));
}
