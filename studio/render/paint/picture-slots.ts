import type { Kernel } from '../kernel/kernel.ts';
import { type Planes, pictureLayout } from '../kernel/picture-layout.ts';
import type { SharedPicture } from '../photo/plane-maker.ts';

/** A picture in a thread's own memory. */
export interface LoadedPicture {
  readonly width: number;
  readonly height: number;
  readonly planes: Planes;
}

interface Slot {
  at: number;
  room: number;
  picture?: SharedPicture;
}

/** Both sides of a transition with their backgrounds. */
const slotCount = 4;

/** Copies shared pictures into the kernel's memory and keeps the ones used last. */
export class PictureSlots {
  readonly #kernel: Kernel;
  /** The one used last comes last. */
  #slots: Slot[] = Array.from({ length: slotCount }, () => ({ at: 0, room: 0 }));

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  load(picture: SharedPicture): LoadedPicture {
    const slot = this.#slots.find(candidate => candidate.picture === picture) ?? this.#fill(picture);
    this.#slots = [...this.#slots.filter(other => other !== slot), slot];
    const { planes } = pictureLayout(picture.width, picture.height, slot.at);
    return { width: picture.width, height: picture.height, planes };
  }

  #fill(picture: SharedPicture): Slot {
    const bytes = picture.samples.byteLength;
    const slot = this.#slots[0] ?? { at: 0, room: 0 };
    if (slot.room < bytes) Object.assign(slot, { at: this.#kernel.allocate(bytes), room: bytes });
    this.#kernel.bytes(slot.at, bytes).set(new Uint8Array(picture.samples));
    slot.picture = picture;
    return slot;
  }
}
