import { RenderError } from '../render/render-error.ts';
import type { ExportJob } from '../storage/export-job.ts';

/** Whether a render waits or runs. */
export const isOpen = ({ state }: ExportJob): boolean =>
  state.status === 'pending' || state.status === 'processing';

/** What the client is told. The renderer's own errors are written to be read; others may hold paths. */
export function failureText(error: unknown): string {
  return error instanceof RenderError ? error.message : unknownFailure;
}

export const unknownFailure = 'The video could not be rendered';
