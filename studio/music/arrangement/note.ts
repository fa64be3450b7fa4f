/** One note of a part. Times in seconds from the start of the piece. */
export interface Note {
  readonly at: number;
  /** How long it is held; the sound may ring on after that. */
  readonly length: number;
  /** MIDI note number. Drums have none. */
  readonly pitch: number;
  /** 0-1. */
  readonly velocity: number;
}
