import { describe, expect, it } from 'vitest';
import { failures, loadCorpus } from './run-corpus.ts';

describe.each(loadCorpus())('messages in $language', ({ language, entries }) => {
  it.each(entries)('understands $say', entry => {
    expect(failures(entry)).toEqual([]);
  });

  it('are many, and none is another one with a different number', () => {
    const shapes = entries.map(({ say }) => say.join('\n').toLowerCase().replace(/\d+/g, '0'));
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(entries.length).toBeGreaterThanOrEqual(language === 'en' ? 40 : 12);
  });
});
