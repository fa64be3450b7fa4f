import { toast } from './state.ts';

/** How long a short notice stays. Milliseconds. */
const TOAST_MS = 4000;

let toastTimer: ReturnType<typeof setTimeout> | undefined;

/** Shows a line for a few seconds. */
export function showToast(text: string): void {
  clearTimeout(toastTimer);
  toast.value = text;
  toastTimer = setTimeout(() => {
    toast.value = undefined;
  }, TOAST_MS);
}

/** Runs something that may fail, and tells the person if it does. */
export function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => showToast(error instanceof Error ? error.message : 'That did not work.'));
}
