import type { JobRef } from '../job.ts';

export interface Workflow {
  /** Starts the job's execution; starting it again does nothing. */
  start(ref: JobRef): Promise<void>;
  stop(ref: JobRef): Promise<void>;
}
