import { Logger } from '@aws-lambda-powertools/logger';
import { type Log, withoutSecrets } from '../log.ts';

/** The studio's log on Lambda, one JSON line for each entry, as the bot's functions write theirs. */
export const createCloudLog = (): Log => {
  const logger = new Logger({ serviceName: 'studio' });
  return ({ event, ...fields }) => {
    const level = failures.test(event) ? 'error' : 'info';
    logger[level](
      event,
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === 'string' ? withoutSecrets(value) : value,
        ]),
      ),
    );
  };
};

/** Events that somebody should look at: `request-failed`, `task-failed`. */
const failures = /-(failed|lost|crashed)$/;
