import { kernelWasm } from './kernel-wasm.ts';

const PAGE = 65_536;
/** Vector loads read up to this many bytes beyond the last sample. */
const SLACK = 64;

const module = new WebAssembly.Module(Buffer.from(kernelWasm, 'base64'));

/** An 8-bit plane in the kernel's memory. `at` is the address of its first sample; `stride` bytes lead one row down. */
export interface Plane {
  readonly at: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** The renderer's inner loops and the memory that they work on. One per thread and render. */
export class Kernel {
  readonly #memory = new WebAssembly.Memory({ initial: 16 });
  readonly #exports = new WebAssembly.Instance(module, { env: { memory: this.#memory } }).exports;
  #end = PAGE;

  readonly columnTable = this.#function('columnTable');
  readonly columnTableSize = this.#function('columnTableSize');
  readonly resample = this.#function('resample');
  readonly blend = this.#function('blend');
  readonly blendMasked = this.#function('blendMasked');
  readonly copy = this.#function('copy');
  readonly fadeTo = this.#function('fadeTo');
  readonly push = this.#function('push');
  readonly overlay = this.#function('overlay');
  readonly grade = this.#function('grade');
  readonly shade = this.#function('shade');
  readonly toPlanes = this.#function('toPlanes');
  readonly toOverlay = this.#function('toOverlay');
  readonly toRgba = this.#function('toRgba');

  /** The address of `bytes` fresh bytes, aligned to 64. Memory only grows: it lives as long as its kernel. */
  allocate(bytes: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + bytes + SLACK) / 64) * 64;
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** A view of the memory, valid until the next `allocate`. */
  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  /** The whole memory, valid until the next `allocate`. */
  memory(): Uint8Array {
    return new Uint8Array(this.#memory.buffer);
  }

  #function(name: string): (...numbers: number[]) => number {
    const exported = this.#exports[name];
    if (typeof exported !== 'function')
      throw new Error(`The kernel has no function ${name}: build it again.`);
    return (...numbers) => Number(exported(...numbers));
  }
}
