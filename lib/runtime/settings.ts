import { readSecrets } from '../aws/secrets.ts';
import { type Config, readConfig, type Secrets } from '../config.ts';

export interface Settings {
  readonly config: Config;
  readonly secrets: Secrets;
}

/** The only place of the Lambdas that reads the environment. Throws ConfigError with all that is wrong. */
export const readSettings = async (): Promise<Settings> => {
  const config = readConfig(process.env);
  return { config, secrets: await readSecrets(config.secrets) };
};
