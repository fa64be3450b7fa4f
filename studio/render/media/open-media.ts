import { fileTypeFromFile } from 'file-type';
import { Demuxer } from 'node-av/api';
import { RenderError } from '../render-error.ts';

/** FFmpeg's demuxer for each type that the bytes can say; no other one is ever tried, none opens a second file. */
const demuxers: Readonly<Record<string, string>> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/x-m4v': 'mov',
  'video/3gpp': 'mov',
  'video/3gpp2': 'mov',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'video/webm': 'matroska',
  'video/matroska': 'matroska',
  'video/x-matroska': 'matroska',
  'audio/webm': 'matroska',
  'video/vnd.avi': 'avi',
  'video/x-msvideo': 'avi',
  'image/gif': 'gif',
  'image/webp': 'webp_pipe',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/ogg': 'ogg',
  'video/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
};

/** Streams of a file that is still taken for a clip or a song. */
const maxStreams = 16;

/**
 * Opens a clip or song, known to people as `name`, as what its bytes say it is. Only the file itself is read.
 * @throws RenderError `unsupported` when it is no clip or song, `too-large` when it has too many streams
 */
export async function openMedia(path: string, name: string): Promise<Demuxer> {
  const mime = (await fileTypeFromFile(path))?.mime.split(';')[0];
  const format = mime === undefined ? undefined : demuxers[mime];
  if (format === undefined) {
    throw new RenderError('unsupported', `${name} is not a clip or song that can be played.`);
  }
  try {
    const demuxer = Demuxer.openSync(`file:${path}`, {
      format,
      options: { protocol_whitelist: 'file', max_streams: String(maxStreams) },
    });
    return demuxer;
  } catch (cause) {
    throw new RenderError('unsupported', `${name} is damaged and cannot be played.`, { cause });
  }
}
