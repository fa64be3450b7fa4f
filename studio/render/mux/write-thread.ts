import { type EncodedAudio, encodeAudio } from '../audio/audio-encoder.ts';
import { mixSound, type SoundPlan } from '../audio/mix-sound.ts';
import type { VideoPacket } from '../encode/chunk-encoder.ts';
import type { VideoSize } from '../encode/video-settings.ts';
import type { RenderWarning } from '../render-request.ts';
import { serve } from '../threads/serve.ts';
import { Mp4Writer } from './mp4-writer.ts';

/**
 * `open` makes the sound of a file, `chunk` appends the next frames, `restart` forgets the frames so far, `finish` makes
 * the file whole, `close` lets go of it.
 */
export type WriteRequest =
  | {
      readonly type: 'open';
      readonly path: string;
      readonly size: VideoSize;
      readonly sound: SoundPlan;
      readonly audioBitRate: number;
      /** The same sound, encoded before. */
      readonly known?: EncodedAudio;
    }
  | { readonly type: 'chunk'; readonly packets: readonly VideoPacket[]; readonly extraData: Uint8Array }
  | { readonly type: 'restart' }
  | { readonly type: 'finish' }
  | { readonly type: 'close' };

/** In answer to `open`: songs and clips that cannot be heard, and the sound, unless the request brought it. */
export interface WriteReply {
  readonly warnings: readonly RenderWarning[];
  readonly audio?: EncodedAudio;
}

interface OpenFile {
  readonly path: string;
  readonly size: VideoSize;
  readonly audio: EncodedAudio;
  writer?: Mp4Writer;
}

let current: OpenFile | undefined;

function stopWriting(): void {
  current?.writer?.close();
  if (current !== undefined) delete current.writer;
}

function close(): void {
  stopWriting();
  current = undefined;
}

serve<WriteRequest, WriteReply>(async request => {
  switch (request.type) {
    case 'open': {
      close();
      const { path, size, sound, audioBitRate, known } = request;
      if (known !== undefined) {
        current = { path, size, audio: known };
        return { reply: { warnings: [] } };
      }
      const mixed = await mixSound(sound);
      const audio = encodeAudio(mixed.sound, audioBitRate);
      current = { path, size, audio };
      return { reply: { warnings: mixed.warnings, audio } };
    }
    case 'chunk': {
      if (current === undefined) throw new Error('No file is open in this thread.');
      current.writer ??= new Mp4Writer(current.path, current.size, request.extraData, current.audio);
      current.writer.write(request.packets);
      break;
    }
    case 'restart':
      stopWriting();
      break;
    case 'finish':
      current?.writer?.finish();
      close();
      break;
    case 'close':
      close();
  }
  return { reply: { warnings: [] } };
});
