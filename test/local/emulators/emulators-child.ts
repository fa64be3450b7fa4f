/**
 * Starts all emulators in a data folder and prints "started", or the kind and the message of what kept it from
 * starting. Arguments: the data folder, then "stop" to stop and end by itself, or "stay" to wait to be killed.
 */
import { LocalError } from '../../../local/emulators/local-error.ts';
import { startEmulators } from '../../../local/emulators/start-emulators.ts';
import { interruptedWorkflow } from './interrupted-workflow.ts';

const [dataDir = '', then = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const nothing = async () => undefined;
try {
  const emulators = await startEmulators({
    dataDir,
    workflow: { definition: interruptedWorkflow, tasks: { First: nothing, Hang: nothing, Last: nothing } },
  });
  say('started');
  if (then === 'stop') await emulators.stop();
} catch (error) {
  if (!(error instanceof LocalError)) throw error;
  say(`${error.kind} ${error.message}`);
}
