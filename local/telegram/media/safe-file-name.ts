/** The longest name kept, in characters; file systems allow 255 bytes. */
const MAX_NAME_CHARS = 60;

/** Path separators, control characters, and the marks that make text run backwards and so hide an extension. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*]/gu;

/**
 * The name under which an uploaded file is shown and offered for download: the last part of a path, nothing
 * invisible, never empty, never hidden, short; the extension stays.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(unsafe, '').trim().replace(/^\.+/u, '').trim();
  if (clean === '') return 'file';
  const characters = [...clean];
  if (characters.length <= MAX_NAME_CHARS) return clean;
  const extension = fileExtension(clean);
  const kept = characters.slice(0, MAX_NAME_CHARS - extension.length).join('');
  return `${kept}${extension}`;
}

/** `.jpg` of `Photo.JPG`; '' when there is none that is safe to use in a path. */
export function fileExtension(name: string): string {
  return /\.[a-z0-9]{1,8}$/u.exec(name.toLowerCase())?.[0] ?? '';
}
