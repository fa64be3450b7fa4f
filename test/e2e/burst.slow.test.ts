import { expect, test } from 'vitest';
import { problemsOf } from '../support/burst/problems-of.ts';
import { runBurst } from '../support/burst/run-burst.ts';

const chats = 20;
const patienceMs = 90_000;

test('albums of twenty chats at once, some updates repeated and some late, become one right video each', async () => {
  const result = await runBurst(chats, patienceMs);
  expect(problemsOf(result)).toEqual([]);
  expect(result.answers).toHaveLength(chats);
});
