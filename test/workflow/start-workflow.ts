import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import type * as z from 'zod';
import { createWorkflow } from '../../lib/aws/workflow.ts';
import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import {
  completedStep,
  failureInput,
  payloadSchema,
  renderingStep,
  submitInput,
  taskInput,
  unsettledStep,
} from '../../lib/workflow/payload.ts';
import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import { emulatorClientConfig } from '../../local/emulators/emulator-client-config.ts';
import { startStepFunctions } from '../../local/emulators/step-functions.ts';

/** What a task does, one entry for each call: returns a step, or throws. */
export type Script = Partial<Record<TaskName, readonly (object | Error)[]>>;

export interface Run {
  /** The tasks in the order in which they were called. */
  readonly path: readonly TaskName[];
  readonly status: string;
  /** What the last call of a task was given. */
  lastInput(task: TaskName): unknown;
}

/** As the functions parse what they are given; an input that does not fit fails the run, as it would on AWS. */
const inputOf: Readonly<Record<TaskName, z.ZodType>> = {
  StageMedia: payloadSchema,
  RunEdit: payloadSchema,
  CheckDraft: taskInput(unsettledStep),
  SubmitExport: submitInput,
  PollExport: taskInput(renderingStep),
  DeliverVideo: taskInput(completedStep),
  ReportFailure: failureInput,
  FinishJob: payloadSchema,
};

const isTask = (name: string): name is TaskName => name in tasks;

/** The real workflow with scripted tasks. Its pauses take a ten-thousandth of their time. */
export const startWorkflow = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reelay-workflow-'));
  const runs = new Map<string, { script: Script; calls: { task: TaskName; input: unknown }[] }>();

  const taskOf = (task: TaskName) => async (input: unknown) => {
    const { jobId } = payloadSchema.parse(input);
    const run = runs.get(jobId);
    if (!run) throw new Error(`Nobody runs ${jobId}.`);
    const turn = run.calls.filter(call => call.task === task).length;
    run.calls.push({ task, input });
    inputOf[task].parse(input);
    // A job that is over goes the shortest way to its end.
    const result = run.script[task]?.[turn] ?? { outcome: 'over' };
    if (result instanceof Error) throw result;
    return result;
  };

  const emulator = await startStepFunctions({
    folder,
    name: 'edit-video',
    definition,
    tasks: Object.fromEntries(
      Object.keys(tasks)
        .filter(isTask)
        .map(task => [task, taskOf(task)]),
    ),
    waitScale: 0.0001,
  });
  const client = new SFNClient(emulatorClientConfig(emulator.endpoint));
  const workflow = createWorkflow(emulator.stateMachineArn, client);

  return {
    /** Runs one job to its end. */
    async run(script: Script): Promise<Run> {
      const id = `job_1_${runs.size + 1}`;
      const calls: { task: TaskName; input: unknown }[] = [];
      runs.set(id, { script, calls });
      await workflow.start({ id, chat: { chatId: 1 } });
      const { status } = await emulator.ended(id);
      return {
        path: calls.map(({ task }) => task),
        status,
        lastInput: task => calls.findLast(call => call.task === task)?.input,
      };
    },
    async stop() {
      client.destroy();
      await emulator.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
