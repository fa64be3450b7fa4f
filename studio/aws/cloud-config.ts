import * as z from 'zod';

/** Names of the settings that only the studio on AWS has; infra fills them in. */
export const cloudEnv = {
  table: 'STUDIO_TABLE',
  bucket: 'STUDIO_BUCKET',
  /** Of `render-draft`; only the function that serves the routes needs it. */
  stateMachineArn: 'STUDIO_STATE_MACHINE_ARN',
  /** ARN of a secret that holds the model's key, STUDIO_LLM_KEY, as plain text. */
  modelKeySecret: 'STUDIO_LLM_KEY_SECRET',
  /** Where CloudWatch keeps what is counted, by Powertools' own name. */
  metricsNamespace: 'POWERTOOLS_METRICS_NAMESPACE',
} as const;

/** Lambda's own; Powertools goes by it, too. */
const lambda = 'AWS_EXECUTION_ENV';

const schema = z.object({
  [cloudEnv.table]: z.string().min(1),
  [cloudEnv.bucket]: z.string().min(1),
  [cloudEnv.stateMachineArn]: z.string().min(1).optional(),
  [cloudEnv.modelKeySecret]: z.string().min(1).optional(),
  [cloudEnv.metricsNamespace]: z.string().min(1).optional(),
  [lambda]: z.string().optional(),
});

export interface CloudConfig {
  readonly table: string;
  readonly bucket: string;
  readonly stateMachineArn: string | undefined;
  readonly modelKeySecret: string | undefined;
  readonly metricsNamespace: string | undefined;
  readonly isOnLambda: boolean;
}

/** @throws Error that names every setting that is missing. */
export function readCloudConfig(environment: Readonly<Record<string, string | undefined>>): CloudConfig {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) throw new Error(`The studio on AWS cannot start.\n${z.prettifyError(parsed.error)}`);
  return {
    table: parsed.data[cloudEnv.table],
    bucket: parsed.data[cloudEnv.bucket],
    stateMachineArn: parsed.data[cloudEnv.stateMachineArn],
    modelKeySecret: parsed.data[cloudEnv.modelKeySecret],
    metricsNamespace: parsed.data[cloudEnv.metricsNamespace],
    isOnLambda: parsed.data[lambda] !== undefined,
  };
}
