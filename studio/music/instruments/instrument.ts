import type { Random } from '../random.ts';
import type { Sound } from '../sound.ts';

export interface NoteRequest {
  /** MIDI note number. */
  readonly pitch: number;
  /** 0-1: how hard; changes the colour. Loudness is the mixer's affair. */
  readonly velocity: number;
  /** How long the note is held. Of a struck instrument no more than this will be heard, its damping included. */
  readonly seconds: number;
  readonly random: Random;
}

export interface Instrument {
  /** Sustained instruments shape their own release; struck ones ring freely and are damped by the mixer. */
  readonly sustained: boolean;
  /** Struck instruments: seconds in which a released note falls by 60 dB. */
  readonly damping: number;
  readonly render: (request: NoteRequest) => Sound;
}
