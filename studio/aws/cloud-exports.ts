import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ExportQueue } from '../exports/export-queue.ts';
import { isOpen } from '../exports/export-state.ts';
import type { PartProgress } from '../exports/parted/parted-dependencies.ts';
import { keepDraft } from '../exports/render-export.ts';
import type { Stores } from '../storage/stores.ts';
import { firstInput } from '../workflow/payload.ts';

export interface CloudExportsOptions {
  readonly stores: Stores;
  readonly progress: PartProgress;
  readonly sfn: SFNClient;
  /** Of `render-draft`. */
  readonly stateMachineArn: string;
  readonly now: () => number;
}

/** Rendering frames is most of the work; joining them and the upload are the rest. */
const framesShare = 0.95;

/** Exports as executions of `render-draft`, named after their records, so that none is started twice. */
export function cloudExports({
  stores,
  progress,
  sfn,
  stateMachineArn,
  now,
}: CloudExportsOptions): ExportQueue {
  const start = async (key: string): Promise<void> => {
    const input = JSON.stringify(firstInput(key));
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name: key, input })).catch(error => {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    });
  };
  const stop = async (key: string): Promise<void> => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${key}`;
    await sfn.send(new StopExecutionCommand({ executionArn, error: 'Cancelled' })).catch(error => {
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    });
  };

  return {
    async submit(key, job, draft) {
      const earlier = await stores.exports.read(key);
      if (earlier === undefined) {
        // The draft first: a record always has one.
        await keepDraft(stores, key, draft);
        await stores.exports.create(key, job);
      }
      // Again for one that is there: whoever wrote its record may have come no further.
      if (earlier === undefined || earlier.state.status === 'pending') await start(key);
      return earlier ?? job;
    },
    async progressOf(key, job) {
      if (job.state.status === 'completed') return 100;
      if (job.state.status !== 'processing') return 0;
      return Math.floor((await progress.fractionOf(key)) * framesShare * 100);
    },
    async cancel(key) {
      const job = await stores.exports.update(key, before =>
        isOpen(before) ? { ...before, state: { status: 'cancelled', at: now() } } : before,
      );
      // Tasks that run notice by themselves, at their next frames.
      if (job?.state.status === 'cancelled') await stop(key);
      return job;
    },
    async openOf(owner) {
      let count = 0;
      for await (const [, job] of stores.exports.of(owner)) if (isOpen(job)) count++;
      return count;
    },
  };
}
