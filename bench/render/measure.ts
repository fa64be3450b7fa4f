import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Measured {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly stderr: string;
}

/** How often figures are read, ms: a peak shorter than this may be missed, so may the last CPU time. */
const interval = 50;
/** Clock ticks of /proc a second. */
const ticks = 100;

interface Seen {
  readonly parent: number;
  readonly cpu: number;
}

/** Runs a program to its end and measures it with its children from outside, the same way for all. Linux only. */
export async function measure(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  const cpu = new Map<number, number>();
  let peakMb = 0;
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  let reading = Promise.resolve();
  const read = async (): Promise<void> => {
    const family = familyOf(child.pid ?? 0, await processes());
    let mb = 0;
    for (const [pid, seen] of family) {
      // One that has just ended tells nothing any more.
      cpu.set(pid, Math.max(seen.cpu, cpu.get(pid) ?? 0));
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      // Alone a process knows its own peak.
      const field = family.size === 1 ? /VmHWM:\s+(\d+)/ : /VmRSS:\s+(\d+)/;
      mb += Number(field.exec(status)?.[1] ?? 0) / 1024;
    }
    peakMb = Math.max(peakMb, mb);
  };
  const timer = setInterval(() => {
    reading = reading.then(read);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const wall = (performance.now() - start) / 1000;
  await reading;
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${stderr.slice(-2000)}`);
  return { wall, cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0), peakMb, stderr };
}

async function processes(): Promise<ReadonlyMap<number, Seen>> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async pid => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The name before it may hold spaces and brackets.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const cpu = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks;
      return [Number(pid), { parent: Number(fields[1] ?? 0), cpu }] as const;
    }),
  );
  return new Map(found);
}

/** A process and all that it began. */
function familyOf(root: number, all: ReadonlyMap<number, Seen>): ReadonlyMap<number, Seen> {
  const family = new Map<number, Seen>();
  const add = (pid: number): void => {
    const seen = all.get(pid);
    if (seen === undefined || family.has(pid)) return;
    family.set(pid, seen);
    for (const [other, { parent }] of all) if (parent === pid) add(other);
  };
  add(root);
  return family;
}
