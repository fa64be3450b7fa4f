import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretsSchema } from '../../../lib/secrets.ts';
import { keepBotSecrets } from '../../../local/machine/bot-secrets.ts';
import { temporaryFolder } from '../emulators/temporary-folder.ts';

test('secrets are made once, and nobody else on the machine can read them', () => {
  const folder = join(temporaryFolder(), 'data');
  const made = keepBotSecrets(folder);
  expect(secretsSchema.parse(made)).toEqual(made);
  expect(keepBotSecrets(folder)).toEqual(made);
  expect(statSync(join(folder, 'bot-secrets.json')).mode & 0o777).toBe(0o600);
});

test('the key for backend tokens joins secrets from before there was one', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bot-secrets.json');
  const earlier = { botToken: `4242:${'t'.repeat(30)}`, webhookSecret: 'w'.repeat(32) };
  writeFileSync(file, JSON.stringify(earlier), { mode: 0o600 });
  const now = keepBotSecrets(folder);
  expect(now).toMatchObject(earlier);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
  expect(keepBotSecrets(folder)).toEqual(now);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that is no longer whole is not replaced: what it would have read would be lost', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bot-secrets.json'), '{"botTok');
  expect(() => keepBotSecrets(folder)).toThrow();
  expect(readFileSync(join(folder, 'bot-secrets.json'), 'utf8')).toBe('{"botTok');
});
