import { describe, expect, it } from 'vitest';
import { failures, loadCorpus } from './run-corpus.ts';

describe.each(loadCorpus())('messages in $language', ({ language, entries }) => {
  // One test for all: six thousand of their own would take as long again as the editor.
  it('are understood', () => {
    const wrong = entries.map(entry => ({ say: entry.say, failures: failures(entry) }));
    expect(wrong.filter(entry => entry.failures.length > 0)).toEqual([]);
  });

  it('are many, and none is another one with a different number', () => {
    const shapes = entries.map(({ say }) => say.join('\n').toLowerCase().replace(/\d+/g, '0'));
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(entries.length).toBeGreaterThanOrEqual(language === 'en' ? 40 : 12);
  });
});
