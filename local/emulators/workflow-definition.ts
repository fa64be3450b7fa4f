import './promise-with-resolvers.ts';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './environment.ts';

/**
 * The Task's own deadline while it stands in for a Wait, in seconds: longer than any wait, yet below the 24 days
 * at which a timer of Node overflows and fires at once.
 */
const WAIT_TASK_TIMEOUT_SECONDS = 2_000_000;

const stateSchema = z.looseObject({ Type: z.string() });
const machineSchema = z.looseObject({
  StartAt: z.string(),
  TimeoutSeconds: z.number().optional(),
  States: z.record(z.string(), stateSchema),
});
const retrierSchema = z.looseObject({
  IntervalSeconds: z.number().default(1),
  MaxDelaySeconds: z.number().optional(),
});

type State = z.infer<typeof stateSchema>;
type Machine = z.infer<typeof machineSchema>;

/** A definition ready for the interpreter. */
export interface WorkflowDefinition {
  /** The states of the outermost level: those that an execution can be taken up at. */
  readonly topLevelStates: ReadonlySet<string>;
  /** Every Task, those inside Map and Parallel included. */
  readonly taskNames: readonly string[];
  /** Every Wait: to the interpreter it is a Task whose input is {@link WaitInput}. */
  readonly waitNames: readonly string[];
  readonly startAt: string;
  readonly timeoutSeconds: number | undefined;
  /** The definition with another first state and another time limit. */
  startingAt(state: string, timeoutSeconds: number | undefined): StateMachineDefinition;
}

/** What a Wait was asked for, and the input that it hands on. */
export const waitInputSchema = z.object({
  wait: z.union([z.object({ seconds: z.number() }), z.object({ until: z.iso.datetime({ offset: true }) })]),
  input: z.json(),
});
export type WaitInput = z.infer<typeof waitInputSchema>;

/**
 * Reads a workflow in Amazon States Language for the interpreter.
 *
 * - `${Placeholders}` that CDK fills in become ARNs of functions of that name.
 * - A Wait becomes a Task, since the interpreter can neither shorten a wait nor go on with the rest of one.
 * - `waitScale` multiplies the pauses of Retry.
 *
 * That it is valid Amazon States Language is not looked at: the unit tests do, and a start need not take the time.
 *
 * @throws TypeError when the definition uses what the interpreter silently ignores, or leaves a Task unlimited.
 */
export function readWorkflowDefinition(source: unknown, waitScale: number): WorkflowDefinition {
  const machine = machineSchema.parse(JSON.parse(fillPlaceholders(JSON.stringify(source))));
  const states = allStates(machine);
  const problems = states.flatMap(([name, state]) => problemsOf(name, state));
  if ('QueryLanguage' in machine && machine['QueryLanguage'] !== 'JSONPath') {
    problems.push('the workflow: QueryLanguage JSONata');
  }
  if (problems.length > 0) {
    throw new TypeError(`The workflow cannot run on one machine. Change: ${problems.join('; ')}.`);
  }
  const rewritten = rewriteStates(machine, waitScale);
  const namesOf = (type: string) => states.filter(([, { Type }]) => Type === type).map(([name]) => name);
  return {
    topLevelStates: new Set(Object.keys(machine.States)),
    taskNames: namesOf('Task'),
    waitNames: namesOf('Wait'),
    startAt: machine.StartAt,
    timeoutSeconds: machine.TimeoutSeconds,
    startingAt(StartAt, TimeoutSeconds) {
      const { TimeoutSeconds: _, ...rest } = rewritten;
      return toInterpreter({ ...rest, StartAt, ...(TimeoutSeconds !== undefined && { TimeoutSeconds }) });
    },
  };
}

function fillPlaceholders(json: string): string {
  return json.replaceAll(/\$\{(\w+)\}/g, `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:$1`);
}

/** The machines inside a state: the branches of a Parallel, the processor of a Map. */
function innerMachines(state: State): Machine[] {
  const inner = [
    state['ItemProcessor'],
    state['Iterator'],
    ...z.array(z.unknown()).parse(state['Branches'] ?? []),
  ];
  return inner.filter(candidate => candidate !== undefined).map(candidate => machineSchema.parse(candidate));
}

function allStates(machine: Machine): [string, State][] {
  return Object.entries(machine.States).flatMap(([name, state]) => [
    [name, state] satisfies [string, State],
    ...innerMachines(state).flatMap(allStates),
  ]);
}

function problemsOf(name: string, state: State): string[] {
  const ignored = ['QueryLanguage', 'Assign', 'Arguments', 'Output'].filter(field => field in state);
  const problems = ignored.map(field => `${name}: ${field} is not supported`);
  const resource = String(state['Resource'] ?? '');
  if (/\.(waitForTaskToken|sync)/.test(resource)) problems.push(`${name}: Resource ${resource}`);
  if (state.Type === 'Task' && !('TimeoutSeconds' in state || 'TimeoutSecondsPath' in state)) {
    problems.push(`${name}: give it TimeoutSeconds, or it fails after 60 s here and never on AWS`);
  }
  return problems;
}

function rewriteStates(machine: Machine, waitScale: number): Machine {
  const rewrite = (state: State): State => {
    if (state.Type === 'Wait') return waitAsTask(state);
    const nested = (field: string) =>
      field in state && { [field]: rewriteStates(machineSchema.parse(state[field]), waitScale) };
    return {
      ...state,
      ...('Retry' in state && {
        Retry: z
          .array(retrierSchema)
          .parse(state['Retry'])
          .map(r => scaled(r, waitScale)),
      }),
      ...('Branches' in state && { Branches: innerMachines(state).map(m => rewriteStates(m, waitScale)) }),
      ...nested('ItemProcessor'),
      ...nested('Iterator'),
    };
  };
  const States = Object.fromEntries(
    Object.entries(machine.States).map(([name, state]) => [name, rewrite(state)]),
  );
  return { ...machine, States };
}

function scaled(retrier: z.infer<typeof retrierSchema>, waitScale: number): z.infer<typeof retrierSchema> {
  const { IntervalSeconds, MaxDelaySeconds, ...rest } = retrier;
  return {
    ...rest,
    IntervalSeconds: IntervalSeconds * waitScale,
    ...(MaxDelaySeconds !== undefined && { MaxDelaySeconds: MaxDelaySeconds * waitScale }),
  };
}

function waitAsTask(state: State): State {
  const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = state;
  const wait = {
    ...(Seconds !== undefined && { seconds: Seconds }),
    ...(SecondsPath !== undefined && { 'seconds.$': SecondsPath }),
    ...(Timestamp !== undefined && { until: Timestamp }),
    ...(TimestampPath !== undefined && { 'until.$': TimestampPath }),
  };
  return {
    ...rest,
    Type: 'Task',
    Resource: `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:wait`,
    Parameters: { wait, 'input.$': '$' },
    TimeoutSeconds: WAIT_TASK_TIMEOUT_SECONDS,
  };
}

/** The interpreter's type is the grammar of the language; that the definition follows it, asl-validator tells. */
const interpreterSchema = z.custom<StateMachineDefinition>();

function toInterpreter(machine: Machine): StateMachineDefinition {
  return interpreterSchema.parse(machine);
}
