import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { paths } from '../../../lib/contract/paths.ts';
import { connect, dataOf, photo } from '../support/client.ts';
import { serveFiles } from '../support/file-server.ts';
import { Gate } from '../support/stand-in-render.ts';
import { startTestStudio } from '../support/test-studio.ts';

const byUrls = (...urls: string[]) => ({ urls, source_type: 'url' });

test('links of a trusted origin are fetched and keep their order, the slowest first or not', async () => {
  const red = await photo('red');
  const lastAnswered = new Gate();
  const origin = await serveFiles(async (request, response) => {
    if (request.url?.includes('first') === true) await lastAnswered.opened;
    response.end(red);
    if (request.url?.includes('third') === true) lastAnswered.open();
  });
  const studio = await startTestStudio({ settings: { mediaOrigins: [origin] } });
  const client = await connect(studio.url);
  const answer = await client.post(
    paths.upload(client.sessionId),
    byUrls(
      `${origin}/b/first.jpg?X-Amz-Signature=secret`,
      `${origin}/zwei%20%C3%BC.jpg`,
      `${origin}/third.jpg`,
    ),
  );
  expect(dataOf(answer)).toMatchObject({
    files: [
      { filename: 'first.jpg', n: 1, width: 64 },
      { filename: 'zwei ü.jpg' },
      { filename: 'third.jpg', n: 3 },
    ],
    session_state_applied: true,
  });
  expect(JSON.stringify(studio.log)).not.toMatch(/secret|first\.jpg/);
});

test.each([
  'http://127.0.0.1:1/a.jpg',
  'http://localhost:1/a.jpg',
  'http://[::1]:1/a.jpg',
  'http://[::ffff:127.0.0.1]:1/a.jpg',
  'http://0.0.0.0:1/a.jpg',
  'http://2130706433:1/a.jpg',
  'http://0x7f.1:1/a.jpg',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/a.jpg',
  'http://192.168.1.1/a.jpg',
  'http://[fd00:ec2::254]/latest/meta-data/',
])('%s is not fetched: it is not on the public internet', async link => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const answer = await client.post(paths.upload(client.sessionId), byUrls(link));
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 400, message: expect.stringContaining('the host is not public') },
  });
});

test('a trusted origin is that scheme, host and port and no other', async () => {
  let asked = 0;
  const origin = await serveFiles((_, response) => {
    asked += 1;
    response.end('secret');
  });
  const { url } = await startTestStudio({ settings: { mediaOrigins: ['http://127.0.0.1:9'] } });
  const client = await connect(url);
  const answer = await client.post(paths.upload(client.sessionId), byUrls(`${origin}/a.jpg`));
  expect(answer.body['code']).toBe(400);
  expect(asked).toBe(0);
});

test('a redirect is followed as far as its target could have been sent itself', async () => {
  const red = await photo('red');
  let reached = false;
  const inside = await serveFiles((_, response) => {
    reached = true;
    response.end(red);
  });
  const origin = await serveFiles((request, response) => {
    const location = { '/inside': `${inside}/a.jpg`, '/again': '/photo', '/loop': '/loop' }[
      request.url ?? ''
    ];
    if (location === undefined) return response.end(red);
    return response.writeHead(302, { Location: location }).end();
  });
  const { url } = await startTestStudio({ settings: { mediaOrigins: [origin] } });
  const client = await connect(url);
  const answer = await client.post(
    paths.upload(client.sessionId),
    byUrls(`${origin}/inside`, `${origin}/again`, `${origin}/loop`),
  );
  expect(dataOf(answer)).toMatchObject({
    files: [{ filename: 'again' }],
    failed: [
      { index: 0, code: 400, message: 'the host is not public' },
      { index: 2, code: 400, message: 'more than 3 redirects' },
    ],
  });
  expect(reached).toBe(false);
});

