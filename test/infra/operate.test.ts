import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../infra/operate/next-steps.ts';
import { readBotToken } from '../../infra/operate/read-bot-token.ts';
import { readNemoToken } from '../../infra/operate/read-nemo-token.ts';
import { env } from '../../lib/env.ts';

const token = `4242:${'t'.repeat(30)}`;

describe('the bot token', () => {
  test('that is given is not asked for', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => void asked.push(question);
    expect(await readBotToken(token, async question => ask(question).then(() => undefined))).toBe(token);
    expect(asked).toEqual([]);
  });

  test('is asked for when none is given', async () => {
    expect(await readBotToken(undefined, async () => token)).toBe(token);
    expect(await readBotToken('', async () => token)).toBe(token);
  });

  test('that is none, or that nobody can be asked for, ends in words that say where to get one', async () => {
    const silent = async () => undefined;
    await expect(readBotToken(undefined, silent)).rejects.toThrow(/Set TELEGRAM_BOT_TOKEN: @BotFather/);
    await expect(readBotToken('hello', silent)).rejects.toThrow(/no bot token/);
  });
});

describe('the token of the backend’s account', () => {
  test('is taken as it is given, or there is none', () => {
    expect(readNemoToken('nmv_usr_AbC-dEf_0')).toBe('nmv_usr_AbC-dEf_0');
    expect(readNemoToken('')).toBeUndefined();
    expect(readNemoToken(undefined)).toBeUndefined();
  });

  test('that no header could hold is refused, and not repeated', () => {
    expect(() => readNemoToken('nmv_usr_ two words')).toThrow(/^NEMO_TOKEN is 8 to 1000 visible characters/);
  });
});

describe('what is said after a deployment', () => {
  const deployed = {
    botName: 'reelay_bot',
    webhookUrl: 'https://api.test/telegram/webhook',
    pending: 0,
    backend: 'hosted',
  } as const;

  test('to a new operator: who is let in, who hears alarms, how it is taken down', () => {
    const said = nextSteps({ name: 'dev', settings: {}, watched: true }, deployed);
    expect(said).toContain('https://t.me/reelay_bot');
    expect(said).toMatch(/1\. Nobody is let in yet: write \/start/);
    expect(said).toMatch(/2\. Alarms reach nobody/);
    expect(said).toContain('npm run destroy -- --stage dev');
  });

  test('where all is set: try it, and confirm the mail', () => {
    const settings = { [env.allowedUsers]: '*' };
    const said = nextSteps(
      { name: 'prod', settings, alarmEmail: 'ops@example.com', watched: true },
      { ...deployed, pending: 3 },
    );
    expect(said).toMatch(/1\. Write \/start to @reelay_bot and send a photo/);
    expect(said).toMatch(/2\. Confirm the mail that AWS sends to ops@example\.com/);
    expect(said).toContain('3 updates were waiting');
  });

  test('of a stage that nobody watches: what warns all the same, and how to have the rest', () => {
    const said = nextSteps({ name: 'dev', settings: {}, watched: false }, deployed);
    expect(said).toMatch(/2\. The budget’s warning reaches nobody/);
    expect(said).toMatch(/3\. This stage has no other alarms and no dashboard: "watched" in cdk\.json/);
  });
});
