import { expect, test } from 'vitest';
import { draftSchema } from '../../../studio/timeline/draft.ts';
import { connect, dataOf, photo } from '../support/client.ts';
import { standInVideo } from '../support/stand-in-render.ts';
import { startTestStudio } from '../support/test-studio.ts';

test('photos go in, a message makes a draft, an export makes a file', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);

  const uploaded = await client.upload([
    { name: 'red.jpg', bytes: await photo('red') },
    { name: 'blue.jpg', bytes: await photo('blue') },
  ]);
  expect(dataOf(uploaded)).toMatchObject({
    files: [
      { filename: 'red.jpg', file_type: 'image', width: 64, height: 48, n: 1 },
      { filename: 'blue.jpg', file_type: 'image', n: 2 },
    ],
    session_state_applied: true,
  });

  const events = await client.edit('make a slideshow');
  expect(events.map(event => event['type'])).toEqual(['heartbeat', 'tool_call', 'tool_result', 'text']);
  const draft = draftSchema.parse(await client.draft());

  const submitted = await client.submit('render_1', draft);
  expect(submitted).toMatchObject({ status: 200, body: { success: true, data: { id: 'render_1' } } });
  const done = await client.ended('render_1');
  expect(done.body).toMatchObject({
    success: true,
    taskId: 'render_1',
    status: 'completed',
    progress: 100,
    output: { size: standInVideo.length, duration: draft.d / 1000, width: draft.m.width },
    data: { id: 'render_1', status: 'completed', progress: 100 },
  });
  const url = String(dataOf(done)['outputUrl']);
  const video = await fetch(url);
  expect(Buffer.from(await video.arrayBuffer()).equals(standInVideo)).toBe(true);
});
