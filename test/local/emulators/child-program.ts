import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compiledProgram, shortLived } from '../../support/compiled-program.ts';

/** A program beside the test, to be killed in the middle of its work. */
export interface ChildProgram {
  readonly pid: number;
  /** Resolves with the next line that it prints; rejects when it ends before. */
  line(): Promise<string>;
  /** As the machine does it: kill -9. */
  kill(): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended(): Promise<number | null>;
}

/** Runs a TypeScript file of this folder in a process of its own. */
export async function runChild(file: string, ...args: readonly string[]): Promise<ChildProgram> {
  const program = await compiledProgram(new URL(file, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [...shortLived, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  if (!child.stdout || child.pid === undefined) throw new Error(`${file} did not start.`);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    pid: child.pid,
    async line() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${file} ended without another line.`);
      return value;
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      await exit;
      return child.exitCode;
    },
  };
}
