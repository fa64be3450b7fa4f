import { describe, expect, it } from 'vitest';
import { readConfig } from '../../lib/config.ts';

const rest = {
  REELAY_SECRET_ID: 'secret',
  REELAY_TABLE: 'table',
  REELAY_BUCKET: 'bucket',
  REELAY_UPDATES_QUEUE_URL: 'https://sqs.test/updates',
  REELAY_SETTLE_QUEUE_URL: 'https://sqs.test/settle',
  REELAY_STATE_MACHINE_ARN: 'arn',
  REELAY_VIDEOS_URL: 'https://people.test/videos',
};
const hosted = 'https://mega-api-prod.nemovideo.ai';

describe('the settings', () => {
  it.each([
    ['a bucket on AWS', undefined, hosted, true],
    ['everything on this machine', 'http://127.0.0.1:9000', 'http://localhost:8090', true],
    ['a bucket on this machine, the backend elsewhere', 'http://127.0.0.1:9000', hosted, false],
    ['an S3 of one’s own on the network', 'https://s3.example.com', hosted, true],
  ])('say whether the backend can fetch files: %s', (_, bucket, api, reaches) => {
    const { nemo } = readConfig({ ...rest, NEMO_API_URL: api, AWS_ENDPOINT_URL_S3: bucket });
    expect(nemo.reachesBucket).toBe(reaches);
  });

  it('need the secrets’ entry, or all three of them', () => {
    const { REELAY_SECRET_ID: _, ...noSecret } = rest;
    const two = { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`, TELEGRAM_WEBHOOK_SECRET: 'b'.repeat(32) };
    expect(() => readConfig({ ...noSecret, ...two })).toThrow('REELAY_TOKEN_KEYS');
    const three = { ...two, REELAY_TOKEN_KEYS: `${'c'.repeat(43)},${'d'.repeat(43)}` };
    expect(readConfig({ ...noSecret, ...three }).secrets).toMatchObject({ botToken: two.TELEGRAM_BOT_TOKEN });
    expect(readConfig({ ...noSecret, ...three, NEMO_TOKEN: 'nmv_usr_account' }).secrets).toMatchObject({
      nemoToken: 'nmv_usr_account',
    });
    expect(() => readConfig({ ...noSecret, ...three, REELAY_TOKEN_KEYS: 'short' })).toThrow('43 of');
  });

  it('that become a header have to fit into one', () => {
    for (const SKILL_SOURCE of [' ', 'two words', 'ключ'])
      expect(() => readConfig({ ...rest, SKILL_SOURCE })).toThrow('SKILL_SOURCE');
    expect(readConfig({ ...rest, SKILL_SOURCE: 'clawhub' }).nemo.platform).toBe('clawhub');
  });
});
