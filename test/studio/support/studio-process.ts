import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { compiledProgram, shortLived } from '../../support/compiled-program.ts';

const program = new URL('../../../studio/start.ts', import.meta.url);

export interface StudioProcess {
  readonly url: string;
  /** Everything it printed so far, line by line. */
  readonly lines: readonly string[];
  readonly process: ChildProcess;
  /** Sends a signal and waits for the end. Returns the exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** What the program printed before it ended by itself. */
export interface StudioRefusal {
  readonly code: number | null;
  readonly text: string;
}

/** `npm run studio` as a process of its own, on a free port unless the environment says otherwise. */
export async function startStudioProcess(
  environment: Readonly<Record<string, string>>,
): Promise<StudioProcess | StudioRefusal> {
  const child = spawn(process.execPath, [...shortLived, await compiledProgram(program)], {
    env: { PATH: process.env['PATH'], STUDIO_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', chunk => {
    errors += String(chunk);
  });
  const listening = new Promise<string>(resolve => {
    createInterface(child.stdout).on('line', line => {
      lines.push(line);
      const url = /listens on (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => undefined)]);
  if (url === undefined) return { code: child.exitCode, text: errors };
  return {
    url,
    lines,
    process: child,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

export function started(studio: StudioProcess | StudioRefusal): StudioProcess {
  if ('text' in studio) throw new Error(`the studio ended with ${studio.code}: ${studio.text}`);
  return studio;
}
