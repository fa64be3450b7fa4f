import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { type BackendChoice, backendChoice } from '../stage.ts';
import { OperateError } from './operate-error.ts';

/** What the rest of the world has to know about a stack. The keys are those of ReelayStack's outputs. */
const outputs = z.object({
  WebhookUrl: z.url(),
  SecretId: z.string(),
  BucketName: z.string(),
  /** Not told by earlier deployments, which had no choice. */
  Backend: backendChoice.default('hosted'),
});

export interface DeployedStack {
  readonly webhookUrl: string;
  readonly secretId: string;
  readonly bucketName: string;
  readonly backend: BackendChoice;
}

/** The stack as it stands on AWS; undefined when there is none, or none that was ever finished. */
export const describeStack = async (
  client: CloudFormationClient,
  stackName: string,
): Promise<DeployedStack | undefined> => {
  const stacks = await client.send(new DescribeStacksCommand({ StackName: stackName })).then(
    ({ Stacks = [] }) => Stacks,
    (error: unknown) => {
      if (error instanceof Error && /does not exist/.test(error.message)) return [];
      throw asAwsError(error);
    },
  );
  const named = Object.fromEntries(
    (stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const parsed = outputs.safeParse(named);
  if (!parsed.success) return undefined;
  const { WebhookUrl, SecretId, BucketName, Backend } = parsed.data;
  return { webhookUrl: WebhookUrl, secretId: SecretId, bucketName: BucketName, backend: Backend };
};

/** The first call to AWS is the one that finds out that nobody is logged in. */
const asAwsError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  if (
    error.name === 'CredentialsProviderError' ||
    error.name === 'ExpiredToken' ||
    /region/i.test(error.message)
  ) {
    return new OperateError(
      'no-aws',
      `AWS is not reachable (${error.message}). Log in with "aws sso login" or "aws configure", and set AWS_PROFILE and AWS_REGION.`,
      { cause: error },
    );
  }
  return error;
};
