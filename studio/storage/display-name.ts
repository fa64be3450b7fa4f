/** Longer names help nobody and break layouts. */
const MAX_CHARACTERS = 80;
/** More is not looked at: no file system has longer names, and patterns take their time over long texts. */
const MAX_GIVEN = 1_000;

/**
 * A file name fit to be shown and to be the last part of a link: no folders, no control characters, none that turn
 * the direction of writing, no characters with a meaning in paths. Any script stays as it is.
 * @param fallback used when nothing is left.
 */
export function displayName(given: string, fallback: string): string {
  const last = given.slice(-MAX_GIVEN).split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[<>:"|?*\\/]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (clean === '') return fallback;
  const characters = [...clean];
  if (characters.length <= MAX_CHARACTERS) return clean;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? '';
  return (
    characters
      .slice(0, MAX_CHARACTERS - extension.length)
      .join('')
      .trim() + extension
  );
}
