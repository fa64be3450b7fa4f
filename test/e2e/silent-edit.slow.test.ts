import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Machine, startMachine } from '../../local/machine/machine.ts';
import { type Person, person } from '../../local/telegram/person.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;

let dataDir: string;
let machine: Machine;
let you: Person;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-silent-'));
  machine = await startMachine({
    dataDir,
    port: 0,
    settings: { STUDIO_SILENT_RATE: '1' },
    log: message => console.error(message),
    waitScale: 0.1,
  });
  you = await person(machine.url, { chatId: 1001, name: 'You', languageCode: 'de' });
});

afterAll(async () => {
  you.leave();
  await machine.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('an edit that the editor has no words for is told by what it changed', async () => {
  const [asked] = await you.sendPhotos((await fivePhotos()).slice(0, 2), {
    caption: 'Diashow, 720p, 1 Sekunde pro Foto, keine Musik, Titel Lissabon',
  });
  const told = await you.waitFor(({ body }) => body.text.startsWith('✅'), patienceMs);
  expect(told.reply_to).toBe(asked?.message_id);
  expect(told.body.text).toContain('Das hat sich geändert:\n• Neu dabei: 2 Fotos\n');
  expect(told.body.text).toContain('• Titel dazu: „Lissabon“ (0–');
  const videos = (await you.messages()).filter(({ media }) => media?.kind === 'video');
  expect(videos).toHaveLength(1);
});
