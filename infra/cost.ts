import {
  type Bill,
  billForIdleMonth,
  billForJob,
  callsOfJob,
  names,
  secondsOfCall,
  totalOf,
} from './cost/estimate.ts';
import { billForRender } from './cost/estimate-render.ts';
import { assumedWaits } from './cost/function-seconds.ts';
import { functionTimes, timeOf } from './cost/function-times.ts';
import { passageOf } from './cost/passage.ts';
import { prices } from './cost/prices.ts';
import { renderTimes } from './cost/render-times.ts';
import { assumed, renderWork } from './cost/render-work.ts';
import { seededRandom } from './cost/seeded-random.ts';
import { simulateRenders } from './cost/simulate-renders.ts';
import { typicalJob } from './cost/typical-job.ts';
import type { BackendChoice } from './stage.ts';
import { stageOfStudio } from './studio/stage-of-studio.ts';

/** Videos that a chat asks for in a month, for the figure per thousand chats. */
const videosPerChat = 4;

/** JobsDone, JobsFailed, VideosDelivered, EditsFailed, and the studio's ExportsDone and ExportsFailed: charged in months in which somebody writes. */
const countedMetrics = { hosted: 4, studio: 6 } as const;

/** People that ask for a video in the same hour. */
const usersPerHour = [1, 1000];

const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 5 : 2)}`;

const show = (title: string, bill: Bill): void => {
  console.log(`\n${title}: ${dollars(totalOf(bill))}`);
  for (const [name, amount] of Object.entries(bill).sort(([, a], [, b]) => b - a)) {
    console.log(`  ${dollars(amount).padStart(9)}  ${name}`);
  }
};

const showIdle = (backend: BackendChoice): Bill => {
  const stage = { customerKey: true, watched: true, backend };
  const idle = billForIdleMonth(stage);
  show('A month in which nobody writes (prod)', idle);
  console.log(
    `  ${dollars(totalOf(billForIdleMonth({ ...stage, lessFree: true })))} less what AWS gives every account each month for nothing; ${dollars(totalOf(billForIdleMonth({ ...stage, customerKey: false, watched: false, lessFree: true })))} without a key of one's own, alarms and a page (dev)`,
  );
  return idle;
};

const showThousandChats = (job: Bill, idle: Bill, backend: BackendChoice): void =>
  console.log(
    `\n1,000 chats with ${videosPerChat} videos a month each: ${dollars(1000 * videosPerChat * totalOf(job) + totalOf(idle) + countedMetrics[backend] * prices.cloudWatch.perMetricMonth)} a month`,
  );

/** `npm run cost`: what AWS charges for Reelay, on the hosted backend (whose own credits are not in it) and on the studio. */
const passage = passageOf(typicalJob.outcomes);

console.log(
  `Prices in us-east-1 without free tier, compared on ${prices.asOf} with copies of price pages (sources: infra/cost/prices.ts).`,
);
console.log(
  `One job: ${typicalJob.photos} photos, ${passage.transitions} transitions, ${typicalJob.videoMegabytes} MB of video.`,
);

console.log('\n== On the hosted backend ==');
const onHosted = billForJob(passage);
show('One video', onHosted);
showThousandChats(onHosted, showIdle('hosted'), 'hosted');

console.log('\n== On the studio ==');
const { partsAtOnce } = stageOfStudio.parse({});
const rendered = renderTimes.videos.map(video => ({ video, work: renderWork(video) }));
const simulated = rendered.flatMap(({ video, work }) =>
  usersPerHour.map(perHour => {
    const hour = simulateRenders(work, perHour, partsAtOnce, seededRandom());
    return { video, perHour, hour, bill: billForRender(video, hour) };
  }),
);
const [shortest] = simulated;
if (shortest === undefined)
  throw new Error('infra/cost/render-times.json has no videos: npm run bench:parts.');
const onStudio = { ...billForJob(passage, 'studio'), ...prefixed(shortest.bill) };
show(`One video of ${Math.round(shortest.video.seconds)} s`, onStudio);
showThousandChats(onStudio, showIdle('studio'), 'studio');

console.log(
  `\nRendering alone, simulated from times of ${renderTimes.asOf} (${renderTimes.on}), at most ${partsAtOnce} parts at once:\n`,
);
console.log('| video | users an hour | median | 95 of 100 | parts at once | per video | that hour |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const { video, perHour, hour, bill } of simulated) {
  const cells = [
    `${Math.round(video.seconds)} s, ${video.photos} photos`,
    perHour.toLocaleString('en'),
    `${Math.round(hour.median)} s`,
    `${Math.round(hour.p95)} s`,
    hour.partsAtOnce,
    dollars(totalOf(bill)),
    dollars(totalOf(bill) * perHour),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
showOrigins();

function prefixed(bill: Bill): Bill {
  return Object.fromEntries(Object.entries(bill).map(([name, amount]) => [`Studio: ${name}`, amount]));
}

/** What of all this was measured, and what was not. */
function showOrigins(): void {
  const calls = callsOfJob(passage);
  console.log('\n== Where these figures come from ==');
  console.log(
    `\nMeasured on ${functionTimes.asOf} (${functionTimes.on}): processor time, requests and log of a warm call of each of the bot's ${names.length} functions, from its bundle, between stand-ins that answer at once (npm run bench:functions). Reckoned from it: seconds billed on the hosted backend.\n`,
  );
  console.log('| function | calls in a job | processor, ms | requests | billed, s |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const name of names) {
    const { cpu, asks } = timeOf(name);
    const requests = Object.values(asks).reduce((sum, count) => sum + count, 0);
    const cells = [
      name,
      calls(name),
      Math.round(cpu * 1000),
      requests.toFixed(1),
      secondsOfCall(name, 'hosted').toFixed(2),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const waits = Object.entries(assumedWaits).map(([service, seconds]) => `${service} ${seconds * 1000}`);
  const { photoMegabytes, videoMegabytes, editSeconds, ownLogKilobytes } = typicalJob;
  console.log(`
Measured on ${renderTimes.asOf} (${renderTimes.on}): processor time of each of the renderer's tasks (npm run bench:parts).
Counted: transitions, by leading a job and an export through the real workflows.
From the contract: an edit of the hosted backend takes ${editSeconds.hosted} s (nemo-contract §4.6).
Assumed, as nobody has run it on AWS: waits for an answer, ms (${waits.join(', ')}); ${assumed.megabytesPerSecond} MB/s in and out of a Lambda; ${assumed.coldSeconds} s for a fresh Lambda of the renderer to start; an arm64 processor as fast as the one measured; an edit by the studio, ${editSeconds.studio} s; a photo of ${photoMegabytes} MB and a video of ${videoMegabytes} MB on the hosted backend; ${ownLogKilobytes} kB of Lambda's own lines for each call; requests at the studio's door (infra/cost/estimate-render.ts).`);
}
