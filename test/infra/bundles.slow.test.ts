import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleFunctions, type FunctionBundle } from '../../infra/bundles/bundle-functions.ts';
import { measureStart } from '../../infra/bundles/measure-start.ts';
import { type FunctionName, functionSettings } from '../../infra/function-settings.ts';

// Within the checkout, where the packages that the runtime brings are found.
const outFolder = fileURLToPath(new URL('../../out/test-functions', import.meta.url));

let bundles: readonly FunctionBundle[];
beforeAll(async () => {
  bundles = await bundleFunctions(outFolder);
});

const bundleOf = (name: string): FunctionBundle => {
  const found = bundles.find(bundle => bundle.name === name);
  if (!found) throw new Error(`No bundle ${name}.`);
  return found;
};

const names = Object.keys(functionSettings);
/** What stands in a bundle for larger packages. */
const standIns = [
  'infra/bundles/lambda-credentials.ts',
  'infra/bundles/node-undici.ts',
  'infra/bundles/libheif-beside.ts',
  'infra/bundles/recent-versions.ts',
];
/** Bytes of minified code. */
const budgets: Partial<Record<FunctionName, number>> = {
  'telegram-webhook': 200_000,
};
const budget = 1_000_000;

describe('a bundle', () => {
  test.each(names)('%s is within its budget', name => {
    const { bytes, name: known } = bundleOf(name);
    expect(bytes).toBeLessThanOrEqual(budgets[known] ?? budget);
  });

  test.each(names)('%s holds nothing of one machine, of the studio, or of infra', name => {
    const foreign = Object.keys(bundleOf(name).inputs).filter(
      path => /^(local|studio|test|infra)\//.test(path) && !standIns.includes(path),
    );
    expect(foreign).toEqual([]);
  });

  test.each(names)('%s holds nothing that is made for one kind of processor', name => {
    const native = Object.keys(bundleOf(name).inputs).filter(path => path.endsWith('.node'));
    expect(native).toEqual([]);
  });

  test('WebAssembly lies beside the code of the one function that reads it', () => {
    expect(bundles.filter(({ besideBytes }) => besideBytes > 0).map(({ name }) => name)).toEqual([
      'stage-media',
    ]);
  });

  test.each(names)('%s holds each package once', name => {
    const folders = Object.keys(bundleOf(name).inputs)
      .map(path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter(folder => folder !== undefined);
    const packages = [...new Set(folders)].map(folder => folder.slice(folder.lastIndexOf('node_modules/')));
    expect(packages.filter((one, index) => packages.indexOf(one) !== index)).toEqual([]);
  });
});

/** Events that are answered without anybody else, and what the handlers say to them. */
const events: Partial<Record<FunctionName, { readonly event: unknown; readonly answer: object }>> = {
  'telegram-webhook': { event: { headers: {}, body: '{}' }, answer: { statusCode: 401 } },
  conversation: { event: { Records: [] }, answer: { batchItemFailures: [] } },
  'settle-batch': { event: { Records: [] }, answer: { batchItemFailures: [] } },
  'upload-page': {
    event: { requestContext: { http: { method: 'GET' } }, rawPath: '/', body: '' },
    answer: {
      statusCode: 404,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: '{}',
    },
  },
  'video-link': {
    event: { headers: {}, rawPath: '/videos/no-link-of-ours' },
    answer: { statusCode: 410 },
  },
  // Telegram is not there.
  'check-webhook': { event: {}, answer: { refused: 'HttpError' } },
};

test('semver is asked by X-Ray’s library alone, which only wants to know whether Node is recent', () => {
  for (const { inputs } of bundles) {
    const askers = Object.entries(inputs)
      .filter(([, { imports }]) => imports.some(({ path }) => path.endsWith('recent-versions.ts')))
      .map(([path]) => path);
    for (const asker of askers) expect(asker).toMatch(/node_modules\/(cls-hooked|aws-xray-sdk-core)\//);
  }
});

describe('in a fresh process', () => {
  test.each(names)('%s starts and answers', async name => {
    const bundle = bundleOf(name);
    // A task parses its input first of all.
    const { event, answer } = events[bundle.name] ?? { event: {}, answer: { refused: 'ZodError' } };
    expect((await measureStart(bundle, event)).answer).toMatchObject(answer);
  });
});
