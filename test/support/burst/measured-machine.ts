import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { compiledProgram } from '../compiled-program.ts';

/** What the child says when it is ready, and at its end: kB and µs, as Node counts them. */
const started = z.literal('ready');
export type Started = z.infer<typeof started>;
const stopped = z.object({ maxRSS: z.number(), cpu: z.number() });
export type Stopped = z.infer<typeof stopped>;

export interface MachineUsage {
  readonly peakMb: number;
  readonly cpuSeconds: number;
}

export interface MeasuredMachine {
  stop(): Promise<MachineUsage>;
}

/** Starts a machine in a process of its own and resolves when it takes updates. */
export async function startMeasuredMachine(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<MeasuredMachine> {
  const child = fork(
    await compiledProgram(new URL('./machine-child.ts', import.meta.url)),
    [dataDir, String(port), JSON.stringify(settings)],
    { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The machine ended with code ${code}.`);
  });
  ended.catch(() => {}); // its end is expected once it was asked for
  const said = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  started.parse(await said());
  return {
    async stop() {
      child.send('stop');
      const { maxRSS, cpu } = stopped.parse(await said());
      return { peakMb: maxRSS / 1024, cpuSeconds: cpu / 1e6 };
    },
  };
}
