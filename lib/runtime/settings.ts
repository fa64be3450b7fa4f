import { readSecrets } from '../aws/secrets.ts';
import { type Config, readConfig } from '../config.ts';
import type { Secrets } from '../secrets.ts';

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** Throws ConfigError with all that is wrong. This file is the only place of the Lambdas that reads the environment. */
export const readSettings = async (): Promise<Settings> => {
  const config = readConfig(process.env);
  return { config, secrets: await readSecrets(config.secrets) };
};

/** Lambda says so to Powertools, too. */
export const isOnLambda = (): boolean => process.env['AWS_EXECUTION_ENV'] !== undefined;

/** Where CloudWatch keeps what the functions count, by Powertools' own name; only infra sets it. */
export const readMetricsNamespace = (): string | undefined =>
  process.env['POWERTOOLS_METRICS_NAMESPACE'] || undefined;
