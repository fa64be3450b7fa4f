import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  desktop,
  hasBrowser,
  openBrowser,
  openPage,
  phone,
  picture,
} from '../local/chat-page/open-browser.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;

/** What a newcomer does with the chat page, against the whole bot: photos in, a sentence, a video to watch and keep. */
describe.skipIf(!hasBrowser())('a newcomer at the chat page', () => {
  let dataDir: string;
  let machine: MachineProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'reelay-browser-'));
    machine = await startMachineProcess(dataDir);
    browser = await openBrowser();
    ({ page } = await openPage(browser, machine.url, desktop));
  });

  afterAll(async () => {
    await browser?.close();
    await machine?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('chooses photos, says what to make of them, watches it being made, plays and downloads it', async () => {
    const paths = await Promise.all(
      (await fivePhotos()).map(async ({ name, bytes }) => {
        const path = join(dataDir, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose photos' }).click();
    await (await choosing).setFiles(paths);
    await page
      .getByRole('textbox')
      .fill('turn my photos into a slideshow, 720p, 1.5 seconds per photo, no music');
    await page.keyboard.press('Enter');

    const messages = page.getByRole('region', { name: 'Messages' });
    // Which step is seen depends on the machine: a quick one is done before the next change is allowed.
    await messages
      .getByText(/Getting your photos|Working on|Looking at|Editing|Rendering|Sending the video/)
      .first()
      .waitFor({ timeout: patienceMs });
    await picture(page, 'whole-path-progress');
    const play = messages.getByRole('button', { name: /play/i });
    await play.waitFor({ timeout: patienceMs });
    await messages.getByRole('button', { name: '9:16' }).waitFor();
    await picture(page, 'whole-path-video');

    await play.click();
    const video = messages.locator('video');
    await video.waitFor();
    await expect
      .poll(() => page.evaluate('document.querySelector("video").currentTime'), { timeout: patienceMs })
      .toBeGreaterThan(0.5);
    const downloading = page.waitForEvent('download');
    await messages
      .getByRole('link', { name: /download/i })
      .first()
      .click();
    expect((await downloading).suggestedFilename()).toMatch(/\.mp4$/);
  });

  test('asks for another format with a button, on a phone', async () => {
    const { page: small } = await openPage(browser, machine.url, phone);
    const messages = small.getByRole('region', { name: 'Messages' });
    await messages.getByRole('button', { name: '9:16' }).click();
    await messages.getByText('720×1280 ·').waitFor({ timeout: patienceMs });
    await picture(small, 'whole-path-phone');
  });
});
