/** Rooms that wait for their next picture may hold so many bytes in all: ten photos for 1080p with their backgrounds. */
const mostFree = 64 * 2 ** 20;
/** A picture is not laid into a room more than this many times its size. */
const widest = 2;

/**
 * Memory that threads share, used again from picture to picture. V8 does not count it, so that what is left to the
 * garbage collector stays for as long as nothing else makes rubbish: 600 MB after sixty photos.
 */
export class SharedRooms {
  /** The one given back last comes last. */
  readonly #free: SharedArrayBuffer[] = [];

  /** Room for at least `bytes`; what was in it before is still there. */
  take(bytes: number): SharedArrayBuffer {
    const fitting = this.#free.filter(
      ({ byteLength }) => byteLength >= bytes && byteLength <= widest * bytes,
    );
    const [first, ...others] = fitting;
    if (first === undefined) return new SharedArrayBuffer(bytes);
    const best = others.reduce((least, room) => (room.byteLength < least.byteLength ? room : least), first);
    this.#free.splice(this.#free.indexOf(best), 1);
    return best;
  }

  /** Nobody may read `room` any more. */
  giveBack(room: SharedArrayBuffer): void {
    this.#free.push(room);
    let held = this.#free.reduce((sum, { byteLength }) => sum + byteLength, 0);
    while (held > mostFree) held -= this.#free.shift()?.byteLength ?? held;
  }
}
