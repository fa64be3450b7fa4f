import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly stderr: string;
}

/** How often figures are read, ms: a peak shorter than this may be missed, so may the last CPU time. */
const interval = 50;
/** How often new children are looked for, in readings: it costs far more, and whoever uses all cores pays for it. */
const readingsPerSearch = 10;
/** Clock ticks of /proc a second. */
const ticks = 100;

/** Runs a program to its end and measures it with its children from outside, the same way for all. Linux only. */
export async function measure(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  const cpu = new Map<number, number>();
  let family: readonly number[] = [];
  let peakMb = 0;
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  let readings = 0;
  const timer = setInterval(() => {
    if (readings++ % readingsPerSearch === 0) family = familyOf(child.pid ?? 0);
    let mb = 0;
    for (const pid of family) {
      cpu.set(pid, Math.max(cpuOf(pid), cpu.get(pid) ?? 0));
      // Alone a process knows its own peak.
      const field = family.length === 1 ? /VmHWM:\s+(\d+)/ : /VmRSS:\s+(\d+)/;
      mb += Number(field.exec(told(pid, 'status'))?.[1] ?? 0) / 1024;
    }
    peakMb = Math.max(peakMb, mb);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr.slice(-2000)}`);
  return { wall, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0), peakMb, stderr };
}

/** What the system tells of a process; nothing of one that has just ended. */
function told(pid: number, file: 'stat' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The fields behind the name, which may hold spaces and brackets. */
const statOf = (pid: number): readonly string[] => {
  const stat = told(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

function cpuOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
}

/** A process and all that it began. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => ({ pid: Number(name), parent: Number(statOf(Number(name))[1] ?? 0) }));
  const family = [root];
  for (const pid of family)
    family.push(...parents.filter(({ parent }) => parent === pid).map(child => child.pid));
  return family;
}
