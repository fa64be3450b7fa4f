import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly stderr: string;
}

/** How often a child's figures are read, ms: a peak shorter than this may be missed, so may its last CPU time. */
const interval = 20;
/** Clock ticks of /proc a second. */
const ticks = 100;

/** Runs a program to its end and measures it from outside, the same way for all. Linux only. */
export async function measure(command: string, parameters: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let cpu = 0;
  let peakMb = 0;
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const timer = setInterval(async () => {
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    cpu = Math.max(cpu, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks);
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr.slice(-2000)}`);
  return { wall: (performance.now() - start) / 1000, cpu, peakMb, stderr };
}
