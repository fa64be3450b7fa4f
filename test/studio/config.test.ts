import { expect, test } from 'vitest';
import { readStudioSettings } from '../../studio/config.ts';

test('with no settings the studio is open to this machine only and keeps the contract’s limits', () => {
  expect(readStudioSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 8090,
    dataFolder: '.reelay/studio',
    publicUrl: undefined,
    mediaOrigins: [],
    credits: 100,
    editCost: 0,
    tokensPerClient: 0,
    tokensPerIp: 0,
    dialect: 'flat',
    silentRate: 0,
    model: undefined,
    maxUploadBytes: 200_000_000,
    exportLifetimeMs: 7 * 24 * 3_600_000,
    inputLifetimeMs: 72 * 3_600_000,
  });
});

test('an empty value is no value, as lines of a .env file have it', () => {
  expect(readStudioSettings({ STUDIO_PORT: '', STUDIO_PUBLIC_URL: '' })).toMatchObject({ port: 8090 });
});

test('links become origins, several media origins are separated by commas or blanks', () => {
  const settings = readStudioSettings({
    STUDIO_PUBLIC_URL: 'https://studio.example/some/path',
    STUDIO_MEDIA_ORIGINS: 'http://127.0.0.1:4568, http://minio:9000/bucket',
  });
  expect(settings.publicUrl).toBe('https://studio.example');
  expect(settings.mediaOrigins).toEqual(['http://127.0.0.1:4568', 'http://minio:9000']);
});

test('all bad values are named at once, with what they were', () => {
  const read = () =>
    readStudioSettings({ STUDIO_PORT: 'eighty', STUDIO_SILENT_RATE: '2', STUDIO_CREDITS: '5' });
  expect(read).toThrow(/STUDIO_PORT="eighty"/);
  expect(read).toThrow(/STUDIO_SILENT_RATE="2"/);
  expect(read).not.toThrow(/STUDIO_CREDITS/);
});

test('an address that is not http is no public URL', () => {
  expect(() => readStudioSettings({ STUDIO_PUBLIC_URL: 'file:///etc/passwd' })).toThrow(/STUDIO_PUBLIC_URL/);
});
