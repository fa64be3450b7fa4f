import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { ConfigError } from '../lib/config.ts';
import { LocalError } from './emulators/local-error.ts';

/** The front door unless REELAY_PORT says otherwise. */
const defaultPort = 8080;
/** Where everything is kept unless REELAY_DATA says otherwise. */
const defaultData = '.reelay';

/** `npm start`: Reelay on this machine until Ctrl-C. */
async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const began = Date.now();
  const port = portFrom(process.env['REELAY_PORT']);
  // Everything else is loaded once the settings are known to be good.
  const { startMachine } = await import('./machine/machine.ts');
  const machine = await startMachine({
    dataDir: resolve(process.env['REELAY_DATA'] || defaultData),
    port,
    settings: process.env,
    log: message => console.error(message),
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `\n  Reelay is ready (${seconds} s): ${machine.url}\n\n  Stop it with Ctrl-C; chats and files stay.\n`,
  );

  let stopping = false;
  const stop = () => {
    // A second Ctrl-C means now; what was running goes on at the next start all the same.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('  Stopping…');
    machine.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function portFrom(setting: string | undefined): number {
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .safeParse(setting || defaultPort);
  if (port.success) return port.data;
  throw new LocalError(
    'port-invalid',
    `REELAY_PORT="${setting}" is no port: set it to a number up to 65535.`,
  );
}

start().catch(error => {
  const expected = error instanceof LocalError || error instanceof ConfigError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
