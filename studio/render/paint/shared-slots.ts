import type { Kernel } from '../kernel/kernel.ts';

interface Slot {
  at: number;
  room: number;
  samples?: SharedArrayBuffer;
}

/** Copies shared samples into the kernel's memory, and keeps the ones used last. */
export class SharedSlots {
  readonly #kernel: Kernel;
  /** The one used last comes last. */
  #slots: readonly Slot[];

  constructor(kernel: Kernel, count: number) {
    this.#kernel = kernel;
    this.#slots = Array.from({ length: count }, () => ({ at: 0, room: 0 }));
  }

  /** The address of `samples` in the kernel's memory, good until `count` others were loaded. */
  load(samples: SharedArrayBuffer): number {
    const slot = this.#slots.find(candidate => candidate.samples === samples) ?? this.#fill(samples);
    this.#slots = [...this.#slots.filter(other => other !== slot), slot];
    return slot.at;
  }

  #fill(samples: SharedArrayBuffer): Slot {
    const bytes = samples.byteLength;
    const slot = this.#slots[0] ?? { at: 0, room: 0 };
    if (slot.room < bytes) Object.assign(slot, { at: this.#kernel.allocate(bytes), room: bytes });
    this.#kernel.bytes(slot.at, bytes).set(new Uint8Array(samples));
    slot.samples = samples;
    return slot;
  }
}
