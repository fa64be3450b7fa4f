/** What an export was asked to be, as far as the words say; the rest is the backend's default. */
export interface ExportOptions {
  readonly resolution?: '720p' | '1080p' | '4k';
  /** As it was asked for: `formatOf` says what is made of it. */
  readonly format?: string;
}

/** What can be made. An MP4 is sent as a video, the others as files. */
export const exportFormats = ['mp4', 'webm', 'gif'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The format that is made; an MP4 unless another was asked for. */
export const formatOf = ({ format }: ExportOptions): ExportFormat =>
  exportFormats.find(known => known === format) ?? 'mp4';

/** The format that was asked for and cannot be made. */
export const unknownFormat = ({ format }: ExportOptions): string | undefined =>
  exportFormats.some(known => known === format) ? undefined : format;

/** Words that describe an export, in a normalised message. Sticky: set `lastIndex` before use. */
export const optionPattern =
  /(?:480p?|720p?|1080p?|1440p?|2160p?|4k|2k|8k|ultra hd|uhd|full hd|fullhd|fhd|hd|超清|高清|全高清|mp4|mov|webm|avi|mkv|gif|(?:24|25|30|60) ?fps|(?:high|highest|best|max|maximum|top|full|good) (?:quality|resolution)|高画质|高畫質|最高画质|高品質)/y;

/** The options named in a normalised message; the last of a kind counts ("not 720p, 1080p"). */
export function exportOptions(words: string): ExportOptions {
  const resolution = lastOf(
    words,
    /(?:720p?|1080p?|2160p?|4k|ultra hd|uhd|full hd|fullhd|fhd|hd|超清|全高清|高清)/g,
  );
  const format = lastOf(words, /(?:mp4|mov|webm|avi|mkv|gif)/g);
  const known = resolution === undefined ? undefined : resolutions[resolution.replace(/^(\d+)p?$/, '$1')];
  return {
    ...(known === undefined ? {} : { resolution: known }),
    ...(format === undefined ? {} : { format }),
  };
}

const lastOf = (text: string, pattern: RegExp): string | undefined => text.match(pattern)?.at(-1);

const resolutions: Readonly<Record<string, '720p' | '1080p' | '4k'>> = {
  '720': '720p',
  '1080': '1080p',
  hd: '1080p',
  fhd: '1080p',
  fullhd: '1080p',
  'full hd': '1080p',
  高清: '1080p',
  全高清: '1080p',
  '2160': '4k',
  '4k': '4k',
  uhd: '4k',
  'ultra hd': '4k',
  超清: '4k',
};
