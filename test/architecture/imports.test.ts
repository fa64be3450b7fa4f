import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reading every file of ours takes 2 s, and longer beside other tests. */
const bundlingMs = 60_000;

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Ours as paths from the root, packages by their names. */
let ours: readonly Import[];
let packages: readonly Import[];

beforeAll(async () => {
  const entryPoints = globSync(
    ['functions', 'lib', 'studio', 'local', 'infra', 'bench'].map(folder => `${folder}/**/*.{ts,tsx}`),
    {
      cwd: root,
      ignore: ['studio/render/kernel/assembly/**', '**/*.d.ts'],
    },
  );
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    outdir: 'unused',
    metafile: true,
    logLevel: 'silent',
    loader: { '.css': 'text' },
    external: ['*.mjs'],
  });
  const all = Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path, external }) => ({ from, to: path, external: external === true })),
  );
  ours = all.filter(({ external }) => !external);
  packages = all.filter(({ external, to }) => external && !to.startsWith('.') && !to.startsWith('node:'));
}, bundlingMs);

/** Which folders the files of a folder may import from. Type-only imports leave no trace and are free. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/core': ['lib/core'],
  'lib/contract': ['lib/contract'],
  'lib/nemo': ['lib/nemo', 'lib/contract', 'lib/core'],
  'lib/telegram': ['lib/telegram', 'lib/core'],
  'lib/aws': ['lib/aws', 'lib/core', 'lib/workflow', 'lib/config.ts', 'lib/secrets.ts'],
  'lib/upload-page': ['lib/upload-page'],
  'lib/usecases': ['lib/usecases', 'lib/core'],
  'lib/workflow': ['lib/workflow', 'lib/core'],
  'lib/runtime': ['lib', 'package.json'],
  functions: ['lib/runtime', 'lib/usecases', 'lib/workflow', 'lib/telegram/webhook-secret.ts'],
  studio: ['studio', 'lib/contract', 'lib/tracing'],
  // What the studio does knows nothing of where it runs; studio/functions put it together for AWS.
  'studio/aws': ['studio', 'lib/tracing'],
  'lib/tracing': ['lib/tracing'],
  local: ['local', 'functions', 'lib', 'studio'],
  // Deploying connects the bot as the bot's own code does.
  infra: [
    'infra',
    'studio/aws/cloud-config.ts',
    'studio/aws/bucket-parts.ts',
    'studio/config.ts',
    'studio/workflow',
    'lib/env.ts',
    'lib/workflow',
    'lib/config.ts',
    'lib/secrets.ts',
    'lib/contract/access-key.ts',
    'lib/telegram',
  ],
};

describe('imports run one way', () => {
  test.each(Object.entries(allowed))('%s', (folder, targets) => {
    const wrong = ours
      .filter(({ from }) => from.startsWith(`${folder}/`))
      .filter(({ to }) => !targets.some(target => to === target || to.startsWith(`${target}/`)));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('nothing imports functions, infra or local but local itself', () => {
    const wrong = ours.filter(
      ({ from, to }) =>
        /^(functions|infra|local)\//.test(to) && !from.startsWith('local/') && !from.startsWith('infra/'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('each outside has one importer', () => {
  const importersOf = (pattern: RegExp) =>
    packages.filter(({ to }) => pattern.test(to)).map(({ from }) => from);

  test('grammY: lib/telegram, and local, which asks as a bot does', () => {
    const wrong = importersOf(/^grammy|^@grammyjs/).filter(from => !/^(lib\/telegram|local)\//.test(from));
    expect(wrong).toEqual([]);
  });

  test('the AWS SDK: lib/aws and studio/aws, local, which stands in for AWS, and infra, which deploys to it', () => {
    const wrong = importersOf(/^@aws-sdk/).filter(
      from => !/^(lib\/aws|studio\/aws|local|infra)\//.test(from),
    );
    expect(wrong).toEqual([]);
  });

  test('codecs and pictures: the studio, and local, which does what Telegram does to photos', () => {
    const wrong = importersOf(/^(node-av|sharp|@napi-rs\/canvas)/).filter(
      from => !/^(studio|local|bench)\//.test(from),
    );
    expect(wrong).toEqual([]);
  });

  test('the pure parts use no file system, network or process', () => {
    const pure = /^(lib\/core|lib\/contract|studio\/timeline|studio\/planning)\//;
    const impure = new Set(
      builtinModules.filter(name => !['util', 'crypto'].includes(name)).map(name => `node:${name}`),
    );
    const wrong = packages.concat(ours).filter(({ from, to }) => pure.test(from) && impure.has(to));
    expect(wrong).toEqual([]);
  });
});

test('every file of ours that is imported lies in the checkout', () => {
  const outside = ours.filter(({ to }) => relative(root, join(root, to)).startsWith('..'));
  expect(outside).toEqual([]);
});
