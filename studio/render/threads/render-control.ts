import { RenderError } from '../render-error.ts';

/** Shared counters of one render: whether it was cancelled, and how many frames are done. */
export interface RenderControl {
  readonly shared: SharedArrayBuffer;
}

const cancelledAt = 0;
const framesAt = 1;

export const createControl = (): RenderControl => ({ shared: new SharedArrayBuffer(8) });

export const cancel = ({ shared }: RenderControl): void => {
  Atomics.store(new Int32Array(shared), cancelledAt, 1);
};
export const isCancelled = ({ shared }: RenderControl): boolean =>
  Atomics.load(new Int32Array(shared), cancelledAt) === 1;

/** @throws RenderError `cancelled` when the render was cancelled */
export const throwIfCancelled = (control: RenderControl): void => {
  if (isCancelled(control)) throw new RenderError('cancelled', 'The render was cancelled.');
};

export const countFrames = ({ shared }: RenderControl, frames: number): void => {
  Atomics.add(new Int32Array(shared), framesAt, frames);
};
export const framesDone = ({ shared }: RenderControl): number =>
  Atomics.load(new Int32Array(shared), framesAt);
