import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Permission } from './permissions.ts';

/** ARNs of what permissions are about. */
export interface Resources {
  readonly tableArn: string;
  readonly bucketArn: string;
  readonly updatesQueueArn: string;
  readonly settleQueueArn: string;
  readonly stateMachineArn: string;
  /** Of every execution of the state machine. */
  readonly executionsArn: string;
}

/** IAM's form of a permission: the narrowest that AWS can check. */
export const statementOf = (permission: Permission, resources: Resources): PolicyStatement => {
  switch (permission.on) {
    case 'table':
      return new PolicyStatement({
        actions: permission.actions.map(action => `dynamodb:${action}`),
        resources: [resources.tableArn],
        conditions: {
          'ForAllValues:StringLike': {
            'dynamodb:LeadingKeys': [
              permission.partition.endsWith('#') ? `${permission.partition}*` : permission.partition,
            ],
          },
        },
      });
    case 'objects':
      return new PolicyStatement({
        actions: permission.actions.map(action => `s3:${action}`),
        resources: [`${resources.bucketArn}/${permission.prefix}*`],
      });
    case 'bucket':
      return allow('s3', permission.actions, resources.bucketArn);
    case 'updates-queue':
      return allow('sqs', permission.actions, resources.updatesQueueArn);
    case 'settle-queue':
      return allow('sqs', permission.actions, resources.settleQueueArn);
    case 'workflow':
      return allow('states', permission.actions, resources.stateMachineArn);
    case 'executions':
      return allow('states', permission.actions, resources.executionsArn);
  }
};

const allow = (service: string, actions: readonly string[], resource: string): PolicyStatement =>
  new PolicyStatement({ actions: actions.map(action => `${service}:${action}`), resources: [resource] });
