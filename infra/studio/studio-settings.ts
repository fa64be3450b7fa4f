import * as z from 'zod';
import definition from '../../studio/workflow/render-draft.asl.json' with { type: 'json' };

const task = z.object({ Type: z.literal('Task'), TimeoutSeconds: z.int().max(900) });
/** Every Task, those inside Parallel and Map included. */
const tasksIn = (value: unknown): readonly (readonly [string, number])[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, number])[] => {
    const parsed = task.safeParse(inner);
    return parsed.success ? [[key, parsed.data.TimeoutSeconds]] : tasksIn(inner);
  });
};
const seconds = new Map(tasksIn(definition));

/** Size of one of the studio's Lambdas. */
export interface StudioFunctionSettings {
  /** The program in the image, and what it exports. */
  readonly command: string;
  /** Processor time comes with memory: 1769 MB are one processor. New accounts get no more than 3008 MB. */
  readonly memoryMb: number;
  /** For files that are fetched, and the video that is made of them. */
  readonly diskMb: number;
  readonly seconds: number;
}

/** As long as its state in render-draft.asl.json says. */
const taskOf = (state: string, handler: string, memoryMb: number, diskMb: number): StudioFunctionSettings => {
  const limit = seconds.get(state);
  if (limit === undefined) throw new Error(`render-draft.asl.json has no task ${state}`);
  return { command: `program/render.${handler}`, memoryMb, diskMb, seconds: limit };
};

/** The tasks of render-draft by the names of their states. */
export const studioTasks = {
  // Fetches every file of a video to look at it.
  PlanParts: taskOf('PlanParts', 'planParts', 1769, 10_240),
  // Two processors, two encoders; the files of some seconds of video.
  RenderPart: taskOf('RenderPart', 'renderPart', 3008, 4096),
  RenderSound: taskOf('RenderSound', 'renderSound', 1769, 4096),
  // Reads and writes; the cover is one frame.
  JoinParts: taskOf('JoinParts', 'joinParts', 1769, 4096),
  RenderWhole: taskOf('RenderWhole', 'renderWhole', 3008, 10_240),
  FailExport: taskOf('FailExport', 'failExport', 512, 512),
} as const satisfies Readonly<Record<string, StudioFunctionSettings>>;

export type StudioTask = keyof typeof studioTasks;

/**
 * An edit is planned in milliseconds; a model, or a fetched file of 200 MB, takes its time. The disk holds the files of one
 * request, 2000 MB at the most (STUDIO_REQUEST_MB), and nothing of those before it.
 */
export const studioApi: StudioFunctionSettings = {
  command: 'program/api.handler',
  memoryMb: 1024,
  diskMb: 3072,
  seconds: 900,
};
