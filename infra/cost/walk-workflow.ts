import * as z from 'zod';

const choice = z.object({
  Type: z.literal('Choice'),
  Choices: z.array(z.object({ StringEquals: z.string(), Next: z.string() })),
  Default: z.string(),
});
const next = { Next: z.string().optional() };
const task = z.object({ Type: z.literal('Task'), ...next });
const plain = z.object({ Type: z.enum(['Wait', 'Pass', 'Succeed']), ...next });
const parallel = z.object({ Type: z.literal('Parallel'), Branches: z.array(z.unknown()), ...next });
const map = z.object({ Type: z.literal('Map'), ItemProcessor: z.unknown(), ...next });
const state = z.discriminatedUnion('Type', [choice, task, plain, parallel, map]);
const definitionSchema = z.object({ StartAt: z.string(), States: z.record(z.string(), state) });

/** More states than any job passes: a list of outcomes that leads in circles ends here. */
const mostStates = 1000;

/**
 * The states that an execution passes when its tasks find out `outcomes`, in order by task, and each Map has so many
 * `items`. A Step Functions bill counts just these: those within a Parallel and a Map one by one. Throws TypeError when a
 * Choice is reached of whose task no outcome is left.
 */
export const walkWorkflow = (
  definition: unknown,
  outcomes: Readonly<Partial<Record<string, readonly string[]>>>,
  items: Readonly<Record<string, number>> = {},
): readonly string[] => {
  const path: string[] = [];
  const left = new Map(Object.entries(outcomes).map(([name, list = []]) => [name, [...list]]));

  const walk = (part: unknown): void => {
    const { StartAt, States } = definitionSchema.parse(part);
    let outcome: string | undefined;
    for (let name: string | undefined = StartAt; name !== undefined; ) {
      if (path.push(name) > mostStates)
        throw new TypeError(`The outcomes lead in circles: ${path.slice(-6).join(' → ')}.`);
      const found: z.infer<typeof state> | undefined = States[name];
      if (!found) throw new TypeError(`The workflow has no state ${name}.`);
      if (found.Type === 'Choice') {
        if (outcome === undefined) throw new TypeError(`Say what the task before ${name} finds out.`);
        name = found.Choices.find(({ StringEquals }) => StringEquals === outcome)?.Next ?? found.Default;
        continue;
      }
      if (found.Type === 'Task') outcome = left.get(name)?.shift();
      if (found.Type === 'Parallel') found.Branches.forEach(walk);
      if (found.Type === 'Map')
        for (let item = 0; item < (items[name] ?? 0); item++) walk(found.ItemProcessor);
      name = found.Next;
    }
  };
  walk(definition);
  return path;
};
