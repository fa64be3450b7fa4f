import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRenderProcesses, RendererCrashed } from '../../../studio/exports/render-process.ts';
import type { RenderRequest } from '../../../studio/render/render-request.ts';
import { photo } from '../support/client.ts';
import { firstCut } from '../support/first-cut.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function smallRender(): Promise<RenderRequest> {
  const folder = await temporaryFolder();
  const path = join(folder, 'red.jpg');
  await writeFile(path, await photo('red', 320, 240));
  const asset = { id: 'red', n: 1, name: 'red.jpg', kind: 'image' } as const;
  const { draft } = firstCut({
    text: '',
    language: 'en',
    assets: [asset],
    draft: null,
    undo: [],
    redo: [],
    seed: 1,
  });
  if (draft === null) throw new Error('the first cut is empty');
  return {
    draft: { ...draft, m: { ...draft.m, width: 320, height: 240 } },
    media: new Map([['asset:red', path]]),
    outputPath: join(folder, 'video.mp4'),
    output: { format: 'mp4', quality: 'low' },
  };
}

function processes() {
  const made = createRenderProcesses();
  onTestFinished(() => made.close());
  return made;
}

/** Process ids of this process's children; Linux only. */
async function children(): Promise<readonly number[]> {
  const list = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return list.split(' ').filter(Boolean).map(Number);
}
const onLinux = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

test('a video is rendered in another process, with progress, and so is the next one', async () => {
  const { render } = processes();
  const fractions: number[] = [];
  const request = await smallRender();
  const result = await render({ ...request, onProgress: ({ fraction }) => fractions.push(fraction) });
  expect(result).toMatchObject({ width: 320, height: 240, warnings: [] });
  expect(await stat(request.outputPath)).toMatchObject({ size: result.bytes });
  expect(fractions.at(-1)).toBe(1);
  await expect(render(await smallRender())).resolves.toMatchObject({ width: 320 });
});

test('the renderer’s own errors keep their kind across the processes', async () => {
  const { render } = processes();
  const request = await smallRender();
  await expect(render({ ...request, draft: { ...request.draft, d: 0, t: [] } })).rejects.toMatchObject({
    name: 'RenderError',
    kind: 'unsupported',
  });
});

test('aborting ends a render, and one that is aborted already never begins', async () => {
  const { render } = processes();
  const abort = new AbortController();
  const rendering = render({ ...(await smallRender()), signal: abort.signal });
  // At once: a render this small may be over before it tells how far it is.
  abort.abort();
  await expect(rendering).rejects.toMatchObject({ name: 'RenderError', kind: 'cancelled' });
  const aborted = render({ ...(await smallRender()), signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ kind: 'cancelled' });
});

test.runIf(onLinux)(
  'a process that is killed is a crash of this render, and the next one gets another',
  async () => {
    const { render } = processes();
    const before = await children();
    const rendering = render(await smallRender());
    const started = async () => (await children()).find(pid => !before.includes(pid));
    process.kill(await vi.waitUntil(started), 'SIGKILL');
    await expect(rendering).rejects.toThrow(RendererCrashed);
    await expect(render(await smallRender())).resolves.toMatchObject({ width: 320 });
  },
);

test('what was rendered is probed in such a process too: length, size, frame rate, sound', async () => {
  const { render, probe } = processes();
  const request = await smallRender();
  const { durationMs } = await render(request);
  const facts = await probe(request.outputPath);
  expect(facts).toMatchObject({ width: 320, height: 240, fps: 30, hasSound: true });
  // The last sound packet may end some hundredths after the last frame.
  expect(Math.abs((facts.durationMs ?? 0) - durationMs)).toBeLessThan(50);
});

test('a file that is none is an error, not a crash, and the process goes on', async () => {
  const { probe } = processes();
  const path = join(await temporaryFolder(), 'broken.mp4');
  await writeFile(
    path,
    Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), Buffer.alloc(5000, 0xff)]),
  );
  await expect(probe(path)).rejects.toMatchObject({ name: 'RenderError', kind: 'unsupported' });
  await expect(probe(path)).rejects.toMatchObject({ kind: 'unsupported' });
});
