import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { functionSettings } from '../../infra/function-settings.ts';
import { studioTasks } from '../../infra/studio/studio-settings.ts';
import { type Resource, resourcesOf } from './synthesize.ts';

/** One thing that IAM lets a function do, written as the recorder of SDK calls writes calls. */
export interface Grant {
  readonly by: string;
  /** As in permissions.ts, or what every function has: its secret, its log, traces. */
  readonly on: string;
  readonly action: string;
  /** The beginning of the partition key or of the object's key that the grant is limited to. */
  readonly within: string;
}

const oneOrMore = z.union([z.string().transform(one => [one]), z.array(z.string())]);

const arn = z.union([
  z.string(),
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
]);
type Arn = z.infer<typeof arn>;

/** Strict: a statement of a kind that nobody has seen here must not count as none. */
const statement = z.strictObject({
  Effect: z.literal('Allow'),
  Action: oneOrMore,
  Resource: z.union([z.array(arn), arn.transform(one => [one])]),
  Condition: z
    .strictObject({ 'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': oneOrMore }) })
    .optional(),
});
const policyDocument = z.object({ Statement: z.array(statement) });

const role = z.strictObject({
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.object({ PolicyDocument: policyDocument })),
  Tags: z.unknown(),
});
const policy = z.object({
  PolicyDocument: policyDocument,
  Roles: z.array(z.object({ Ref: z.string() })),
});
const lambda = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

/** A function: its name, and how the ids of its Lambda's resource begin. */
export interface Named {
  readonly name: string;
  readonly logicalId: string;
}

/** The bot's functions. */
export const botFunctions: readonly Named[] = Object.keys(functionSettings).map(name => ({
  name,
  logicalId: `${name.replaceAll('-', '')}Lambda`,
}));

/** The studio's: that of its routes, and one for each task of an export. */
export const studioFunctions: readonly Named[] = ['Api', ...Object.keys(studioTasks)].map(name => ({
  name,
  logicalId: `Studio${name}Lambda`,
}));

/**
 * All that these functions of the template may do, from their roles' own policies and those attached to them. Throws for
 * whatever it cannot read: managed policies, denials, other conditions, resources that no function should know.
 */
export const policiesOf = (
  template: Template,
  functions: readonly Named[] = botFunctions,
): readonly Grant[] => {
  const roles = resourcesOf(template, 'AWS::IAM::Role');
  const attached = resourcesOf(template, 'AWS::IAM::Policy').map(({ Properties }) =>
    policy.parse(Properties),
  );
  const nameOf = readNames(template);
  return functions.flatMap(({ name: by, logicalId: begins }) => {
    const roleId = lambda.parse(lambdaOf(template, begins).Properties).Role['Fn::GetAtt'][0];
    const own = role.parse(roles.find(({ logicalId }) => logicalId === roleId)?.Properties);
    const documents = [
      ...own.Policies.map(({ PolicyDocument }) => PolicyDocument),
      ...attached
        .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === roleId))
        .map(({ PolicyDocument }) => PolicyDocument),
    ];
    return documents
      .flatMap(({ Statement }) => Statement)
      .flatMap(({ Action, Resource, Condition }) => {
        const keys = Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
        return Resource.flatMap(one => {
          const { on, within } = nameOf(one);
          const parts = keys?.map(key => key.replace(/#\*$/, '#')) ?? [within];
          return Action.flatMap(full =>
            parts.map(part => ({ by, on, action: actionOf(full, on), within: part })),
          );
        });
      });
  });
};

/** Which service's actions make sense on what; all others would be without effect, and a mistake. */
const serviceOf: Readonly<Record<string, string>> = {
  table: 'dynamodb',
  objects: 's3',
  bucket: 's3',
  'updates-queue': 'sqs',
  'settle-queue': 'sqs',
  workflow: 'states',
  executions: 'states',
  secret: 'secretsmanager',
  log: 'logs',
  '*': 'xray',
};

const actionOf = (full: string, on: string): string => {
  const [service, action] = full.split(':');
  if (action === undefined || action.includes('*') || service !== serviceOf[on])
    throw new TypeError(`${full} on ${on} is not what a function of Reelay may be given.`);
  return action;
};

interface Place {
  readonly on: string;
  readonly within: string;
}

/** Reads ARNs as CDK writes them, by the resources that they point to. */
const readNames = (template: Template): ((one: Arn) => Place) => {
  const ids = new Map<string, string>();
  const only = (type: string, on: string, isIt: (found: Resource) => boolean = () => true) => {
    for (const found of resourcesOf(template, type)) if (isIt(found)) ids.set(found.logicalId, on);
  };
  only('AWS::DynamoDB::Table', 'table');
  only('AWS::S3::Bucket', 'bucket');
  only('AWS::SecretsManager::Secret', 'secret');
  only('AWS::Logs::LogGroup', 'log');
  const feeds = ({ Properties }: Resource) => 'RedrivePolicy' in Properties;
  only('AWS::SQS::Queue', 'updates-queue', found => feeds(found) && found.Properties['FifoQueue'] === true);
  only('AWS::SQS::Queue', 'settle-queue', found => feeds(found) && found.Properties['FifoQueue'] !== true);
  const workflows = resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(({ Properties }) =>
    z.string().parse(Properties['StateMachineName']),
  );

  const known = (id: string): string => {
    const on = ids.get(id);
    if (on === undefined) throw new TypeError(`No function of Reelay should know ${id}.`);
    return on;
  };
  return one => {
    if (one === '*') return { on: '*', within: '' };
    if (typeof one === 'string') throw new TypeError(`${one} is an address from outside the stack.`);
    if ('Ref' in one) return { on: known(one.Ref), within: '' };
    if ('Fn::GetAtt' in one) return { on: known(one['Fn::GetAtt'][0]), within: '' };
    const [first, ...rest] = one['Fn::Join'][1];
    const inBucket = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }).safeParse(first);
    const end = z.string().parse(rest.at(-1));
    if (inBucket.success) {
      const prefix = /^\/([a-z]+\/)\*$/.exec(end)?.[1];
      if (known(inBucket.data['Fn::GetAtt'][0]) !== 'bucket' || prefix === undefined || rest.length > 1)
        throw new TypeError(`${JSON.stringify(one)} is no prefix of the bucket.`);
      return { on: 'objects', within: prefix };
    }
    for (const name of workflows) {
      const which = name.endsWith('-edit-video') ? '' : name.replace(/^reelay-\w+-/, '');
      if (end === `:stateMachine:${name}`) return { on: 'workflow', within: which };
      if (end === `:execution:${name}:*`) return { on: 'executions', within: which };
    }
    throw new TypeError(`${JSON.stringify(one)} is nothing that a function of Reelay should know.`);
  };
};

const lambdaOf = (template: Template, begins: string): Resource => {
  const found = resourcesOf(template, 'AWS::Lambda::Function').find(({ logicalId }) =>
    logicalId.startsWith(begins),
  );
  if (!found) throw new Error(`No function ${begins}.`);
  return found;
};
