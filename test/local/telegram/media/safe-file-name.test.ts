import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileExtension, safeFileName } from '../../../../local/telegram/media/safe-file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['photo.JPG', 'photo.JPG'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\photo.png', 'photo.png'],
    ['.bashrc', 'bashrc'],
    ['', 'file'],
    ['/', 'file'],
    ['harmless\u202egpj.exe', 'harmlessgpj.exe'],
    ['line\nbreak.txt', 'linebreak.txt'],
    ['Urlaub \u00fcber M\u00fcnchen \ud83c\udf04.jpg', 'Urlaub \u00fcber M\u00fcnchen \ud83c\udf04.jpg'],
  ])('makes of %j %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('is never empty, hidden, long or more than one part of a path', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/^\.|[/\\]|^$/u);
        expect([...safe].length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('fileExtension', () => {
  it('takes only what is safe in a path', () => {
    expect(fileExtension('a.JPeG')).toBe('.jpeg');
    expect(fileExtension('a.b/../c')).toBe('');
    expect(fileExtension('noextension')).toBe('');
  });
});
