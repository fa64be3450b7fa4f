import { createDependencies, type Dependencies } from './dependencies.ts';
import { readSettings } from './settings.ts';

/** What the workflow's tasks work with. */
export const createJobRuntime = async (): Promise<Dependencies> => createDependencies(await readSettings());
