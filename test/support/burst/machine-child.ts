import { startMachine } from '../../../local/machine/machine.ts';
import type { Started, Stopped } from './measured-machine.ts';

/** A machine in a process of its own, so that its memory and CPU time are its own. Arguments: data folder, port, settings. */
const [, , dataDir = '', port = '0', settings = '{}'] = process.argv;

const machine = await startMachine({
  dataDir,
  port: Number(port),
  settings: JSON.parse(settings),
  log: message => console.error(message),
});
process.once('message', async () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  await machine.stop();
  const stopped: Stopped = { maxRSS, cpu: userCPUTime + systemCPUTime };
  process.send?.(stopped, () => process.exit(0));
});
const started: Started = 'ready';
process.send?.(started);
