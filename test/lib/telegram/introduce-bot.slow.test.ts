import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createApi } from '../../../lib/telegram/api.ts';
import { identify } from '../../../lib/telegram/bot-identity.ts';
import { introduceBot } from '../../../lib/telegram/introduce-bot.ts';
import { languages, textsFor } from '../../../lib/telegram/texts.ts';
import { botToken, type ServedStandIn, serveStandIn } from '../../local/telegram/serve-stand-in.ts';

let served: ServedStandIn;

beforeEach(async () => {
  served = await serveStandIn();
});
afterEach(() => served.remove());

/** The bot's door to Telegram, and what went through it. */
const connect = () => {
  const api = createApi({ token: botToken, root: served.url }, 'eager');
  const called: string[] = [];
  api.config.use((previous, method, payload, signal) => {
    called.push(method);
    return previous(method, payload, signal);
  });
  return { api, changes: () => called.filter(method => method.startsWith('set')) };
};

test('a bot asks once more who it is when the connection breaks', async () => {
  served.standIn.provoke({ method: 'getMe', outcome: { kind: 'answer-lost' } });
  const { api } = connect();
  const me = await identify(api, { token: botToken }, undefined);
  expect(me.username).toBe('reelay_bot');
});

describe('a bot that introduces itself', () => {
  it('has a menu and descriptions in every language', async () => {
    const { api } = connect();
    expect(await introduceBot(api)).toEqual([]);
    expect(languages).toHaveLength(13);

    const german = { language_code: 'de' } as const;
    expect(await api.getMyCommands(german)).toContainEqual({
      command: 'status',
      description: textsFor('de')('command-status'),
    });
    expect((await api.getMyDescription(german)).description).toBe(textsFor('de')('bot-description'));
    expect((await api.getMyShortDescription(german)).short_description).toBe(
      textsFor('de')('bot-short-description'),
    );
    expect((await api.getMyName(german)).name).toBe(textsFor('de')('bot-name'));
  });

  it('speaks English to everyone else', async () => {
    const { api } = connect();
    await introduceBot(api);
    const english = textsFor('en');
    expect((await api.getMyDescription()).description).toBe(english('bot-description'));
    expect((await api.getMyDescription({ language_code: 'sv' })).description).toBe(
      english('bot-description'),
    );
    expect((await api.getMyCommands()).map(({ command }) => command)).toContain('new');
  });

  it('changes nothing when nothing is new, and only what is', async () => {
    await introduceBot(connect().api);
    const again = connect();
    await introduceBot(again.api);
    expect(again.changes()).toEqual([]);

    await again.api.setMyDescription('Something else', { language_code: 'fr' });
    const third = connect();
    await introduceBot(third.api);
    expect(third.changes()).toEqual(['setMyDescription']);
  });

  it('leaves the name to its owner', async () => {
    const { api } = connect();
    await api.setMyName('Family films');
    await introduceBot(api);
    expect((await api.getMyName()).name).toBe('Family films');
    expect((await api.getMyName({ language_code: 'de' })).name).toBe('Family films');
  });

  it('does without what Telegram refuses, and asks for it no more in this start', async () => {
    const { api, changes } = connect();
    api.config.use((previous, method, payload, signal) =>
      method === 'setMyName'
        ? Promise.resolve({ ok: false, error_code: 429, description: 'Too Many Requests: retry after 80000' })
        : previous(method, payload, signal),
    );
    expect(await introduceBot(api)).toEqual([
      { method: 'setMyName', language: 'ar', reason: 'Too Many Requests: retry after 80000' },
    ]);
    expect(changes()).not.toContain('setMyName');
    expect((await api.getMyDescription({ language_code: 'ko' })).description).toBe(
      textsFor('ko')('bot-description'),
    );
  });
});
