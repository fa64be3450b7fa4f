import type { Grade } from '../plan/grade.ts';
import type { Kernel } from './kernel.ts';
import type { Planes } from './picture-layout.ts';

/** Bytes of room that `applyGrade` needs for its tables. */
export const gradeTables = 3 * 256;

/** Changes the colours of a picture in place; vignette and glow are not the kernel's. */
export function applyGrade(kernel: Kernel, tables: number, { y, u, v }: Planes, grade: Grade): void {
  const bytes = kernel.bytes(tables, gradeTables);
  bytes.set(grade.luma);
  bytes.set(new Uint8Array(grade.tintU.buffer), 256);
  bytes.set(new Uint8Array(grade.tintV.buffer), 512);
  const saturation = Math.round(grade.saturation * 256);
  kernel.grade(y.at, y.stride, u.at, v.at, u.stride, y.width, y.height, tables, saturation);
}
