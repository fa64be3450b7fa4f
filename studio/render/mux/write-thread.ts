import type { EncodedAudio } from '../audio/audio-encoder.ts';
import { type MovieSound, makeSound } from '../audio/make-sound.ts';
import type { VideoPacket } from '../encode/frame-encoder.ts';
import type { VideoSize } from '../encode/video-settings.ts';
import type { RenderWarning } from '../render-request.ts';
import { type RenderControl, throwIfCancelled } from '../threads/render-control.ts';
import { serve } from '../threads/serve.ts';
import { GifWriter } from './gif-writer.ts';
import { MovieWriter } from './movie-writer.ts';
import type { VideoWriter } from './video-writer.ts';

/**
 * `open` makes the sound of a file, `chunk` appends the next frames, `restart` forgets the frames so far, `finish` makes
 * the file whole, `close` lets go of it.
 */
export type WriteRequest =
  | {
      readonly type: 'open';
      readonly path: string;
      readonly size: VideoSize;
      readonly control: RenderControl;
      /** Absent: a GIF. */
      readonly movie?: MovieSound & {
        /** The same sound, encoded before. */
        readonly known?: EncodedAudio;
      };
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
  readonly open: (extraData: Uint8Array) => VideoWriter;
  writer?: VideoWriter;
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
      const { path, size, movie, control } = request;
      if (movie === undefined) {
        current = { open: () => new GifWriter(path, size) };
        return { reply: { warnings: [] } };
      }
      const { format, known } = movie;
      const made =
        known === undefined
          ? await makeSound(movie, () => throwIfCancelled(control))
          : { audio: known, warnings: [] };
      current = { open: extraData => new MovieWriter(format, path, size, extraData, made.audio) };
      return { reply: known === undefined ? made : { warnings: [] } };
    }
    case 'chunk': {
      if (current === undefined) throw new Error('No file is open in this thread.');
      current.writer ??= current.open(request.extraData);
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
