import { expect, test } from 'vitest';
import { styles } from '../../../../studio/music/arrangement/styles.ts';
import { parseChord, pitchClasses } from '../../../../studio/music/theory/chord.ts';
import { scaleOver } from '../../../../studio/music/theory/scale.ts';
import { moods } from '../../../../studio/timeline/draft.ts';

test('numerals name chords of the key', () => {
  expect(pitchClasses(parseChord('I', 0))).toEqual([0, 4, 7]);
  expect(pitchClasses(parseChord('ii7', 0))).toEqual([2, 5, 9, 0]);
  expect(pitchClasses(parseChord('bVII', 2))).toEqual([0, 4, 7]);
  expect(pitchClasses(parseChord('#ivdim7', 0))).toEqual([6, 9, 0, 3]);
});

test('a slash puts another chord tone into the bass', () => {
  expect(parseChord('V/3', 0).bass).toBe(11);
  expect(parseChord('i/3', 9).bass).toBe(0);
  expect(parseChord('Imaj9/5', 5).bass).toBe(0);
});

test('what is no chord is refused with the text that was read', () => {
  for (const symbol of ['', 'H', 'Imaj', 'II/4', 'viiii']) {
    expect(() => parseChord(symbol, 0)).toThrow(`"${symbol}"`);
  }
});

test('a melody over a secondary dominant gives up the note that would rub against its third', () => {
  const dominant = parseChord('VI7', 0);
  const scale = scaleOver(dominant, 'major', 0);
  expect(scale).toContain(1);
  expect(scale).not.toContain(0);
  expect(scale).not.toContain(2);
});

test('every progression of every mood has four bars, every cadence two, and all chords can be read', () => {
  for (const mood of moods) {
    const style = styles[mood];
    for (const progression of [...style.verses, ...style.choruses, ...style.bridges]) {
      expect(progression.split('|'), `${mood}: ${progression}`).toHaveLength(4);
    }
    for (const cadence of style.cadences) expect(cadence.split('|'), `${mood}: ${cadence}`).toHaveLength(2);
    const symbols = [...style.verses, ...style.choruses, ...style.bridges, ...style.cadences, style.final]
      .flatMap(text => text.split('|'))
      .flatMap(bar => bar.trim().split(/\s+/));
    for (const symbol of symbols) expect(parseChord(symbol, 0).intervals.length).toBeGreaterThan(1);
  }
});
