import { fileTypeFromFile } from 'file-type';
import { probe } from 'node-av/api';

export interface MovingFacts {
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Whole seconds, rounded. */
  readonly duration: number;
  readonly hasAudio: boolean;
}

/** Containers that are looked into, each with the one demuxer that may read it: what a file claims never picks another. */
const demuxers: Readonly<Record<string, string>> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/x-m4v': 'mov',
  'audio/x-m4a': 'mov',
  'audio/mp4': 'mov',
  'video/webm': 'matroska',
  'video/matroska': 'matroska',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
};

/** Size and length of a video or song, as Telegram's servers find them; undefined when the bytes are neither. */
export async function probeMoving(path: string): Promise<MovingFacts | undefined> {
  const type = await fileTypeFromFile(path);
  const format = type && demuxers[type.mime];
  if (!format) return undefined;
  try {
    const found = await probe(path, { format, options: { protocol_whitelist: 'file' } });
    return {
      width: found.video?.width,
      height: found.video?.height,
      duration: Math.round(found.duration),
      hasAudio: found.audio !== undefined,
    };
  } catch {
    return undefined;
  }
}
