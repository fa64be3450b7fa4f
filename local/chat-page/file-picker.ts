import { attach } from './drafts.ts';

/** Opens the system's dialog and puts what is chosen into the tray. Must be called from a click or key. */
export function pickFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => attach([...(input.files ?? [])]);
  input.click();
}
