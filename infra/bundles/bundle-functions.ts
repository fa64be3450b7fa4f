import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { type FunctionName, type FunctionSettings, functionSettings } from '../function-settings.ts';
import { plainSchemaKeys } from './plain-schema-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ours = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One Lambda's code, ready to be zipped. */
export interface FunctionBundle {
  readonly name: FunctionName;
  readonly folder: string;
  /** Bytes of the code as Node reads it. */
  readonly bytes: number;
  /** Bytes of what lies beside it and is read when it is needed. */
  readonly besideBytes: number;
  /** Which files went in, and what they import, as esbuild tells it. */
  readonly inputs: Metafile['inputs'];
}

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Packages' ES modules first: only those can be shaken.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  alias: {
    // A plugin of grammY asks for its Node build, which would come beside the web build that we use: 330 kB more.
    grammy: 'grammy/web',
    'grammy/web': 'grammy/web',
    '@aws-sdk/credential-provider-node': ours('./lambda-credentials.ts'),
    undici: ours('./node-undici.ts'),
    semver: ours('./recent-versions.ts'),
    'libheif-js/wasm-bundle': ours('./libheif-beside.ts'),
  },
  plugins: [plainSchemaKeys],
  loader: { '.wasm': 'file' },
  // CommonJS packages inside an ES module still ask for Node's own modules by `require`, and for their own folder.
  banner: {
    js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url),__dirname=import.meta.dirname;",
  },
  write: true,
  logLevel: 'error',
};

/** Left beside the bundle and loaded when it is needed. */
const besideCode = ['harfbuzzjs', '@jsquash/avif', 'libheif-js/libheif-wasm/libheif.js'];

/** What a bundle leaves to the Lambda runtime, which has the SDK on board (docs/decisions/aws-bundles.md). */
const runtimeSdk = ['@aws-sdk/*', '@smithy/*'];

/**
 * Makes one folder per file of functions/ below `outFolder`: `index.mjs`, and beside it the texts and WebAssembly that it
 * reads. The same code as is deployed, so that tests can weigh it, look into it and load it.
 * @param names only these; default: all
 */
export const bundleFunctions = async (
  outFolder: string,
  names: readonly FunctionName[] = functionNames(),
): Promise<readonly FunctionBundle[]> => {
  rmSync(outFolder, { recursive: true, force: true });
  const groups = [...new Set(names.map(groupOf))].map(group => names.filter(name => groupOf(name) === group));
  return (await Promise.all(groups.map(group => bundleTogether(outFolder, group)))).flat();
};

/**
 * What functions of one group have in common is read and parsed once, which halves the time. They leave the same to the
 * runtime; the one with WebAssembly beside its code is alone, because a build has one place for such files.
 */
const groupOf = (name: FunctionName): string => {
  const { sdk, decodes }: FunctionSettings = functionSettings[name];
  return decodes ? name : sdk;
};

const bundleTogether = async (
  outFolder: string,
  names: readonly FunctionName[],
): Promise<readonly FunctionBundle[]> => {
  const runtime = names.some(name => functionSettings[name].sdk === 'runtime') ? runtimeSdk : [];
  const { metafile } = await build({
    ...common,
    entryPoints: names.map(name => ({ in: join('functions', `${name}.ts`), out: join(name, 'index') })),
    outdir: outFolder,
    assetNames: `${names[0]}/[name]`,
    external: [...besideCode, ...runtime],
    metafile: true,
  });
  return names.map(name => finishBundle(name, join(outFolder, name), metafile));
};

/** Puts beside the code what it reads. */
const finishBundle = (name: FunctionName, folder: string, { inputs, outputs }: Metafile): FunctionBundle => {
  const { says, serves, paints, decodes, greets }: FunctionSettings = functionSettings[name];
  // lib/telegram/texts.ts looks for them beside itself.
  if (says) cpSync(join(root, 'lib/telegram/locales'), join(folder, 'locales'), { recursive: true });
  if (greets) cpSync(join(root, 'lib/telegram/greeting'), join(folder, 'greeting'), { recursive: true });
  if (paints) copyLetters(folder);
  if (decodes) {
    copyPackage('@jsquash/avif', folder, path => path.endsWith('/codec/enc'));
    // Its WebAssembly lies beside the bundle already.
    copyPackage('libheif-js', folder, path => /\/(libheif|libheif-wasm\/.*(?<!libheif\.js))$/.test(path));
  }
  if (serves) cpSync(join(root, 'lib/upload-page/browser'), join(folder, 'browser'), { recursive: true });
  const own = Object.entries(outputs).filter(([path]) => dirname(join(root, path)) === folder);
  const bytesOf = (wanted: (path: string) => boolean) =>
    own.filter(([path]) => wanted(path)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
  const isCode = (path: string) => path.endsWith('.mjs');
  const went = new Set(own.flatMap(([, output]) => Object.keys(output.inputs)));
  return {
    name,
    folder,
    bytes: bytesOf(isCode),
    besideBytes: bytesOf(path => !isCode(path)),
    inputs: Object.fromEntries(Object.entries(inputs).filter(([path]) => went.has(path))),
  };
};

/** Fonts of videos that storyboards do without: other forms of Chinese characters, and signs. */
const unusedFonts = ['noto-sans-jp', 'noto-sans-tc', 'noto-sans-symbols'];

/** What lib/media/storyboard asks for: fonts, and what reads them. */
const letterPackages = [
  'harfbuzzjs',
  'twemoji-colr-font',
  ...readdirSync(join(root, 'node_modules/@fontsource-variable'))
    .filter(font => !unusedFonts.includes(font))
    .map(font => `@fontsource-variable/${font}`),
];
const isUnused = (path: string): boolean =>
  /\.(css|scss|map)$/.test(path) ||
  path.endsWith('harfbuzz-subset.wasm') ||
  (path.endsWith('.woff2') && !isUsedFont(path));
/** The upright one of all weights; of a font that is named after its script, only that script. */
const isUsedFont = (path: string): boolean =>
  path.endsWith('twemoji.woff2') ||
  (path.endsWith('-wght-normal.woff2') &&
    !/noto-sans-(?!sc|kr)(\w+)\/files\/noto-sans-\1-(?!\1-)/.test(path));

const copyLetters = (folder: string): void => {
  for (const name of letterPackages) copyPackage(name, folder, isUnused);
};

/** The package to where the bundle finds it, without what it has no use for. */
const copyPackage = (name: string, folder: string, isUnused: (path: string) => boolean): void => {
  const path = join('node_modules', name);
  cpSync(join(root, path), join(folder, path), { recursive: true, filter: from => !isUnused(from) });
};

/** One Lambda per file. Throws for a file without settings, and for settings without a file. */
const functionNames = (): readonly FunctionName[] => {
  const files = readdirSync(join(root, 'functions')).map(file => basename(file, '.ts'));
  const known = Object.keys(functionSettings);
  const odd = [...files, ...known].filter(name => !files.includes(name) || !known.includes(name));
  if (odd.length > 0) {
    throw new Error(
      `functions/ and infra/function-settings.ts must name the same; not in both: ${odd.join(', ')}.`,
    );
  }
  return known.filter(isFunctionName);
};

const isFunctionName = (name: string): name is FunctionName => name in functionSettings;
