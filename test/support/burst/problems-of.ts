import type { BurstResult } from './run-burst.ts';

/** Everything that went wrong in a burst, one line each; empty when every chat got its one video. */
export function problemsOf({ answers, refused }: BurstResult): readonly string[] {
  const wrong = answers.flatMap(({ chat, seen }) => {
    const right =
      seen.videos.length === 1 &&
      JSON.stringify(seen.videos[0]) === JSON.stringify(chat.photos) &&
      seen.doneMessageId === chat.requestMessageId;
    return right
      ? []
      : [`chat ${chat.chatId}: videos ${JSON.stringify(seen.videos)}, said ${JSON.stringify(seen.texts)}`];
  });
  return [...refused.map(status => `the webhook answered ${status}`), ...wrong];
}
