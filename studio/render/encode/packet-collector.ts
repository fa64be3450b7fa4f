import type { VideoPacket } from './frame-encoder.ts';

/** Bytes at first: most chunks need no more. */
const usualBytes = 2 ** 20;

/** Room for the packets of the chunk at work, kept by the thread from chunk to chunk. */
let room = new Uint8Array(usualBytes);

/**
 * Gathers the packets of one chunk in one piece. Hundreds of small pieces between an encoder's large ones would keep
 * the memory that it frees from being used again: 300 MB in half a minute of video.
 */
export class PacketCollector {
  readonly #marks: Omit<VideoPacket, 'data'>[] = [];
  readonly #ends: number[] = [];
  #used = 0;

  add(pts: number, key: boolean, data: Uint8Array): void {
    if (this.#used + data.length > room.length) {
      const larger = new Uint8Array(2 * (this.#used + data.length));
      larger.set(room.subarray(0, this.#used));
      room = larger;
    }
    room.set(data, this.#used);
    this.#used += data.length;
    this.#marks.push({ pts, key });
    this.#ends.push(this.#used);
  }

  /** All packets so far, in one buffer of their own. */
  collect(): readonly VideoPacket[] {
    const bytes = room.slice(0, this.#used);
    return this.#marks.map((mark, index) => ({
      ...mark,
      data: bytes.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]),
    }));
  }
}
