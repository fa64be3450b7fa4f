import { studioTasks } from '../studio/studio-settings.ts';
import { type RenderedVideo, renderTimes } from './render-times.ts';

/** Memory that buys one processor, MB (Lambda's documentation). */
export const perProcessorMb = 1769;

/**
 * Not measured: nobody has run it on AWS. How fast a Lambda reads from S3 and writes to it, MB a second; how long a fresh
 * one takes before it can begin, of an image that it reads as it goes, seconds; and a processor of arm64 against one of the
 * machine that the times were measured on.
 */
export const assumed = { megabytesPerSecond: 60, coldSeconds: 4, speed: 1 } as const;

/** Seconds that the tasks of one export take as Lambdas, warm ones. */
export interface RenderWork {
  readonly plan: number;
  readonly join: number;
  /** Each of `parts`. */
  readonly part: number;
  readonly parts: number;
  /** Each of `songs`: a stretch of the music. */
  readonly song: number;
  readonly songs: number;
  /** Each of `mixes`: a stretch of all that is heard, made when the songs are there. */
  readonly mix: number;
  readonly mixes: number;
}

/** A stretch of a song as it is kept: two channels of floats, MB. */
export const megabytesOfSong = ({ seconds, songs }: RenderedVideo): number =>
  songs === 0 ? 0 : (seconds * 48_000 * 8) / songs / 1e6;

/** A part of those that a long video is sent in while it is joined (studio/aws/growing-upload.ts), MB. */
const megabytesSentLast = 16.8;

/** The measured work of a video on the processors that its Lambdas have, with its files brought there and back. */
export const renderWork = (video: RenderedVideo): RenderWork => {
  const computing = (cpu: number, task: keyof typeof studioTasks): number =>
    cpu / ((studioTasks[task].memoryMb / perProcessorMb) * assumed.speed);
  const moving = (megabytes: number): number => megabytes / assumed.megabytesPerSecond;
  // The first and last photos of a part are also in its neighbours.
  const photosOfPart = Math.min(video.photos, video.photos / video.parts + 1);
  return {
    plan: computing(video.plan.cpu, 'PlanParts') + moving(video.photos * renderTimes.megabytesOfPhoto),
    song: computing(video.song.cpu, 'RenderSound') + moving(megabytesOfSong(video)),
    // Its own stretch of the music, and both beside it.
    mix: computing(video.mix.cpu, 'RenderSound') + moving(Math.min(3, video.songs) * megabytesOfSong(video)),
    // Read, the cover's photo beside it, and sent while it is read, but for its beginning and what is on its way at the end.
    join:
      computing(video.join.cpu, 'JoinParts') +
      moving(
        video.megabytes + renderTimes.megabytesOfPhoto + Math.min(video.megabytes, 2 * megabytesSentLast),
      ),
    part:
      computing(video.part.cpu, 'RenderPart') +
      moving(photosOfPart * renderTimes.megabytesOfPhoto + video.megabytes / video.parts),
    parts: video.parts,
    songs: video.songs,
    mixes: video.mixes,
  };
};
