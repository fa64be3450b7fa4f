import { describe, expect, it } from 'vitest';
import { failures, loadCorpus } from './run-corpus.ts';

/** In one test: one for each message would take as long again as the editor, one for all too long on a busy machine. */
const atOnce = 400;

describe.each(loadCorpus())('messages in $language', ({ language, entries }) => {
  const starts = Array.from({ length: Math.ceil(entries.length / atOnce) }, (_, part) => part * atOnce);
  it.each(starts)('are understood, from line %i on', start => {
    const part = entries.slice(start, start + atOnce);
    const wrong = part.map(entry => ({ say: entry.say, failures: failures(entry) }));
    expect(wrong.filter(entry => entry.failures.length > 0)).toEqual([]);
  });

  it('are many, and none is another one with a different number', () => {
    const shapes = entries.map(({ say }) => say.join('\n').toLowerCase().replace(/\d+/g, '0'));
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(entries.length).toBeGreaterThanOrEqual(language === 'en' ? 40 : 12);
  });
});
