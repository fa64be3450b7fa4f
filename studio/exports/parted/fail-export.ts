import * as z from 'zod';
import type { FailureInput } from '../../workflow/payload.ts';
import { isOpen, unknownFailure } from '../export-state.ts';
import type { PartedDependencies } from './parted-dependencies.ts';

/** As Lambda describes what a function threw. */
const cause = z.object({ errorMessage: z.string() });

/** Says of an export that it failed, in the renderer's words where they are made to be read. Safe to repeat. */
export async function failExport(
  { stores, now }: Pick<PartedDependencies, 'stores' | 'now'>,
  { key, error }: FailureInput,
): Promise<void> {
  const text = error.Error === 'RenderError' ? messageIn(error.Cause) : unknownFailure;
  await stores.exports.update(key, before =>
    isOpen(before) ? { ...before, state: { status: 'failed', at: now(), error: text } } : before,
  );
}

function messageIn(text: string): string {
  try {
    return cause.parse(JSON.parse(text)).errorMessage;
  } catch {
    return unknownFailure;
  }
}
