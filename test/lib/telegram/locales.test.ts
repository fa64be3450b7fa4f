import { readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { routeMessage } from '../../../lib/core/routing.ts';
import { languages, textsFor } from '../../../lib/telegram/texts.ts';
import { edit } from '../../../studio/planning/edit.ts';

const folder = new URL('../../../lib/telegram/locales/', import.meta.url);
const source = (language: string): string => readFileSync(new URL(`${language}.ftl`, folder), 'utf8');

type Pattern = NonNullable<FluentResource['body'][number]['value']>;
type Part = Exclude<Pattern, string>[number];
type Select = Extract<Part, { type: 'select' }>;

const messages = (language: string): ReadonlyMap<string, Pattern> =>
  new Map(new FluentResource(source(language)).body.map(({ id, value }) => [id, value ?? '']));

const parts = (pattern: Pattern): readonly Exclude<Part, string>[] =>
  typeof pattern === 'string'
    ? []
    : pattern.flatMap(part => {
        if (typeof part === 'string') return [];
        if (part.type !== 'select') return [part];
        return [part, part.selector, ...part.variants.flatMap(({ value }) => parts(value))];
      });

const variables = (pattern: Pattern): ReadonlySet<string> =>
  new Set(parts(pattern).flatMap(part => (part.type === 'var' ? [part.name] : [])));

const selects = (pattern: Pattern): readonly Select[] =>
  parts(pattern).filter((part): part is Select => part.type === 'select');

const english = messages('en');

describe.each(languages)('the texts in %s', language => {
  const ours = messages(language);
  const texts = textsFor(language);

  it('are all there, and no others', () => {
    expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
    const lines = source(language).match(/^[a-z][\w-]* =/gm) ?? [];
    expect(lines).toHaveLength(ours.size);
  });

  it('take the same variables as in English', () => {
    for (const [key, pattern] of english) {
      expect([key, variables(ours.get(key) ?? '')]).toEqual([key, variables(pattern)]);
    }
  });

  it('say every number', () => {
    for (const [key, pattern] of english) {
      const counted = [...variables(pattern)];
      for (const number of [0, 1, 2, 3, 5, 11, 21, 100, 1000]) {
        const text = texts(key, Object.fromEntries(counted.map(name => [name, number])));
        expect(text, key).not.toMatch(/\{|\}|undefined|NaN/);
        if (!key.startsWith('list-')) expect(text, key).toBe(text.trim());
      }
    }
  });

  it('have a form for each of the plurals that the language has up to 200', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 201 }, (_, number) => rules.select(number)));
    for (const [key, pattern] of ours) {
      for (const select of selects(pattern)) {
        const has = select.variants.map(variant => (variant.key.type === 'str' ? variant.key.value : ''));
        expect(has, key).toEqual(expect.arrayContaining([...needed]));
      }
    }
    const songs = Array.from({ length: 201 }, (_, count) => texts('songs', { count }).replace(/\d+/, '#'));
    // Turkish nouns stay as they are after a number.
    if (language !== 'tr') expect(new Set(songs).size > 1).toBe(needed.size > 1);
  });

  it('keep to the limits of Telegram and of a narrow phone', () => {
    for (const key of ours.keys()) {
      const text = () => [...texts(key)].length;
      if (key.startsWith('command-')) expect(text(), key).toBeLessThanOrEqual(60);
      if (key.startsWith('button-')) expect(text(), key).toBeLessThanOrEqual(22);
    }
    for (const key of ['button-faster', 'button-slower', 'button-music', 'button-undo']) {
      expect([...texts(key)].length, key).toBeLessThanOrEqual(16);
    }
    expect([...texts('bot-name')].length).toBeLessThanOrEqual(64);
    expect([...texts('bot-description')].length).toBeLessThanOrEqual(512);
    expect([...texts('bot-short-description')].length).toBeLessThanOrEqual(120);
    // An answer to a pressed button.
    expect([...texts('pressed-cancel')].length).toBeLessThanOrEqual(200);
  });

  it('name the commands that there are', () => {
    const known = [...english.keys()].flatMap(key => /^command-(.+)$/.exec(key)?.[1] ?? []);
    for (const key of ours.keys()) {
      const vars = Object.fromEntries([...variables(ours.get(key) ?? '')].map(name => [name, 1]));
      for (const [, command] of texts(key, vars).matchAll(/(?<!\d)\/([a-z]+)/g)) {
        expect(known, key).toContain(command);
      }
    }
  });
});

describe.each(languages)('what is offered in %s', language => {
  const texts = textsFor(language);
  const photos = Array.from({ length: 6 }, (_, index) => ({
    id: `a${index + 1}`,
    n: index + 1,
    kind: 'image' as const,
    width: 4000,
    height: 3000,
    name: `photo_${index + 1}.jpg`,
  }));
  const before = edit({
    draft: null,
    undo: [],
    redo: [],
    text: 'slideshow with upbeat music, title “Foo”',
    language: 'en',
    assets: photos.slice(0, 5),
    seed: 1,
  });

  /** The operations that the editor reads in a text, when a draft of five photos is there and a sixth has arrived. */
  const operations = (text: string): readonly string[] =>
    edit({ ...before, text, language, assets: photos, seed: 1 }).operations.map(({ op }) => op);

  it.each([
    ['slideshow', 'add-assets'],
    ['vertical', 'set-canvas'],
    ['square', 'set-canvas'],
    ['music', 'set-music'],
    ['faster', 'set-total'],
    ['slower', 'set-total'],
    ['undo', 'undo'],
    ['added', 'add-assets'],
  ])('as a button for %s is read as it is meant', (button, operation) => {
    const text = texts(`ask-${button}`);
    expect(routeMessage(text)).toEqual({ kind: 'edit', text });
    expect(operations(text)).toContain(operation);
  });

  const quotes = /“([^”]+)”|„([^“]+)“|«\s?([^»]+?)\s?»|「([^「」]+)」/gu;
  const examplesIn = (key: string): readonly string[] =>
    [...texts(key).matchAll(quotes)].map(match => match.slice(1).find(Boolean) ?? '');

  it.each([
    ['slideshow', []],
    ['example-vertical', ['set-total', 'set-canvas', 'set-music']],
    ['example-vintage', ['add-looks', 'set-music']],
  ])('as a first example, %s, is read as it is meant, also where there is nothing yet', (example, wanted) => {
    const text = texts(`ask-${example}`);
    expect(routeMessage(text)).toEqual({ kind: 'edit', text });
    const cut = edit({ draft: null, undo: [], redo: [], text, language, assets: photos, seed: 1 });
    expect(cut.draft?.t.map(({ tt }) => tt)).toEqual(expect.arrayContaining([0, 1]));
    expect(cut.operations.map(({ op }) => op)).toEqual(expect.arrayContaining(wanted));
  });

  it('as help is read as it is meant', () => {
    expect(examplesIn('help').map(operations)).toEqual([
      ['set-canvas'],
      ['set-canvas'],
      ['set-durations'],
      ['set-total'],
      ['set-text'],
      ['set-text', 'set-text'],
      ['set-music'],
      ['remove-music'],
      ['remove-segments'],
      ['order-segments'],
      ['undo'],
    ]);
  });

  it('by name as an export is one', () => {
    expect(routeMessage(texts('request-export'))).toMatchObject({ kind: 'export' });
  });
});
