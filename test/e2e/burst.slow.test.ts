import { expect, test } from 'vitest';
import { fateOf } from '../support/burst/fate-of.ts';
import { problemsOf } from '../support/burst/problems-of.ts';
import { runBurst } from '../support/burst/run-burst.ts';

const chats = 8;
const patienceMs = 90_000;

/** An album is over after 2.5 s of quiet, so a machine that is starved for longer offers the rest instead: a clock's doing. */
test('albums of eight chats at once, some updates repeated and some late: one video each, in message order, no photo lost', async () => {
  const result = await runBurst(chats, patienceMs);
  expect(result.refused).toEqual([]);
  expect(result.answers).toHaveLength(chats);
  const fates = result.answers.map(({ chat, seen }) => fateOf(chat, seen));
  expect(fates.includes('wrong') ? problemsOf(result) : []).toEqual([]);
  expect(fates).toContain('complete');
});
