import { describe, expect, it } from 'vitest';
import { BotApiError } from '../../../local/telegram/bot-api/bot-api-error.ts';
import { createFlood } from '../../../local/telegram/flood.ts';

describe('realistic limits', () => {
  it('let a burst through, then about one message a second in each chat', () => {
    let clock = 0;
    const flood = createFlood({ realistic: true, now: () => clock });
    const admitted = (chatId: number) => {
      try {
        flood.admit('editMessageText', chatId);
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(BotApiError);
        expect(error).toMatchObject({
          code: 429,
          retryAfter: 1,
          message: 'Too Many Requests: retry after 1',
        });
        return false;
      }
    };
    const burst = Array.from({ length: 30 }, () => admitted(1)).filter(Boolean);
    expect(burst).toHaveLength(20);
    expect(admitted(2)).toBe(true);
    clock += 1000;
    expect([admitted(1), admitted(1)]).toEqual([true, false]);
  });

  it('never meet chat actions and questions', () => {
    const flood = createFlood({ realistic: true, now: () => 0 });
    for (let call = 0; call < 50; call++) {
      expect(flood.admit('sendChatAction', 1)).toEqual({ loseAnswer: false });
      expect(flood.admit('getFile', 1)).toEqual({ loseAnswer: false });
    }
  });
});

describe('provocations', () => {
  it('meet as many calls as told, and only those they are for', () => {
    const flood = createFlood({ realistic: false, now: () => 0 });
    flood.provoke({ method: 'sendVideo', times: 2, outcome: { kind: 'answer-lost' } });
    flood.provoke({ chatId: 7, outcome: { kind: 'refused', code: 403, description: 'Forbidden: x' } });
    expect(flood.admit('sendMessage', 1).loseAnswer).toBe(false);
    expect([1, 1, 1].map(chatId => flood.admit('sendvideo', chatId).loseAnswer)).toEqual([true, true, false]);
    expect(() => flood.admit('sendMessage', 7)).toThrow('Forbidden: x');
    expect(flood.admit('sendMessage', 7).loseAnswer).toBe(false);
  });
});
