import definition from '../../studio/workflow/render-draft.asl.json' with { type: 'json' };
import { studioApi, studioTasks } from '../studio/studio-settings.ts';
import type { Bill } from './estimate.ts';
import { prices } from './prices.ts';
import { type RenderedVideo, renderTimes } from './render-times.ts';
import { megabytesOfSong } from './render-work.ts';
import type { SimulatedHour } from './simulate-renders.ts';
import { walkWorkflow } from './walk-workflow.ts';

/** Days that things lie in the bucket (infra/constructs/store.ts). */
const days = { photos: 3, parts: 3, video: 8 };

/**
 * Requests of one project at the studio's door: token, session, upload, edit, two looks at the draft, submission, and the
 * bot's polls. Their seconds are not measured on AWS: fetching the photos of an upload, planning an edit, and lookups.
 */
const door = { requests: 7 + 6, seconds: 1.5 + 0.3 + 11 * 0.05 } as const;

/** Of an export's record, its progress and its session, in all; each chunk tells of itself once, and looks once. */
const rows = { written: 10, read: 20 } as const;

/** Every state that an export of so many parts and pieces of sound passes. */
export const renderTransitions = ({
  parts,
  songs,
  mixes,
}: Pick<RenderedVideo, 'parts' | 'songs' | 'mixes'>): number =>
  walkWorkflow(
    definition,
    { PlanParts: ['parts'], JoinParts: ['joined'] },
    { EachPart: parts, EachSong: songs, EachMix: mixes },
  ).length;

/** What the studio adds to one video: its door, its renderer, and what it keeps. */
export const billForRender = (video: RenderedVideo, { billed }: SimulatedHour): Bill => {
  const { photos, parts, chunks, megabytes, songs, mixes } = video;
  // Planning, joining, and waking who joins.
  const calls = parts + songs + mixes + 3;
  const gbSeconds = (memoryMb: number, seconds: number) =>
    (memoryMb / 1024) * seconds * prices.lambda.perGbSecondArm;
  const month = (mb: number, length: number) => ((mb / 1000) * prices.s3.perGbMonth * length) / 30;
  return {
    'Rendering (Lambda)':
      gbSeconds(studioTasks.PlanParts.memoryMb, billed.plan) +
      gbSeconds(studioTasks.RenderPart.memoryMb, billed.part) +
      gbSeconds(studioTasks.RenderSound.memoryMb, billed.song + billed.mix) +
      gbSeconds(studioTasks.JoinParts.memoryMb, billed.join) +
      calls * prices.lambda.perRequest,
    'Routes (Lambda)': gbSeconds(studioApi.memoryMb, door.seconds) + door.requests * prices.lambda.perRequest,
    'Step Functions': renderTransitions(video) * prices.stepFunctions.perTransition,
    // Photos are read to be looked at, to be shown (by two parts at the seams) and for the cover; every chunk is asked for,
    // written and read once. Of a song its samples and its levels are looked for and written; the mix reads all levels and
    // three stretches, and is read once. Draft, plan, video and two pictures besides.
    S3:
      (photos + chunks + 2 * songs + mixes + 5) * prices.s3.perPut +
      (2 * photos + parts + 2 * chunks + 3 * parts + 2 * songs + mixes * (songs + 5) + 6) * prices.s3.perGet +
      month(songs * megabytesOfSong(video), days.parts) +
      month(photos * renderTimes.megabytesOfPhoto, days.photos) +
      month(megabytes, days.parts) +
      month(megabytes, days.video),
    DynamoDB:
      (rows.written + chunks) * prices.dynamoDb.perWriteUnit +
      (rows.read + 2 * chunks + 2 * parts) * prices.dynamoDb.perReadUnit,
    'Logs and traces':
      ((calls + door.requests) * prices.logs.perGbIn) / 1e6 + (door.requests + calls) * prices.xray.perTrace,
  };
};
