import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { photosPerAlbum } from '../test/support/burst/burst-updates.ts';
import { type Fate, fateOf } from '../test/support/burst/fate-of.ts';
import { problemsOf } from '../test/support/burst/problems-of.ts';
import { runBurst } from '../test/support/burst/run-burst.ts';

/**
 * `npm run bench:burst [chats]`: that many albums at once to one machine, some updates repeated, some late. Prints what
 * the webhook's answers and the machine's memory came to, and writes bench/results/burst.json.
 */
const defaultChats = 200;
const patienceMs = 600_000;

async function main(): Promise<void> {
  const chats = Number(process.argv[2] ?? defaultChats);
  const result = await runBurst(chats, patienceMs);
  const problems = problemsOf(result);
  const { webhookMs } = result;
  const quantile = (q: number) =>
    webhookMs[Math.min(webhookMs.length - 1, Math.floor(q * webhookMs.length))] ?? 0;
  const count = (fate: Fate) => result.answers.filter(({ chat, seen }) => fateOf(chat, seen) === fate).length;
  const figures = {
    chats,
    photosPerAlbum,
    updates: webhookMs.length,
    webhookMs: {
      p50: rounded(quantile(0.5)),
      p99: rounded(quantile(0.99)),
      max: rounded(webhookMs.at(-1) ?? 0),
    },
    peakMb: Math.round(result.peakMb),
    cpuSeconds: rounded(result.cpuSeconds),
    seconds: rounded(result.seconds),
    videos: {
      complete: count('complete'),
      offeredLater: count('offered-later'),
      wrong: count('wrong'),
    },
  };
  console.log(JSON.stringify(figures, null, 2));
  for (const problem of problems) console.log(problem);
  await mkdir('bench/results', { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
  await writeFile('bench/results/burst.json', `${JSON.stringify({ ...machine, ...figures }, null, 2)}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

await main();
