import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { JobRef } from '../core/job.ts';
import type { Workflow } from '../core/ports/workflow.ts';
import { payloadOf } from '../workflow/payload.ts';

/** The edit-video state machine. Executions are named after their jobs, so that none is started twice. */
export const createWorkflow = (stateMachineArn: string, client = new SFNClient({})): Workflow => {
  const executionArn = (ref: JobRef): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${ref.id}`;
  return {
    async start(ref) {
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name: ref.id,
            input: JSON.stringify(payloadOf(ref)),
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    async stop(ref) {
      try {
        await client.send(new StopExecutionCommand({ executionArn: executionArn(ref), error: 'Cancelled' }));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
  };
};
