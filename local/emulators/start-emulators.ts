import { join } from 'node:path';
import { lockDataFolder } from './data-folder-lock.ts';
import { type DynamoDbEmulator, startDynamoDb } from './dynamodb.ts';
import { emulatorEnvironment } from './environment.ts';
import { type S3Emulator, startS3 } from './s3.ts';
import { type SqsEmulator, startSqs } from './sqs.ts';
import {
  type StepFunctionsEmulator,
  type StepFunctionsOptions,
  startStepFunctions,
} from './step-functions.ts';

/** The names that one machine gives to what CDK makes on AWS. */
const TABLE_NAME = 'reelay';
const BUCKET_NAME = 'reelay';
const STATE_MACHINE_NAME = 'edit-video';

export interface EmulatorsOptions {
  /** Everything is kept in here; one program at a time. */
  readonly dataDir: string;
  /** The workflow and its tasks; see {@link startStepFunctions}. */
  readonly workflow: Pick<StepFunctionsOptions, 'definition' | 'tasks' | 'taskSeconds' | 'waitScale'>;
  /** 0 or absent = any free port. */
  readonly ports?: {
    readonly dynamodb?: number;
    readonly sqs?: number;
    readonly s3?: number;
    readonly stepFunctions?: number;
  };
}

/** One machine instead of an AWS account. */
export interface Emulators {
  /** What `process.env` needs for the AWS SDK to speak to the emulators and to nothing else. */
  readonly environment: Readonly<Record<string, string>>;
  readonly tableName: string;
  readonly bucket: string;
  readonly dynamodb: DynamoDbEmulator;
  readonly sqs: SqsEmulator;
  readonly s3: S3Emulator;
  /** Call its `resume()` once the environment is set and tasks can run. */
  readonly stepFunctions: StepFunctionsEmulator;
  /** Stops everything within two seconds; nothing is lost. */
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB, SQS, S3 and Step Functions on the loopback interface, with everything kept in one folder: what
 * was there when the last program ended, or was killed, is there again.
 *
 * @throws LocalError when the folder is in use or cannot be written, or a port is taken.
 */
export async function startEmulators(options: EmulatorsOptions): Promise<Emulators> {
  const { dataDir, ports = {}, workflow } = options;
  const unlock = lockDataFolder(dataDir);
  const folder = (name: string) => join(dataDir, name);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map(stopOne => stopOne()));
    unlock();
  };
  const starting = async <Door extends { stop(): Promise<void> }>(door: Promise<Door>): Promise<Door> => {
    stops.push((await door).stop);
    return door;
  };
  const doors = [
    starting(startDynamoDb({ folder: folder('dynamodb'), tableName: TABLE_NAME, port: ports.dynamodb ?? 0 })),
    starting(startSqs({ folder: folder('sqs'), port: ports.sqs ?? 0 })),
    starting(startS3({ folder: folder('s3'), bucket: BUCKET_NAME, port: ports.s3 ?? 0 })),
    starting(
      startStepFunctions({
        ...workflow,
        folder: folder('step-functions'),
        name: STATE_MACHINE_NAME,
        port: ports.stepFunctions ?? 0,
      }),
    ),
  ] as const;

  try {
    const [dynamodb, sqs, s3, stepFunctions] = await Promise.all(doors);
    const environment = emulatorEnvironment({
      dynamodb: dynamodb.endpoint,
      sqs: sqs.endpoint,
      s3: s3.endpoint,
      stepFunctions: stepFunctions.endpoint,
    });
    return {
      environment,
      tableName: TABLE_NAME,
      bucket: BUCKET_NAME,
      dynamodb,
      sqs,
      s3,
      stepFunctions,
      stop,
    };
  } catch (error) {
    await Promise.allSettled(doors);
    await stop();
    throw error;
  }
}
