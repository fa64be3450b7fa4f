import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Where the pictures go that a person may want to look at; not part of the repository. */
const pictures = join(import.meta.dirname, '../../../out/chat-page');

/** Whether there is a browser to test with; says so when there is none. */
export function hasBrowser(): boolean {
  const has = existsSync(executablePath);
  if (!has)
    process.stderr.write(
      `The chat page is not tested: there is no ${executablePath} (apt-get install chromium).\n`,
    );
  return has;
}

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

export interface OpenPage {
  readonly page: Page;
  /** What went wrong in the page, and what it asked of other servers. */
  readonly complaints: readonly string[];
}

export const desktop = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' } as const;
export const phone = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  hasTouch: true,
  isMobile: true,
} as const;

/** Opens the chat page in a window of its own and listens for complaints. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', request => {
    if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== url) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  await page.goto(url);
  return { page, complaints };
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
