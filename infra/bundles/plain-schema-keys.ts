import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const constant = /^const (\w+) = ("[^"\\]*");$/gm;
const computedKey = /\[(\w+)\]:/g;

/**
 * Lets esbuild shake the SDK's tables of request and answer shapes. They name their keys by constants,
 * `{ [_hE]: 404 }`; such a key might call somebody's toString, so esbuild keeps every table that has one, and all tables
 * that it names: those of a hundred S3 operations, of which we use eight. Here the constants are written out.
 */
export const plainSchemaKeys: Plugin = {
  name: 'plain-schema-keys',
  setup: build => {
    build.onLoad({ filter: /@aws-sdk\/client-[\w-]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const values = new Map([...source.matchAll(constant)].map(([, name, value]) => [name, value]));
      const contents = source.replaceAll(computedKey, (key, name) => {
        const value = values.get(name);
        return value === undefined ? key : `${value}:`;
      });
      return { contents, loader: 'js' };
    });
  },
};
