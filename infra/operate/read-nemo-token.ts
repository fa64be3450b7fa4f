import { env } from '../../lib/env.ts';
import { secretShapes } from '../../lib/secrets.ts';
import { OperateError } from './operate-error.ts';

/**
 * The backend account's token as given by NEMO_TOKEN; undefined when none is. It is never printed or handed to another
 * program. Throws OperateError `bad-nemo-token`.
 */
export const readNemoToken = (given: string | undefined): string | undefined => {
  if (!given) return undefined;
  const parsed = secretShapes.nemoToken.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new OperateError(
    'bad-nemo-token',
    `${env.nemoToken} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`,
  );
};
