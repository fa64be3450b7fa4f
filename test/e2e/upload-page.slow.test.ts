import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../local/telegram/person.ts';
import { desktop, hasBrowser, openBrowser, phone, picture } from '../local/chat-page/open-browser.ts';
import { meet, saying } from '../support/conversation.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 60_000;
/** Over the 20 MiB that Telegram hands over. */
const tooBig = { name: 'holiday.mov', bytes: Buffer.alloc(21 * 1024 * 1024) };

let folder: string;
let paths: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-upload-'));
  const files = [
    ...(await fivePhotos()).slice(0, 3),
    tooBig,
    { name: 'notes.txt', bytes: Buffer.from('no') },
  ];
  paths = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const linkIn = async (you: Person): Promise<string> => {
  const { body } = await you.waitFor(saying('/upload/'), patienceMs);
  return /http\S+\/upload\/\S+/.exec(body.text)?.[0] ?? '';
};

/** A link of somebody new, who sent a file that is too big. */
const newLink = async (languageCode = 'en') => {
  const you = await meet({ languageCode });
  await you.sendFile(tooBig);
  return { you, link: await linkIn(you) };
};

const post = (url: string, body: unknown) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
const photo = (place: number, size: number) => ({ place, name: 'a.jpg', mimeType: 'image/jpeg', size });

describe('a link to the upload page', () => {
  test('takes files of the size they were announced with, once, in the order of the page', async () => {
    const { you, link } = await newLink();
    const [jpeg] = await fivePhotos();
    if (!jpeg) throw new Error('no photo');
    const sent = [photo(1, jpeg.bytes.length), photo(0, jpeg.bytes.length)];
    for (const file of sent) {
      const answer = await (await post(`${link}/files`, file)).json();
      expect(answer).toMatchObject({ is: 'welcome' });
      const put = await fetch(Object(answer).url, { method: 'PUT', body: new Uint8Array(jpeg.bytes) });
      expect(put.status).toBe(200);
    }
    const [first, again] = await Promise.all([0, 1].map(() => post(`${link}/done`, { files: sent })));
    expect([first?.status, again?.status]).toEqual([200, 200]);
    await you.waitFor(saying('📸 2 photos'), patienceMs);
    expect((await post(`${link}/files`, photo(2, 10))).status).toBe(410);
    expect((await fetch(link)).status).toBe(410);
  });

  test('takes nothing over 200 MB, of no use, or that never came', async () => {
    const { link } = await newLink();
    expect(await (await post(`${link}/files`, photo(0, 200_000_001))).json()).toEqual({ is: 'too-large' });
    expect(await (await post(`${link}/files`, { place: 0, name: 'a.exe', size: 9 })).json()).toEqual({
      is: 'unsupported',
    });
    expect((await post(`${link}/files`, photo(50, 9))).status).toBe(410);
    expect((await post(`${link}/files`, { place: '../x' })).status).toBe(400);
    expect((await post(`${link}/done`, { files: [photo(0, 9)] })).status).toBe(410);
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.slice(0, -1))).status).toBe(410);
  });

  test('is one for several files, and goes with /delete', async () => {
    const { you, link } = await newLink();
    await you.sendFile({ ...tooBig, name: 'second.mov' });
    await you.waitFor(saying('2 files'), patienceMs);
    expect(await linkIn(you)).toBe(link);
    await you.sendText('/delete');
    await you.waitFor(saying("can't be undone"), patienceMs);
    await you.press('🗑 Delete everything');
    await you.waitFor(saying('🗑 Deleted'), patienceMs);
    expect((await fetch(link)).status).toBe(410);
  });
});

describe.skipIf(!hasBrowser())('the upload page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** The page, and what its browser complains about. */
  const open = async (link: string, options: Parameters<Browser['newContext']>[0]) => {
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(link);
    return { page, complaints };
  };
  const choose = async (page: Page, files: readonly string[], button: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await choosing).setFiles([...files]);
  };

  test('on a phone: chooses, removes, sends with progress, and the files are in the chat', async () => {
    const { you, link } = await newLink();
    const { page, complaints } = await open(link, phone);
    await picture(page, 'upload-phone-empty');
    await choose(page, paths.slice(0, 2), 'Choose files');
    await choose(page, paths.slice(2, 5), 'Add more');
    await page.getByText('Not a photo, clip or song').waitFor();
    await page.getByRole('button', { name: 'Remove' }).first().click();
    await picture(page, 'upload-phone-chosen');
    await page.getByRole('button', { name: 'Send to the chat' }).click();
    await page.getByText('Done!').waitFor({ timeout: patienceMs });
    await picture(page, 'upload-phone-done');
    await you.waitFor(saying(/2 photos, 1 clip/), patienceMs);
    await page.reload();
    await page.getByText('has been used').waitFor();
    // The browser itself complains of the 410.
    expect(complaints.filter(complaint => !complaint.includes('410'))).toEqual([]);
  });

  test('on a desktop: files are dropped, a broken line is told, and tried again', async () => {
    const { you, link } = await newLink('de');
    const { page } = await open(link, { ...desktop, colorScheme: 'dark' });
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(200_000)], 'Berge.png', { type: 'image/png' }));
      return transfer;
    })()`);
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await page.getByText('Berge.png').waitFor();
    await picture(page, 'upload-desktop-chosen');
    let broken = 0;
    await page.clock.install();
    await page.route(/uploads/, route => (broken++ < 4 ? route.abort() : route.continue()));
    await page.getByRole('button', { name: 'In den Chat senden' }).click();
    for (let pause = 0; pause < 3; pause++) {
      await expect.poll(() => broken, { timeout: patienceMs }).toBe(pause + 1);
      await expect
        .poll(
          async () => {
            await page.clock.runFor(8000);
            return broken;
          },
          { timeout: patienceMs },
        )
        .toBe(pause + 2);
    }
    await page.getByRole('button', { name: 'Noch einmal' }).waitFor();
    await picture(page, 'upload-desktop-broken');
    await page.getByRole('button', { name: 'Noch einmal' }).click();
    await page.getByText('Fertig!').waitFor({ timeout: patienceMs });
    await picture(page, 'upload-desktop-done');
    await you.waitFor(saying('1 Foto'), patienceMs);
  });
});
