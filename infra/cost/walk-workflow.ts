import * as z from 'zod';

const choice = z.object({
  Type: z.literal('Choice'),
  Choices: z.array(z.object({ StringEquals: z.string(), Next: z.string() })),
  Default: z.string(),
});
const task = z.object({ Type: z.literal('Task'), Next: z.string().optional() });
const wait = z.object({ Type: z.literal('Wait'), Next: z.string() });
const definitionSchema = z.object({
  StartAt: z.string(),
  States: z.record(z.string(), z.discriminatedUnion('Type', [choice, task, wait])),
});

/** More states than any job passes: a list of outcomes that leads in circles ends here. */
const mostStates = 1000;

/**
 * The states that an execution passes when its tasks find out `outcomes`, in order by task. A Step Functions bill
 * counts just these. Throws TypeError when a Choice is reached of whose task no outcome is left.
 */
export const walkWorkflow = (
  definition: unknown,
  outcomes: Readonly<Partial<Record<string, readonly string[]>>>,
): readonly string[] => {
  const { StartAt, States } = definitionSchema.parse(definition);
  const path: string[] = [];
  const left = new Map(Object.entries(outcomes).map(([name, list = []]) => [name, [...list]]));
  let outcome: string | undefined;
  for (let name: string | undefined = StartAt; name !== undefined; ) {
    if (path.push(name) > mostStates)
      throw new TypeError(`The outcomes lead in circles: ${path.slice(-6).join(' → ')}.`);
    const state: z.infer<typeof definitionSchema>['States'][string] | undefined = States[name];
    if (!state) throw new TypeError(`The workflow has no state ${name}.`);
    if (state.Type !== 'Choice') {
      if (state.Type === 'Task') outcome = left.get(name)?.shift();
      name = state.Next;
      continue;
    }
    if (outcome === undefined) throw new TypeError(`Say what the task before ${name} finds out.`);
    name = state.Choices.find(({ StringEquals }) => StringEquals === outcome)?.Next ?? state.Default;
  }
  return path;
};
