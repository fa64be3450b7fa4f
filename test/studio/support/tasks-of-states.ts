import * as z from 'zod';

const taskState = z.object({ Type: z.literal('Task'), Resource: z.string() });

/** What each Task state of a workflow calls, those inside Parallel and Map included: `${RenderSoundArn}` is RenderSound. */
const functionsOf = (value: unknown): readonly (readonly [state: string, task: string])[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, string])[] => {
    const parsed = taskState.safeParse(inner);
    const [, task] = /^\$\{(.+)Arn\}$/.exec(parsed.data?.Resource ?? '') ?? [];
    return task === undefined ? functionsOf(inner) : [[name, task]];
  });
};

/** Functions by the states that call them, as the emulator wants them. */
export const tasksOfStates = <Task>(
  definition: unknown,
  taskOf: (task: string, state: string) => Task,
): Readonly<Record<string, Task>> =>
  Object.fromEntries(functionsOf(definition).map(([state, task]) => [state, taskOf(task, state)]));
