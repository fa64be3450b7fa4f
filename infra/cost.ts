import { type Bill, billForIdleMonth, billForJob, totalOf } from './cost/estimate.ts';
import { passageOf } from './cost/passage.ts';
import { prices } from './cost/prices.ts';
import { typicalJob } from './cost/typical-job.ts';

/** Videos that a chat asks for in a month, for the figure per thousand chats. */
const videosPerChat = 4;

/** JobsDone, JobsFailed, VideosDelivered, EditsFailed: charged in months in which somebody writes. */
const jobMetrics = 4;

const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 5 : 2)}`;

const show = (title: string, bill: Bill): void => {
  console.log(`\n${title}: ${dollars(totalOf(bill))}`);
  for (const [name, amount] of Object.entries(bill).sort(([, a], [, b]) => b - a)) {
    console.log(`  ${dollars(amount).padStart(9)}  ${name}`);
  }
};

/** `npm run cost`: what AWS charges for Reelay on the hosted backend; the backend's own credits are not in it. */
const passage = passageOf(typicalJob.outcomes);
const job = billForJob(passage);
const idle = billForIdleMonth({ customerKey: true });
const assumed = Object.values(typicalJob.seconds).filter(({ from }) => from === 'assumed').length;

console.log(
  `Prices in us-east-1 without free tier, compared on ${prices.asOf} with copies of price pages (sources: infra/cost/prices.ts).`,
);
console.log(
  `One job: ${typicalJob.photos} photos, ${passage.transitions} transitions, ${typicalJob.videoMegabytes.value} MB of video.`,
);
show('One video', job);
show('A month in which nobody writes (prod)', idle);
console.log(
  `\n1,000 chats with ${videosPerChat} videos a month each: ${dollars(1000 * videosPerChat * totalOf(job) + totalOf(idle) + jobMetrics * prices.cloudWatch.perMetricMonth)} a month`,
);
console.log(
  `\n${assumed} of ${Object.keys(typicalJob.seconds).length} durations are assumed: infra/cost/typical-job.ts.`,
);
