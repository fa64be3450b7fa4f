import { expect, it } from 'vitest';
import { detectPlatform } from '../../../lib/core/platform.ts';

it.each([
  ['what the operator says', 'their_bot', 'file:///home/me/.clawhub/reelay/lib/a.ts', 'their_bot'],
  ['ClawHub', undefined, 'file:///home/me/.clawhub/reelay/lib/a.ts', 'clawhub'],
  ['Cursor', undefined, 'file:///home/me/.cursor/skills/reelay/lib/a.ts', 'cursor'],
  ['nothing of a cursor elsewhere', undefined, 'file:///home/me/cursor/skills/reelay/lib/a.ts', 'unknown'],
  ['a Lambda', undefined, 'file:///var/task/index.mjs', 'unknown'],
])('the platform is known of %s', (_, told, installedAt, platform) => {
  expect(detectPlatform(told, installedAt)).toBe(platform);
});
