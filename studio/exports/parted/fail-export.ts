import * as z from 'zod';
import type { FailureInput } from '../../workflow/payload.ts';
import { isOpen, unknownFailure } from '../export-state.ts';
import type { PartedDependencies } from './parted-dependencies.ts';

/** As Lambda describes what a function threw. */
const cause = z.object({ errorMessage: z.string() });

/** `over`: it had ended before, by itself, or because somebody cancelled it. */
export interface FailStep {
  readonly outcome: 'failed' | 'over';
}

/** Says of an export that it failed, in the renderer's words where they are made to be read. Safe to repeat. */
export async function failExport(
  { stores, now }: Pick<PartedDependencies, 'stores' | 'now'>,
  { key, error }: FailureInput,
): Promise<FailStep> {
  const text = error.Error === 'RenderError' ? messageIn(error.Cause) : unknownFailure;
  let wasOpen = false;
  await stores.exports.update(key, before => {
    wasOpen = isOpen(before);
    return wasOpen ? { ...before, state: { status: 'failed', at: now(), error: text } } : before;
  });
  return { outcome: wasOpen ? 'failed' : 'over' };
}

function messageIn(text: string): string {
  try {
    return cause.parse(JSON.parse(text)).errorMessage;
  } catch {
    return unknownFailure;
  }
}
