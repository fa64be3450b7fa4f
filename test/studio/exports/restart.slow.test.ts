import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '../../../lib/contract/paths.ts';
import { answerOf, connect, photo } from '../support/client.ts';
import { firstCut } from '../support/first-cut.ts';
import { Gate, standInRender } from '../support/stand-in-render.ts';
import { startTestStudio } from '../support/test-studio.ts';

/** A studio that was stopped while it rendered `render_1`, after which `render_2` waits. */
async function stoppedStudio() {
  const begun = new Gate();
  const studio = await startTestStudio({
    edit: firstCut,
    render: standInRender(async () => {
      begun.open();
      await new Gate().opened;
    }),
  });
  const client = await connect(studio.url);
  await client.upload([{ name: 'one.jpg', bytes: await photo('red') }]);
  await client.edit('go');
  const draft = await client.draft();
  await client.submit('render_1', draft);
  await client.submit('render_2', draft);
  await begun.opened;
  await studio.stop();
  const settings = { dataFolder: studio.dataFolder };
  const poll = async (url: string, id: string) => {
    const headers = { Authorization: `Bearer ${client.token}` };
    return (await answerOf(await fetch(`${url}${paths.renderPoll(id)}`, { headers }))).body;
  };
  return { settings, poll };
}

test('renders that ran or waited at a stop are finished in their order after the next start', async () => {
  const { settings, poll } = await stoppedStudio();
  const order: string[] = [];
  const studio = await startTestStudio({
    settings,
    render: standInRender(async ({ outputPath }) => {
      order.push(outputPath);
    }),
  });
  await expect.poll(async () => (await poll(studio.url, 'render_2'))['status']).toBe('completed');
  expect((await poll(studio.url, 'render_1'))['status']).toBe('completed');
  expect(order).toHaveLength(2);
});

test('orderly stops are not held against a render, however many', async () => {
  const { settings, poll } = await stoppedStudio();
  for (let stop = 0; stop < 6; stop++) {
    const begun = new Gate();
    const render = standInRender(async () => {
      begun.open();
      await new Gate().opened;
    });
    const studio = await startTestStudio({ settings, render });
    await begun.opened;
    await studio.stop();
  }
  const studio = await startTestStudio({ settings });
  await expect.poll(async () => (await poll(studio.url, 'render_1'))['status']).toBe('completed');
});

test('a render that has taken the studio down with it time and again is given up, the next one is not', async () => {
  const { settings, poll } = await stoppedStudio();
  const exports = join(settings.dataFolder, 'exports');
  for (const key of await readdir(exports)) {
    const path = join(exports, key, 'record.json');
    const record = JSON.parse(await readFile(path, 'utf8'));
    if (record.id !== 'render_1') continue;
    // As a kill leaves it: nobody was left to take the attempt back.
    await writeFile(path, JSON.stringify({ ...record, attempts: 4, state: { status: 'processing' } }));
  }
  const studio = await startTestStudio({ settings });
  await expect.poll(async () => (await poll(studio.url, 'render_2'))['status']).toBe('completed');
  expect(await poll(studio.url, 'render_1')).toMatchObject({
    status: 'failed',
    error: 'The render was interrupted too often',
  });
});
