/**
 * Starts the execution "job" of the workflow below, prints the name and input of each task that runs, and waits in
 * the task "Hang" or the state "Pause" to be killed. Arguments: the data folder, then "hang" or "pause".
 */
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { startStepFunctions } from '../../../local/emulators/step-functions.ts';
import { interruptedWorkflow } from './interrupted-workflow.ts';

const [folder = '', next = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const emulator = await startStepFunctions({
  folder,
  name: 'edit-video',
  definition: interruptedWorkflow,
  tasks: {
    async First(input) {
      say(`First ${JSON.stringify(input)}`);
      return { next, by: 'child' };
    },
    Hang(input) {
      say(`Hang ${JSON.stringify(input)}`);
      return new Promise(() => {});
    },
    Last: async () => say('Last'),
  },
});
await new SFNClient(emulatorClientConfig(emulator.endpoint)).send(
  new StartExecutionCommand({
    stateMachineArn: emulator.stateMachineArn,
    name: 'job',
    input: '{"photos":["ä"]}',
  }),
);
