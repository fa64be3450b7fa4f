import { measureVideo } from '../media/measure-video.ts';
import { paintStoryboard } from '../media/storyboard/paint-storyboard.ts';
import type { DeliverVideoDependencies } from '../usecases/deliver-video.ts';
import { createDependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

/** What DeliverVideo works with. Only it looks into videos; it and the conversation paint storyboards. */
export const createDeliverVideoRuntime = async (): Promise<DeliverVideoDependencies> => ({
  ...createDependencies(await readSettings()),
  measureVideo,
  paintStoryboard,
});
