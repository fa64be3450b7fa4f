import { Decoder, FilterAPI } from 'node-av/api';
import { AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import { openMedia } from '../media/open-media.ts';
import { RenderError } from '../render-error.ts';
import { type Sound, sampleRate } from './sound.ts';

/** Which part of a file is heard. */
export interface SoundPart {
  readonly path: string;
  readonly name: string;
  /** Where it begins in the file, ms. */
  readonly fromMs: number;
  /** Length once played at `speed`, in samples. */
  readonly samples: number;
  readonly speed: number;
}

/** Seeking lands before the wanted place; this much is decoded and thrown away, seconds. */
const lead = 1;

/**
 * Decodes a part of a song's or clip's sound: 48 kHz stereo, at most `samples` long, shorter where the file ends.
 * A file without sound gives an empty one.
 * @throws RenderError `unsupported` when the file cannot be read
 */
export async function decodeSound({ path, name, fromMs, samples, speed }: SoundPart): Promise<Sound> {
  const demuxer = await openMedia(path, name);
  const empty = { left: new Float32Array(0), right: new Float32Array(0) };
  try {
    const stream = demuxer.audio();
    if (stream === undefined) return empty;
    const from = fromMs / 1000;
    if (from > lead) demuxer.seekSync(from - lead, -1, AVSEEK_FLAG_BACKWARD);
    using decoder = Decoder.createSync(stream);
    const filters = [`atrim=start=${from.toFixed(3)}`, 'asetpts=PTS-STARTPTS', ...tempo(speed)];
    using filter = FilterAPI.create(
      [...filters, `aresample=${sampleRate}`, 'aformat=sample_fmts=fltp:channel_layouts=stereo'].join(','),
    );
    const sound = { left: new Float32Array(samples), right: new Float32Array(samples) };
    let length = 0;
    for (const frame of filter.framesSync(decoder.framesSync(demuxer.packetsSync(stream.index)))) {
      if (frame === null) break;
      const [left, right] = frame.data ?? [];
      const count = Math.min(frame.nbSamples, samples - length);
      if (left !== undefined && right !== undefined) {
        sound.left.set(floats(left, count), length);
        sound.right.set(floats(right, count), length);
      }
      length += count;
      frame.free();
      if (length >= samples) break;
    }
    return { left: sound.left.slice(0, length), right: sound.right.slice(0, length) };
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw new RenderError('unsupported', `The sound of ${name} is damaged and cannot be played.`, { cause });
  } finally {
    demuxer.closeSync();
  }
}

/** A plane may begin at an odd address: copied before it is read as floats. */
const floats = (plane: Buffer, count: number): Float32Array =>
  new Float32Array(Uint8Array.from(plane.subarray(0, count * 4)).buffer);

/** FFmpeg's atempo keeps the pitch; it is at its best between half and double speed. */
function tempo(speed: number): readonly string[] {
  if (speed === 1) return [];
  const step = Math.min(Math.max(speed, 0.5), 2);
  return [`atempo=${step}`, ...tempo(Math.abs(speed / step - 1) < 1e-9 ? 1 : speed / step)];
}
