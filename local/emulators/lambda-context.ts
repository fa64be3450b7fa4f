import type { Context } from 'aws-lambda';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './environment.ts';

/** Memory of a function when none is given, in MB; on one machine it limits nothing. */
const DEFAULT_MEMORY_MB = 1_024;

export interface LambdaContextOptions {
  readonly functionName: string;
  readonly awsRequestId: string;
  /** When the invocation is given up, in milliseconds since 1970. */
  readonly deadline: number;
  readonly memoryMb?: number;
  readonly now?: () => number;
}

/** The context that Lambda hands to a handler. */
export function lambdaContext(options: LambdaContextOptions): Context {
  const { functionName, awsRequestId, deadline, memoryMb = DEFAULT_MEMORY_MB, now = Date.now } = options;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:${functionName}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(deadline - now(), 0),
    // The three ways to answer that Lambda had before promises; handlers here return theirs.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
