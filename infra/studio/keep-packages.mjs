// Leaves in package.json only what the programs in the folder that is named ask for, and the fonts, which they ask for by
// names that are put together: the emulators, the bot's packages and the tools that built the programs go (build-image.sh).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

const fonts = /^@(fontsource|fontsource-variable|expo-google-fonts)\//;

const [, , folder] = process.argv;
const code = readdirSync(folder)
  .filter(name => name.endsWith('.mjs'))
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const asked = [...code.matchAll(/(?:from|import|import\()\s*["']([^"'.][^"']*)["']/g)]
  .map(([, path]) => path)
  .filter(path => !isBuiltin(path))
  .map(path => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const kept = Object.entries(manifest.dependencies).filter(
  ([name]) => asked.includes(name) || fonts.test(name),
);
writeFileSync('package.json', JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }));
console.log(`${kept.length} of ${Object.keys(manifest.dependencies).length} packages are needed`);
