import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { partsPrefix } from '../../studio/aws/bucket-parts.ts';
import type { Acknowledgement } from '../permissions/acknowledgements.ts';
import type { StudioTask } from './studio-settings.ts';

/** What one of the studio's functions may do. */
interface StudioPermissions {
  readonly table: Readonly<Record<string, readonly string[]>>;
  readonly objects: Readonly<Record<string, readonly string[]>>;
  /** Starts and stops exports. */
  readonly workflow?: true;
}

const readSession = { 'SESSION#': ['GetItem'] };
const readFiles = { 'sessions/': ['GetObject'] };
const writeParts = { [partsPrefix]: ['GetObject', 'PutObject'] };
const readPlan = { 'exports/': ['GetObject'] };
const writeExport = { 'exports/': ['GetObject', 'PutObject'] };

/** Of the function that serves the routes. */
export const apiPermissions: StudioPermissions = {
  table: {
    'ACCOUNT#': ['GetItem', 'PutItem'],
    'TOKEN#': ['GetItem', 'PutItem'],
    'ADDRESS#': ['GetItem', 'PutItem'],
    'SESSION#': ['GetItem', 'PutItem', 'DeleteItem'],
    'EXPORT#': ['GetItem', 'PutItem', 'DeleteItem', 'Query'],
    'EXPORT-OF#': ['PutItem', 'DeleteItem', 'Query'],
  },
  objects: {
    'sessions/': ['GetObject', 'PutObject', 'DeleteObject'],
    'exports/': ['GetObject', 'PutObject', 'DeleteObject'],
  },
  workflow: true,
};

/** Of each task of render-draft. */
export const taskPermissions: Readonly<Record<StudioTask, StudioPermissions>> = {
  PlanParts: {
    table: { ...readSession, 'EXPORT#': ['GetItem', 'PutItem', 'UpdateItem'] },
    objects: { ...readFiles, ...writeExport },
  },
  RenderPart: {
    table: { ...readSession, 'EXPORT#': ['GetItem', 'UpdateItem'] },
    objects: { ...readFiles, ...readPlan, ...writeParts },
  },
  RenderSound: {
    table: { ...readSession, 'EXPORT#': ['GetItem'] },
    objects: { ...readFiles, ...readPlan, ...writeParts },
  },
  JoinParts: {
    table: { ...readSession, 'EXPORT#': ['GetItem', 'PutItem'] },
    objects: {
      ...readFiles,
      ...writeParts,
      // Long videos are sent in parts, while they are joined.
      'exports/': [...writeExport['exports/'], 'AbortMultipartUpload'],
    },
  },
  RenderWhole: {
    table: { ...readSession, 'EXPORT#': ['GetItem', 'PutItem'] },
    objects: { ...readFiles, ...writeExport },
  },
  FailExport: { table: { 'EXPORT#': ['GetItem', 'PutItem'] }, objects: {} },
};

export interface StudioResources {
  readonly tableArn: string;
  readonly bucketArn: string;
  readonly stateMachineArn: string;
  readonly executionsArn: string;
}

/** IAM's form of it: each action on the partitions and prefixes that it is for. */
export const statementsOf = (
  { table, objects, workflow }: StudioPermissions,
  { tableArn, bucketArn, stateMachineArn, executionsArn }: StudioResources,
): readonly PolicyStatement[] => [
  ...Object.entries(table).map(
    ([partition, actions]) =>
      new PolicyStatement({
        actions: actions.map(action => `dynamodb:${action}`),
        resources: [tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${partition}*`] } },
      }),
  ),
  ...Object.entries(objects).map(
    ([prefix, actions]) =>
      new PolicyStatement({
        actions: actions.map(action => `s3:${action}`),
        resources: [`${bucketArn}/${prefix}*`],
      }),
  ),
  // Without it S3 calls a missing object forbidden, and not missing.
  ...(Object.keys(objects).length === 0
    ? []
    : [new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] })]),
  ...(workflow === undefined
    ? []
    : [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] }),
        new PolicyStatement({ actions: ['states:StopExecution'], resources: [executionsArn] }),
      ]),
];

/** Why a permission ends in a `*`. */
export const studioAcknowledgements = (
  { objects, workflow }: StudioPermissions,
  names: { readonly bucket: string; readonly executions: string },
): readonly Acknowledgement[] => [
  ...Object.keys(objects).map(prefix => ({
    id: `AwsSolutions-IAM5[Resource::<${names.bucket}.Arn>/${prefix}*]`,
    reason: `Names of objects hold ids of sessions and exports; the function is kept to ${prefix}.`,
  })),
  ...(workflow === undefined
    ? []
    : [
        {
          id: `AwsSolutions-IAM5[Resource::${names.executions}]`,
          reason: 'Executions are named after their exports; the function is kept to those of this workflow.',
        },
      ]),
];
