import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clip } from '../core/ports/outbox.ts';

/** Beside this file, and beside the bundle of the one Lambda that greets (infra copies the folder there). */
const file = new URL('./greeting/greeting.mp4', import.meta.url);

/** `name`: another one for another film, so that a new one is sent in place of the one that Telegram has. */
export interface GreetingClip extends Clip {
  readonly name: string;
}

/** What people are shown with their first greeting: made by our own renderer, `npm run greeting`. */
export const readGreetingClip = (): GreetingClip => {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return {
    name: `greeting-${hash}`,
    bytes,
    fileName: 'reelay.mp4',
    measures: { width: 640, height: 640, durationSeconds: 7.5 },
  };
};
