import type { Asset } from '../asset.ts';
import { foldText } from './fold.ts';
import { findQuotes } from './quotes.ts';
import type { Token } from './token.ts';

/** A part of the message that is data, not words: nothing in it is ever read as a command. */
export interface Protected {
  readonly start: number;
  readonly end: number;
  readonly token: Token;
}

export interface ListItem {
  readonly start: number;
  readonly end: number;
  readonly n: number;
  readonly text: string;
}

/** Stands for protected text while the rest is read; a private-use letter no keyboard writes. */
const veiled = '\uE000';
/** A file's name without its ending has to be this distinctive before it counts as naming the file. */
const leastStem = 4;
const cameraNames =
  /^(?:photo|image|img|pic|picture|video|file|foto|dsc|audio|music|song|clip|title|text)?[ _-]*\d*$/iu;

const sites: readonly (readonly [RegExp, string])[] = [
  [/youtu\.?be/iu, 'YouTube'],
  [/spotify/iu, 'Spotify'],
  [/soundcloud/iu, 'SoundCloud'],
  [/music\.apple|itunes/iu, 'Apple Music'],
  [/tiktok/iu, 'TikTok'],
  [/instagram/iu, 'Instagram'],
];

/** `@annas.travels`, `anna.com`, the handle of `水印@小王`: one word, dots and all. */
const handles =
  /(?<![\p{L}\p{N}._-])(?:@[\p{L}\p{N}_][\p{L}\p{N}._]{0,60}(?<![.])|[a-z0-9-]{2,60}\.(?:com|net|org|io|app|info)(?![\p{L}\p{N}.]))|(?<=[\p{Script=Han}\p{Script=Katakana}])@\p{Script=Han}[\p{L}\p{N}._]{0,60}(?<![.])/giu;

/** `© 2026 Anna Lee`: the sign, perhaps a year, and a name of up to four words. */
const copyrights =
  /(?:©|\([Cc]\)) ?(?:(?:19|20)\d\d )?@?[\p{L}\p{N}][\p{L}\p{M}\p{N}._'’-]{0,60}(?<![.])(?: (?:\p{Lu}|&)[\p{L}'’-]{0,60}){0,3}/gu;

/** `12.06.2025`, `12/6/25`: a day is one word. */
const dates = /(?<![\p{L}\p{N}.:/-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)(?![\p{L}\p{N}:/-])/gu;

/** Quotations, links, listed captions and names of the session's files, from left to right, never overlapping. */
export function findProtected(
  text: string,
  assets: readonly Asset[],
  items: readonly ListItem[],
): readonly Protected[] {
  const listed = items.map(({ start, end, n, text: caption }): Protected => {
    return { start, end, token: { kind: 'item', n, text: caption, start, end } };
  });
  const links = [
    ...text.matchAll(
      /(?:https?:\/\/|www\.)\S{1,2000}|(?:youtu\.be|youtube\.com|open\.spotify\.com)\/\S{0,2000}/giu,
    ),
  ].map(({ 0: url, index }): Protected => {
    const site = sites.find(([pattern]) => pattern.test(url))?.[1] ?? '';
    const span = { start: index, end: index + url.length };
    return { ...span, token: { kind: 'link', site, ...span } };
  });
  const signs = [copyrights, handles, dates].flatMap(pattern => [...text.matchAll(pattern)]);
  const names = signs.map(({ 0: name, index }): Protected => {
    const span = { start: index, end: index + name.length };
    return { ...span, token: { kind: 'word', ...span } };
  });
  const named = new Map(assets.toReversed().map(asset => [foldText(asset.name), asset]));
  const quotes = findQuotes(text).map(({ start, end, text: quoted }): Protected => {
    const file = assets.length > 0 ? named.get(foldText(quoted)) : undefined;
    if (file) return { start, end, token: { kind: 'file', asset: file.id, start, end } };
    return { start, end, token: { kind: 'quote', text: quoted, start, end } };
  });
  const taken = new Uint8Array(text.length);
  const found: Protected[] = [];
  for (const next of [...listed, ...links, ...quotes, ...names, ...fileNames(text, assets)]) {
    if (taken.subarray(next.start, next.end).includes(1)) continue;
    taken.fill(1, next.start, next.end);
    found.push(next);
  }
  return found.sort((a, b) => a.start - b.start);
}

function fileNames(text: string, assets: readonly Asset[]): Protected[] {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  return assets.flatMap(asset => {
    const name = asset.name.toLowerCase();
    const stem = name.replace(/\.[a-z0-9]{2,4}$/u, '');
    const names =
      stem.length >= leastStem && !cameraNames.test(stem)
        ? [name, stem]
        : name.length > leastStem
          ? [name]
          : [];
    const known = names.find(candidate => candidate !== '' && wholeWord(lower, candidate) >= 0);
    if (known === undefined) return [];
    const start = wholeWord(lower, known);
    const end = start + known.length;
    return [{ start, end, token: { kind: 'file' as const, asset: asset.id, start, end } }];
  });
}

/** What stands beside a name goes on with it; `把photo.jpg删掉` and `photo.jpg를` need no space there. */
function isJoined(text: string, beside: number, edge: number): boolean {
  const latin = /[\p{Script=Latin}\d]/u;
  const letter = text.charAt(beside);
  return /[\p{L}\p{N}]/u.test(letter) && latin.test(letter) === latin.test(text.charAt(edge));
}

function wholeWord(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0 || isJoined(text, at - 1, at) || isJoined(text, at + word.length, at + word.length - 1))
    return -1;
  return at;
}

/** The text with every protected part blotted out, offset for offset. */
export function veil(text: string, guarded: readonly Protected[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of guarded) {
    out += text.slice(at, start) + veiled.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
