import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedStandIn, serveStandIn } from '../telegram/serve-stand-in.ts';
import { type EchoBot, echoBot } from './echo-bot.ts';
import { desktop, hasBrowser, type OpenPage, openBrowser, openPage, phone, picture } from './open-browser.ts';
import { photos } from './photos.ts';

/** One person on one desktop window, from the first look to the video; the tests build on each other. */
describe.skipIf(!hasBrowser())('the chat page', () => {
  let served: ServedStandIn;
  let echo: EchoBot;
  let running: Promise<void>;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  const composer = '#composer-text';
  const messages = () => page.getByRole('region', { name: 'Messages' });
  const said = (text: string) => messages().getByText(text);
  const say = async (text: string) => {
    await page.fill(composer, text);
    await page.press(composer, 'Enter');
  };

  beforeAll(async () => {
    served = await serveStandIn();
    const { api } = served.bot;
    await api.setMyCommands([
      { command: 'start', description: 'Begin again' },
      { command: 'status', description: 'What is going on' },
      { command: 'silent', description: 'Never answers' },
    ]);
    await api.setMyDescription('I make videos of your photos. <b>Try it</b>.');
    echo = echoBot(served.bot);
    running = served.bot.start();
    browser = await openBrowser();
    opened = await openPage(browser, served.url, desktop);
    page = opened.page;
  });

  afterAll(async () => {
    await browser.close();
    await served.bot.stop();
    await running;
    await served.remove();
  });

  it('tells a newcomer what to do, with sentences to begin with', async () => {
    await page.getByRole('heading', { name: 'Photos in, video out' }).waitFor();
    await page.getByText('I make videos of your photos. <b>Try it</b>.').waitFor();
    await picture(page, '1-empty-desktop');
    await page.getByRole('button', { name: /slideshow video with music/ }).click();
    expect(await page.inputValue(composer)).toBe(
      'Turn my photos into a slideshow video with music and transitions',
    );
    await page.getByText('Now add your photos').waitFor();
    expect(await page.locator(composer).evaluate(field => field.matches(':focus'))).toBe(true);
    await page.fill(composer, '');
  });

  it('offers the commands that begin with what is typed', async () => {
    await page.fill(composer, '/st');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toHaveLength(2);
    await picture(page, '2-commands');
    await page.press(composer, 'ArrowDown');
    expect(await page.getAttribute('[role=option]:nth-child(2)', 'aria-selected')).toBe('true');
    await page.press(composer, 'ArrowUp');
    await page.press(composer, 'Enter');
    await said('Send me photos and say what to make of them.').waitFor();
    expect(await page.locator('.from-bot strong', { hasText: 'Welcome!' }).count()).toBe(1);
    const link = messages().getByRole('link', { name: 'https://example.org/help' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('shows what the bot answers to a button, and its spinner until then', async () => {
    await page.getByRole('button', { name: '16:9' }).click();
    await page.getByText('Now 16:9').waitFor();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    const alert = page.getByRole('dialog');
    await alert.getByText('All your photos are gone.').waitFor();
    await picture(page, '3-alert');
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'detached' });
    await say('/silent');
    const waiting = page.getByRole('button', { name: 'Wait' });
    await waiting.click();
    expect(await waiting.getAttribute('aria-busy')).toBe('true');
  });

  it('sends several photos as one album with a caption', async () => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach files' }).click();
    await (await choosing).setFiles(await photos(6));
    const tray = page.getByRole('region', { name: 'Attached files' });
    await tray
      .getByRole('button', { name: /^Remove/ })
      .nth(5)
      .click();
    expect(await tray.locator('img').count()).toBe(5);
    await page.fill(composer, 'Turn my photos into a slideshow');
    await picture(page, '4-tray');
    await page.press(composer, 'Enter');
    await echo.working;
    const album = page.locator('.bubble:has(.mosaic)');
    await album.getByText('Turn my photos into a slideshow').waitFor();
    expect(await album.locator('img').count()).toBe(5);
    await album.getByRole('img', { name: 'Reelay reacted 👀' }).waitFor();
    expect(await page.locator('.uploading').count()).toBe(0);
  });

  it('changes an edited message in its place and stays at the end', async () => {
    await said('5 %').waitFor();
    const status = await page.locator('.bubble', { hasText: 'Rendering your video' }).elementHandle();
    await echo.progress(60);
    await said('60 %').waitFor();
    const scroller = messages();
    expect(await status?.evaluate(element => element.isConnected)).toBe(true);
    const below = () => scroller.evaluate(e => e.scrollHeight - e.scrollTop - e.clientHeight);
    await expect.poll(below).toBeLessThan(2);
    await picture(page, '5-progress-desktop');

    // Whoever reads further up is left alone.
    const toTheEnd = page.getByRole('button', { name: 'To the newest message' });
    await expect
      .poll(async () => {
        // Again when the page was about to follow the message: a person would scroll again as well.
        await scroller.evaluate(element => element.scrollTo({ top: 0 }));
        return toTheEnd.isVisible();
      })
      .toBe(true);
    await echo.progress(70);
    await said('70 %').waitFor({ state: 'attached' });
    expect(await scroller.evaluate(element => element.scrollTop)).toBeLessThan(2);
    await toTheEnd.click();
  });

  it('turns the pages of an album', async () => {
    await page.getByRole('button', { name: 'Open photo' }).nth(1).click();
    const lightbox = page.getByRole('dialog', { name: 'Media' });
    await lightbox.getByText('2 of 5').waitFor();
    await page.keyboard.press('ArrowRight');
    await lightbox.getByText('3 of 5').waitFor();
    await lightbox.locator('img').evaluate(image => image.decode());
    await picture(page, '6-lightbox');
    await page.keyboard.press('Escape');
    await lightbox.waitFor({ state: 'detached' });
  });

  it('plays the video and offers it for download', async () => {
    await echo.finish();
    await said('Your video is ready').waitFor();
    await said('Rendering your video').waitFor({ state: 'detached' });
    await picture(page, '7-video-desktop');
    await page.getByRole('button', { name: 'Play video, 0:03' }).click();
    await page.locator('video').evaluate(
      video =>
        new Promise<void>(resolve => {
          const look = () => (video.currentTime > 0.2 ? resolve() : setTimeout(look, 20));
          look();
        }),
    );
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    expect((await downloading).suggestedFilename()).toBe('lisbon.mp4');
    await page.getByRole('button', { name: 'Copy the title' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('Lisbon');
  });

  it('serves any part of the video', async () => {
    const src = await page.locator('video').getAttribute('src');
    const part = await fetch(`${served.url}${src}`, { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
    expect(part.headers.get('content-type')).toBe('video/mp4');
  });

  it('edits the last own message and answers another', async () => {
    await say('make it vertcal');
    await said('You said: make it vertcal').waitFor();
    await page.press(composer, 'ArrowUp');
    expect(await page.inputValue(composer)).toBe('make it vertcal');
    await say('make it vertical');
    await said('You changed it to “make it vertical”').waitFor();
    await page.locator('.from-person', { hasText: 'edited' }).waitFor();
    await page.locator('.from-bot', { hasText: 'You changed it' }).hover();
    await page
      .locator('.from-bot', { hasText: 'You changed it' })
      .getByRole('button', { name: 'Reply' })
      .click();
    await page.getByText('Reply to Reelay').waitFor();
    await say('thanks');
    await page.locator('.from-person .quote', { hasText: 'You changed it to' }).waitFor();
  });

  it("shows the bot's keyboard and sends its keys", async () => {
    await say('/keys');
    await page.getByRole('button', { name: 'No music' }).waitFor();
    await picture(page, '8-keyboard');
    await page.getByRole('button', { name: 'Piano' }).click();
    await said('You said: Piano').waitFor();
    await page.getByRole('button', { name: 'No music' }).waitFor({ state: 'detached' });
  });

  it('takes files that are dropped or pasted', async () => {
    const [photo] = await photos(1);
    const transferred = `(() => {
      const bytes = Uint8Array.from(atob('${photo?.buffer.toString('base64')}'), c => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'dropped.jpg', { type: 'image/jpeg' }));
      return data;
    })()`;
    const transfer = await page.evaluateHandle(transferred);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Drop your photos, clips or songs').waitFor();
    await picture(page, '9-drop');
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByText('Drop your photos').waitFor({ state: 'detached' });
    await page.evaluate(`document.querySelector('${composer}').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: ${transferred}, bubbles: true }),
    )`);
    const tray = page.getByRole('region', { name: 'Attached files' });
    await tray.locator('img').nth(1).waitFor();
    await tray.getByRole('checkbox', { name: /Send as files/ }).check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.file-name', { hasText: 'dropped.jpg' }).nth(1).waitFor();
  });

  it('shows hostile texts as texts', async () => {
    await say('<img src=x onerror="document.title=1"> [x](javascript:alert(1))');
    await page.locator('.from-person', { hasText: '<img src=x onerror=' }).waitFor();
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  it('opens another chat, and the address leads back to the first', async () => {
    const first = page.url();
    await page.getByRole('button', { name: 'New chat' }).click();
    await page.getByLabel('Name').fill('Trip to Lisbon');
    await page.getByLabel('Language of the app').selectOption('de');
    await picture(page, '10-new-chat');
    await page.getByRole('button', { name: 'Open chat' }).click();
    await page.getByRole('heading', { name: 'Photos in, video out' }).waitFor();
    await page.getByRole('link', { name: /Trip to Lisbon/ }).waitFor();
    await page.goto(first);
    await said('Your video is ready').waitFor();
  });

  it('shows one thing at a time on a phone, in the dark', async () => {
    const { page: small, complaints } = await openPage(browser, served.url, {
      ...phone,
      colorScheme: 'dark',
    });
    await small.getByRole('link', { name: 'All chats' }).click();
    await small.getByRole('link', { name: /^You/ }).waitFor();
    expect(await small.locator(composer).isVisible()).toBe(false);
    await picture(small, '11-list-phone-dark');
    await small.getByRole('link', { name: /^You/ }).click();
    await small
      .getByRole('region', { name: 'Messages' })
      .getByText('Your video is ready')
      .scrollIntoViewIfNeeded();
    await picture(small, '12-video-phone-dark');
    const overflow = await small.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBe(0);
    const spilling = await small
      .locator('.bubble')
      .evaluateAll(bubbles =>
        bubbles.filter(bubble => bubble.scrollWidth > bubble.clientWidth).map(bubble => bubble.textContent),
      );
    expect(spilling).toEqual([]);
    expect(complaints).toEqual([]);
    await small.context().close();
  });

  it('finds everything again when the server comes back', async () => {
    await served.bot.stop();
    await running;
    const port = Number(new URL(served.url).port);
    await served.stop();
    await page.getByText('Connection lost').waitFor();
    served = await serveStandIn({ dataDir: served.dataDir, port });
    echo = echoBot(served.bot);
    running = served.bot.start();
    await page.getByText('Connection lost').waitFor({ state: 'detached' });
    await say('are you back?');
    await said('You said: are you back?').waitFor();
  });

  it('complained of nothing and asked nobody else', () => {
    // The browser reports the moments without a server; nothing else may be reported.
    expect(
      opened.complaints.filter(text => !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|net::ERR/u.test(text)),
    ).toEqual([]);
  });
});
