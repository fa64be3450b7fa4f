import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import definition from '../lib/workflow/edit-video.asl.json' with { type: 'json' };
import type { TaskName } from '../lib/workflow/tasks.ts';

/** The workflow as it is read, run and deployed. */
export const workflowFile = fileURLToPath(new URL('../lib/workflow/edit-video.asl.json', import.meta.url));

const task = z.object({ Type: z.literal('Task'), TimeoutSeconds: z.int().max(900) });
const states = z.record(z.string(), z.unknown()).parse(definition.States);

/** How long a task may take, in seconds: its state says so, and its function is given as long. */
export const secondsOf = (name: TaskName): number => task.parse(states[name]).TimeoutSeconds;