test('files that are too large, announced or not, that break off or are not there are named one by one', async () => {
  const red = await photo('red');
  const origin = await serveFiles((request, response) => {
    switch (request.url) {
      case '/announced.jpg':
        response.writeHead(200, { 'Content-Length': 1_000_000 }).write('x');
        return;
      case '/unannounced.jpg':
        response.end(Buffer.alloc(200_000));
        return;
      case '/broken.jpg':
        response.writeHead(200, { 'Content-Length': 1_000 }).write('x', () => response.destroy());
        return;
      case '/good.jpg':
        response.end(red);
        return;
      default:
        response.writeHead(404).end();
    }
  });
  const studio = await startTestStudio({ settings: { mediaOrigins: [origin], maxUploadBytes: 100_000 } });
  const client = await connect(studio.url);
  const links = ['announced', 'unannounced', 'broken', 'good', 'absent'].map(name => `${origin}/${name}.jpg`);
  const answer = await client.post(paths.upload(client.sessionId), byUrls(...links));
  expect(dataOf(answer)).toMatchObject({
    files: [{ filename: 'good.jpg', n: 1 }],
    failed: [
      { index: 0, filename: 'announced.jpg', code: 4002 },
      { index: 1, filename: 'unannounced.jpg', code: 4002 },
      { index: 2, filename: 'broken.jpg', code: 400, message: 'the download broke off' },
      { index: 4, filename: 'absent.jpg', code: 400, message: 'the host answered 404' },
    ],
  });
  expect(await readdir(join(studio.dataFolder, 'incoming'))).toEqual([]);
});

test('a client that went away does not find its photos doubled when it asks again', async () => {
  const red = await photo('red');
  const asked = new Gate();
  const gone = new Gate();
  let first = true;
  const origin = await serveFiles(async (_, response) => {
    if (first) {
      first = false;
      asked.open();
      await gone.opened;
    }
    response.end(red);
  });
  const studio = await startTestStudio({ settings: { mediaOrigins: [origin] } });
  const client = await connect(studio.url);
  const impatient = new AbortController();
  const uploading = fetch(`${studio.url}${paths.upload(client.sessionId)}`, {
    method: 'POST',
    signal: impatient.signal,
    headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(byUrls(`${origin}/a.jpg`)),
  });
  await asked.opened;
  impatient.abort();
  await expect(uploading).rejects.toThrow();
  await expect.poll(() => studio.log).toContainEqual(expect.objectContaining({ refused: 'request' }));
  gone.open();
  const again = await client.post(paths.upload(client.sessionId), byUrls(`${origin}/a.jpg`));
  expect(dataOf(again)).toMatchObject({ files: [{ n: 1 }] });
});

test('files that are too much together are left out, named, and the others are kept', async () => {
  const red = await photo('red');
  const origin = await serveFiles((request, response) => {
    // The second says nothing of its size.
    if (request.url?.includes('second') !== true) response.setHeader('content-length', red.length);
    response.end(red);
  });
  const studio = await startTestStudio({
    settings: { mediaOrigins: [origin], maxUploadBytes: red.length * 2, maxRequestBytes: red.length * 3 },
  });
  const client = await connect(studio.url);
  const links = ['first', 'second', 'third', 'fourth'].map(name => `${origin}/${name}.jpg`);
  const answer = dataOf(await client.post(paths.upload(client.sessionId), byUrls(...links)));
  const kept = z.array(z.object({ filename: z.string() })).parse(answer['files']);
  const left = z.array(z.object({ filename: z.string(), message: z.string() })).parse(answer['failed']);
  expect(kept.length + left.length).toBe(4);
  // Room for three, and as many as two may be waited for at once by one of unknown size.
  expect(kept.length).toBeGreaterThanOrEqual(1);
  expect(kept.length).toBeLessThanOrEqual(3);
  for (const { message } of left) expect(message).toMatch(/in one go/);
  expect(await readdir(join(studio.dataFolder, 'incoming'))).toEqual([]);
});
