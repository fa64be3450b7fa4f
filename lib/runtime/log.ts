import { createLog } from '../log.ts';

export const log = createLog('reelay');
