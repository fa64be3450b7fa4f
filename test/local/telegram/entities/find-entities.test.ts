import { expect, it } from 'vitest';
import { findEntities } from '../../../../local/telegram/entities/find-entities.ts';

it.each([
  ['/start', ['bot_command /start']],
  ['/make@reelay_bot it vertical', ['bot_command /make@reelay_bot']],
  ['and/or 1/2 a//b', []],
  ['see https://example.org/a, or www.example.org.', ['url https://example.org/a', 'url www.example.org']],
  ['write to ada@example.org, @ada_love', ['email ada@example.org', 'mention @ada_love']],
  ['#lisbon #2024 $EUR', ['hashtag #lisbon', 'cashtag $EUR']],
])('finds what Telegram finds in %j', (text, found) => {
  const { entities } = findEntities({ text, entities: [] });
  expect(
    entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`),
  ).toEqual(found);
});

it('looks for nothing inside code', () => {
  const code = { type: 'code', offset: 0, length: 6 } as const;
  expect(findEntities({ text: '/start', entities: [code] }).entities).toEqual([code]);
});
