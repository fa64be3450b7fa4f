import type { VideoPacket } from '../encode/frame-encoder.ts';

/** Puts encoded chunks into a file. */
export interface VideoWriter {
  /** Appends the next chunk. */
  write(packets: readonly VideoPacket[]): void;
  /** Makes the file whole and closes it. */
  finish(): void;
  /** Closes the file as it is; nothing happens after `finish`. */
  close(): void;
}
