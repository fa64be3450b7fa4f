import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compiledProgram, shortLived } from './compiled-program.ts';

export interface MachineProcess {
  readonly url: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a machine that can be killed; see run-machine.ts. */
export async function startMachineProcess(
  dataDir: string,
  {
    settings = {},
    waitScale = 1,
    onOutput,
  }: {
    readonly settings?: Record<string, string>;
    readonly waitScale?: number;
    /** Told of everything that it prints; what it complains of is shown otherwise. */
    readonly onOutput?: (text: string) => void;
  } = {},
): Promise<MachineProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...shortLived,
      await compiledProgram(new URL('./run-machine.ts', import.meta.url)),
      ...[dataDir, JSON.stringify(settings), String(waitScale)],
    ],
    { stdio: ['ignore', 'pipe', onOutput ? 'pipe' : 'inherit'] },
  );
  const { stdout } = child;
  if (!stdout) throw new Error('The machine has no output to read its address from.');
  if (onOutput)
    for (const output of [stdout, child.stderr]) output?.on('data', chunk => onOutput(String(chunk)));
  const line = await Promise.race([
    once(createInterface(stdout), 'line').then(([first]) => String(first)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The machine ended with code ${code}.`))),
  ]);
  return {
    url: line,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
