import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMessages } from '../../../local/chat-page/group-messages.ts';
import { currentKeyboard, withMessage, withMessages } from '../../../local/chat-page/message-list.ts';
import type { Message } from '../../../local/telegram/store/message.ts';

function message(message_id: number, more: Partial<Message> = {}): Message {
  const body = { text: `message ${message_id}`, entities: [] };
  return { message_id, chat_id: 1, from_bot: true, date: message_id, body, revision: message_id, ...more };
}

describe('withMessage', () => {
  it('never puts an older version in the place of a newer one', () => {
    const newer = message(5, { revision: 20, body: { text: 'edited', entities: [] } });
    expect(withMessage([newer], message(5, { revision: 10 }))).toEqual([newer]);
    expect(withMessage([message(5)], newer)).toEqual([newer]);
  });

  it('comes to the same list, in order, in whatever order messages arrive', () => {
    const versions = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 99 })),
      {
        selector: ([, revision]) => revision,
      },
    );
    void fc.assert(
      fc.property(versions, fc.infiniteStream(fc.nat()), (pairs, shuffle) => {
        const messages = pairs.map(([id, revision]) => message(id, { revision }));
        const shuffled = messages
          .map(entry => ({ entry, key: shuffle.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        const list = withMessages([], shuffled);
        expect(list).toEqual(withMessages([], messages));
        expect(list.map(entry => entry.message_id)).toEqual(
          [...new Set(pairs.map(([id]) => id))].sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('groupMessages', () => {
  it('gathers albums and separates days', () => {
    const items = groupMessages(
      [
        message(1, { media_group_id: '7', from_bot: false }),
        message(2, { media_group_id: '7', from_bot: false }),
        message(3),
        message(4),
        message(90_000),
      ],
      date => (date < 86_400 ? 'Monday' : 'Tuesday'),
    );
    expect(
      items.map(item =>
        item.kind === 'day'
          ? item.key
          : [item.messages.map(entry => entry.message_id), item.joinsAbove, item.joinsBelow],
      ),
    ).toEqual([
      'day-Monday',
      [[1, 2], false, false],
      [[3], false, true],
      [[4], true, false],
      'day-Tuesday',
      [[90_000], false, false],
    ]);
  });
});

describe('currentKeyboard', () => {
  const keyboard = { keyboard: [[{ text: 'Piano' }]], one_time_keyboard: true };

  it('is gone once used or removed', () => {
    expect(currentKeyboard([message(1, { keyboard })])).toEqual(keyboard);
    expect(currentKeyboard([message(1, { keyboard }), message(2, { from_bot: false })])).toBeUndefined();
    expect(
      currentKeyboard([message(1, { keyboard }), message(2, { keyboard: { remove_keyboard: true } })]),
    ).toBeUndefined();
  });
});
