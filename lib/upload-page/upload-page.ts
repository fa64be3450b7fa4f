import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Everything on the page that is read, in one language. */
export type UploadWords = Readonly<Record<(typeof uploadWords)[number], string>>;

export const uploadWords = [
  'title',
  'intro',
  'choose',
  'drop',
  'add',
  'send',
  'sending',
  'remove',
  'retry',
  'interrupted',
  'too-large',
  'unsupported',
  'too-many',
  'done',
  'back',
  'used',
  'expired',
] as const;

/** What a page needs to know; the browser's script reads it as JSON. */
export interface UploadPageData {
  readonly state: 'open' | 'used' | 'gone';
  readonly words: UploadWords;
  /** Bytes of one file, and how many. */
  readonly largest: number;
  readonly most: number;
  /** For the browser's file dialogue. */
  readonly accept: string;
  /** Where the chat is; absent when the bot's name is not known. */
  readonly back?: string;
}

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Beside this file, and beside the bundle of a Lambda (infra copies the folder there). */
const folder = new URL('./browser/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `<` alone can end a script; the rest of JSON is at home in HTML. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The whole page in one answer, which nobody may keep, index, frame or add to. `storage`: the only other origin that it
 * may talk to.
 */
export const uploadPage = (
  data: UploadPageData,
  { language, direction, storage }: { language: string; direction: 'ltr' | 'rtl'; storage: string },
): Page => {
  const [script, style] = [read('page.js'), read('page.css')];
  const html = [
    `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Reelay · ${escaped(data.words.title)}</title><style>${style}</style></head><body>`,
    `<main id="page"></main><script type="application/json" id="data">${inScript(data)}</script>`,
    `<script type="module">${script}</script></body></html>`,
  ].join('');
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        `script-src ${sha256(script)}`,
        `style-src ${sha256(style)}`,
        'img-src blob: data:',
        `connect-src 'self' ${storage}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  };
};
