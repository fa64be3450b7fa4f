import type { Kernel } from '../kernel/kernel.ts';
import type { SharedPicture } from '../prepare/plane-maker.ts';

type Shared = Pick<SharedPicture, 'id' | 'samples' | 'bytes'>;

interface Slot {
  at: number;
  room: number;
  /** Of the picture in it. */
  id?: number;
}

/** Copies shared pictures into the kernel's memory, and keeps the ones used last. */
export class SharedSlots {
  readonly #kernel: Kernel;
  /** The one used last comes last. */
  #slots: readonly Slot[];

  constructor(kernel: Kernel, count: number) {
    this.#kernel = kernel;
    this.#slots = Array.from({ length: count }, () => ({ at: 0, room: 0 }));
  }

  /** The address of a picture in the kernel's memory, good until `count` others were loaded. */
  load(picture: Shared): number {
    const slot = this.#slots.find(({ id }) => id === picture.id) ?? this.#fill(picture);
    this.#slots = [...this.#slots.filter(other => other !== slot), slot];
    return slot.at;
  }

  #fill({ id, samples, bytes }: Shared): Slot {
    const slot = this.#slots[0] ?? { at: 0, room: 0 };
    if (slot.room < bytes) Object.assign(slot, { at: this.#kernel.allocate(bytes), room: bytes });
    this.#kernel.bytes(slot.at, bytes).set(new Uint8Array(samples, 0, bytes));
    slot.id = id;
    return slot;
  }
}
