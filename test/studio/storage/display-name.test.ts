import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayName } from '../../../studio/storage/display-name.ts';

test.each([
  ['beach.jpg', 'beach.jpg'],
  ['Пляж 2026.jpg', 'Пляж 2026.jpg'],
  ['海辺👩‍👧.jpg', '海辺👩‍👧.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\cat.png', 'cat.png'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['line\nbreak\u0000.jpg', 'linebreak.jpg'],
  ['<b>"x"</b>.jpg', 'b.jpg'],
  ['...', 'photo-1.jpg'],
  ['', 'photo-1.jpg'],
])('%j is shown as %j', (given, shown) => {
  expect(displayName(given, 'photo-1.jpg')).toBe(shown);
});

test('a long name keeps its extension', () => {
  const shown = displayName(`${'é'.repeat(300)}.jpeg`, 'x');
  expect([...shown]).toHaveLength(80);
  expect(shown.endsWith('.jpeg')).toBe(true);
});

test('whatever is given, the name is short, is one path part and has no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), given => {
      const shown = displayName(given, 'fallback');
      expect(shown).not.toBe('');
      expect([...shown].length).toBeLessThanOrEqual(80);
      expect(shown).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(shown).not.toMatch(/^\.+$/);
    }),
  );
});
