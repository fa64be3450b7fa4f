import { startMachine } from '../../local/machine/machine.ts';

/**
 * A machine in a process of its own, so that a test can kill it. Arguments: data folder, JSON of settings, wait scale.
 * Prints its address as one line.
 */
const [, , dataDir = '', settings = '{}', waitScale = '1'] = process.argv;

const machine = await startMachine({
  dataDir,
  port: 0,
  settings: JSON.parse(settings),
  log: message => console.error(message),
  waitScale: Number(waitScale),
});
console.log(machine.url);
