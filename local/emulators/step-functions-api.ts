import { Hono } from 'hono';
import * as z from 'zod';
import type { Execution } from './execution-store.ts';
import type { Executions } from './executions.ts';
import { MAX_PAYLOAD_BYTES } from './task-invocation.ts';

/** How many executions one page of ListExecutions holds at most. */
const PAGE_SIZE = 1_000;

const requests = {
  StartExecution: z.object({
    stateMachineArn: z.string(),
    name: z
      .string()
      .min(1)
      .max(80)
      .regex(/^[\w-]+$/)
      .optional(),
    input: z.string().default('{}'),
  }),
  DescribeExecution: z.object({ executionArn: z.string() }),
  StopExecution: z.object({
    executionArn: z.string(),
    error: z.string().optional(),
    cause: z.string().optional(),
  }),
  ListExecutions: z.object({
    stateMachineArn: z.string(),
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    maxResults: z.int().min(0).max(PAGE_SIZE).default(0),
    nextToken: z.coerce.number().int().min(0).optional(),
  }),
};

/** An answer with status 400; `name` is the exception that the SDK throws. */
class ApiError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export interface StepFunctionsApiOptions {
  readonly stateMachineArn: string;
  readonly executions: Executions;
  readonly newId: () => string;
}

/** The actions of Step Functions that Reelay uses, in AWS's JSON 1.0 protocol, for the normal SFN client. */
export function stepFunctionsApi(options: StepFunctionsApiOptions): Hono {
  const { stateMachineArn, executions, newId } = options;
  const executionArn = (name: string) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  const find = (arn: string): Execution => {
    const execution = executions.get(arn.slice(arn.lastIndexOf(':') + 1));
    if (execution?.arn === arn) return execution;
    throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  };
  const checkMachine = (arn: string) => {
    if (arn === stateMachineArn) return;
    throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  };
  const start = (body: unknown) => {
    const request = requests.StartExecution.parse(body);
    checkMachine(request.stateMachineArn);
    checkInput(request.input);
    const name = request.name ?? newId();
    const { kind, execution } = executions.start(name, executionArn(name), request.input);
    if (kind === 'started') return { executionArn: execution.arn, startDate: execution.startedAt / 1000 };
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${execution.arn}'`);
  };
  const describe = (body: unknown) => {
    const execution = find(requests.DescribeExecution.parse(body).executionArn);
    const { output, error, cause } = { output: undefined, error: undefined, cause: undefined, ...execution };
    return { ...summary(execution, stateMachineArn), input: execution.input, output, error, cause };
  };
  const stop = (body: unknown) => {
    const request = requests.StopExecution.parse(body);
    const { name } = find(request.executionArn);
    const ended = executions.abort(name, request.error, request.cause);
    return { stopDate: (ended?.stoppedAt ?? 0) / 1000 };
  };
  const list = (body: unknown) => {
    const request = requests.ListExecutions.parse(body);
    checkMachine(request.stateMachineArn);
    const matching = executions
      .all()
      .filter(({ status }) => request.statusFilter === undefined || status === request.statusFilter)
      .reverse();
    const from = request.nextToken ?? 0;
    const to = from + (request.maxResults || PAGE_SIZE);
    return {
      executions: matching.slice(from, to).map(execution => summary(execution, stateMachineArn)),
      ...(to < matching.length && { nextToken: String(to) }),
    };
  };
  const actions = new Map<string, (body: unknown) => object>([
    ['StartExecution', start],
    ['DescribeExecution', describe],
    ['StopExecution', stop],
    ['ListExecutions', list],
  ]);

  const app = new Hono();
  app.post('/', async context => {
    const action = (context.req.header('x-amz-target') ?? '').replace('AWSStepFunctions.', '');
    const perform = actions.get(action);
    if (perform === undefined) throw new ApiError('UnknownOperationException', `Not emulated: ${action}`);
    return amzJson(200, perform(await context.req.json()));
  });
  app.onError(error => {
    if (error instanceof ApiError) return amzJson(400, { __type: error.name, message: error.message });
    if (error instanceof z.ZodError) {
      return amzJson(400, { __type: 'ValidationException', message: z.prettifyError(error) });
    }
    return amzJson(500, { __type: 'InternalFailure', message: String(error) });
  });
  return app;
}

function summary(execution: Execution, stateMachineArn: string) {
  return {
    executionArn: execution.arn,
    stateMachineArn,
    name: execution.name,
    status: execution.status,
    startDate: execution.startedAt / 1000,
    ...(execution.status !== 'RUNNING' && { stopDate: execution.stoppedAt / 1000 }),
  };
}

/** @throws ApiError */
function checkInput(input: string): void {
  if (Buffer.byteLength(input) > MAX_PAYLOAD_BYTES) {
    throw new ApiError('ValidationException', `The input is longer than ${MAX_PAYLOAD_BYTES} bytes.`);
  }
  try {
    JSON.parse(input);
  } catch {
    throw new ApiError('InvalidExecutionInput', 'The input is not JSON.');
  }
}

function amzJson(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
  });
}
