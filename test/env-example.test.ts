import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { env } from '../lib/env.ts';
import { readStudioSettings } from '../studio/config.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const lines = read('.env.example').split('\n');
/** Line numbers by name, also of the settings that stand behind a #. */
const listed = new Map(
  lines.flatMap((line, index) => {
    const [, name] = /^#?([A-Z][A-Z0-9_]+)=/.exec(line) ?? [];
    return name === undefined ? [] : [[name, index] as const];
  }),
);
const ofStudio = [...read('studio/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map(
  ([, name = '']) => name,
);

describe('.env.example', () => {
  test('lists every setting of the bot and of the studio, and each once', () => {
    expect(ofStudio).toContain('STUDIO_LLM_URL');
    expect([...listed.keys()]).toEqual(expect.arrayContaining([...Object.values(env), ...ofStudio]));
    expect(lines.filter(line => /^#?[A-Z][A-Z0-9_]+=/.test(line))).toHaveLength(listed.size);
  });

  test('lists nothing that no code reads', () => {
    const code = globSync(['lib/**/*.ts', 'local/**/*.ts', 'studio/**/*.ts', 'infra/**/*.ts'], {
      cwd: root.pathname,
    })
      .map(read)
      .join('\n');
    expect([...listed.keys()].filter(name => !code.includes(name))).toEqual([]);
  });

  test('says of each what it is', () => {
    for (const [name, index] of listed) expect(lines[index - 1], name).toMatch(/^# \S/);
  });

  test('copied as it is, changes nothing', () => {
    const copied = Object.fromEntries(
      lines.flatMap(line => {
        const [, name, value = ''] = /^([A-Z][A-Z0-9_]+)=(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value]];
      }),
    );
    expect(readStudioSettings(copied)).toEqual(readStudioSettings({}));
  });
});
