import { type Bill, billForIdleMonth, billForJob, totalOf } from './cost/estimate.ts';
import { billForRender } from './cost/estimate-render.ts';
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

/** JobsDone, JobsFailed, VideosDelivered, EditsFailed: charged in months in which somebody writes. */
const jobMetrics = 4;

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
  const stage = { customerKey: true, backend };
  const idle = billForIdleMonth(stage);
  show('A month in which nobody writes (prod)', idle);
  console.log(
    `  ${dollars(totalOf(billForIdleMonth({ ...stage, lessFree: true })))} less what AWS gives every account each month for nothing; ${dollars(totalOf(billForIdleMonth({ ...stage, customerKey: false, lessFree: true })))} without a key of one's own (dev)`,
  );
  return idle;
};

const showThousandChats = (job: Bill, idle: Bill): void =>
  console.log(
    `\n1,000 chats with ${videosPerChat} videos a month each: ${dollars(1000 * videosPerChat * totalOf(job) + totalOf(idle) + jobMetrics * prices.cloudWatch.perMetricMonth)} a month`,
  );

/** `npm run cost`: what AWS charges for Reelay, on the hosted backend (whose own credits are not in it) and on the studio. */
const passage = passageOf(typicalJob.outcomes);
const notMeasured = Object.values(typicalJob.seconds).filter(({ from }) => from === 'assumed').length;

console.log(
  `Prices in us-east-1 without free tier, compared on ${prices.asOf} with copies of price pages (sources: infra/cost/prices.ts).`,
);
console.log(
  `One job: ${typicalJob.photos} photos, ${passage.transitions} transitions, ${typicalJob.videoMegabytes.value} MB of video.`,
);

console.log('\n== On the hosted backend ==');
const onHosted = billForJob(passage);
show('One video', onHosted);
showThousandChats(onHosted, showIdle('hosted'));

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
showThousandChats(onStudio, showIdle('studio'));

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
console.log(
  `\nAssumed, as nobody has run it on AWS: ${assumed.megabytesPerSecond} MB/s from and to S3, ${assumed.coldSeconds} s for a fresh Lambda to start, an arm64 processor as fast as the one measured (infra/cost/render-work.ts); ${notMeasured} of ${Object.keys(typicalJob.seconds).length} durations of the bot's functions (infra/cost/typical-job.ts).`,
);

function prefixed(bill: Bill): Bill {
  return Object.fromEntries(Object.entries(bill).map(([name, amount]) => [`Studio: ${name}`, amount]));
}
