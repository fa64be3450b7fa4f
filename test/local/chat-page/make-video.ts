import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer, Encoder, Muxer } from 'node-av/api';
import { AV_LOG_QUIET, AV_PIX_FMT_YUV420P, FF_ENCODER_LIBX264 } from 'node-av/constants';
import { Log } from 'node-av/lib';

const FPS = 10;

/** A short H.264 MP4 that plays in a browser: a bar of light that moves over a dusk. Sides are even. */
export async function makeVideo(width: number, height: number, seconds: number): Promise<Buffer> {
  Log.setLevel(AV_LOG_QUIET);
  const path = join(tmpdir(), `reelay-video-${process.pid}-${width}x${height}.mp4`);
  const frames = Array.from({ length: FPS * seconds }, (_, index) => frame(width, height, index / (FPS * seconds)));
  using input = Demuxer.openSync({
    type: 'video',
    input: Buffer.concat(frames),
    width,
    height,
    pixelFormat: AV_PIX_FMT_YUV420P,
    frameRate: { num: FPS, den: 1 },
  });
  const stream = input.video();
  if (!stream) throw new Error('The raw pictures make no stream.');
  {
    // The generators that wait need a newer Node than 20; these do the same without waiting.
    using decoder = Decoder.createSync(stream);
    using encoder = Encoder.createSync(FF_ENCODER_LIBX264, {
      decoder,
      options: { preset: 'veryfast', crf: 23 },
    });
    using output = Muxer.openSync(path, { input, options: { movflags: '+faststart' } });
    const track = output.addStream(encoder, { inputStream: stream });
    for (const packet of encoder.packetsSync(decoder.framesSync(input.packetsSync(stream.index)))) {
      output.writePacketSync(packet, track);
      packet?.free();
    }
  }
  const bytes = await readFile(path);
  await rm(path);
  return bytes;
}

/** One picture in YUV 4:2:0 at `progress` (0-1). */
function frame(width: number, height: number, progress: number): Buffer {
  const luma = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const distance = Math.abs(x / width - progress);
      luma[y * width + x] = 50 + 70 * (1 - y / height) + Math.max(0, 90 - distance * 600);
    }
  }
  const chroma = (width / 2) * (height / 2);
  return Buffer.concat([luma, Buffer.alloc(chroma, 125), Buffer.alloc(chroma, 165)]);
}
