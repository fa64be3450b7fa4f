import { fateOf } from './fate-of.ts';
import type { BurstResult } from './run-burst.ts';

/** Everything that went wrong in a burst, one line each; empty when every chat got its one whole video. */
export function problemsOf({ answers, refused }: BurstResult): readonly string[] {
  const wrong = answers.flatMap(({ chat, seen }) => {
    const fate = fateOf(chat, seen);
    if (fate === 'complete') return [];
    return [
      `chat ${chat.chatId} ${fate}: videos ${JSON.stringify(seen.videos)}, said ${JSON.stringify(seen.texts)}`,
    ];
  });
  return [...refused.map(status => `the webhook answered ${status}`), ...wrong];
}
