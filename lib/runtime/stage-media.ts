import { createFilePreparation } from '../media/prepare-file.ts';
import type { StageMediaDependencies } from '../usecases/stage-media.ts';
import { createDependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

/** What StageMedia works with. Only it looks into files: reading HEIC alone weighs more than all other code. */
export const createStageMediaRuntime = async (): Promise<StageMediaDependencies> => {
  const settings = await readSettings();
  const preparation = createFilePreparation({ takesHeic: !settings.config.nemo.isHosted });
  return { ...createDependencies(settings), preparation };
};
