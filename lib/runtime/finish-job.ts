import { createWorkflow } from '../aws/workflow.ts';
import type { JobDependencies } from '../usecases/start-job.ts';
import { createDependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

/** What FinishJob works with. Of the workflow's tasks only it starts another execution. */
export const createFinishJobRuntime = async (): Promise<JobDependencies> => {
  const settings = await readSettings();
  return { ...createDependencies(settings), workflow: createWorkflow(settings.config.stateMachineArn) };
};
