import type { FunctionName } from '../function-settings.ts';

/** Where a figure comes from: `measured` here, a document, or `assumed` until somebody measures it on AWS. */
type Source = 'measured' | 'assumed' | `nemo-contract §${string}`;

export interface Figure {
  readonly value: number;
  readonly from: Source;
}

const assumed = (value: number): Figure => ({ value, from: 'assumed' });

/**
 * One job as most are: an album of five photos with a sentence, on the hosted backend. What each task finds out, in
 * order, is led through the real workflow to count its transitions.
 */
export const typicalJob = {
  photos: 5,
  photoMegabytes: assumed(0.4),
  videoMegabytes: assumed(15),
  outcomes: {
    StageMedia: ['waiting', 'edit'],
    // Three edits in ten end without a word, and their drafts are there at the first look (nemo-contract §4.7); this
    // one does not.
    RunEdit: ['changed'],
    SubmitExport: ['rendering'],
    // Six looks at a render of a minute, as the schedule of polls spaces them.
    PollExport: ['rendering', 'rendering', 'rendering', 'rendering', 'rendering', 'completed'],
    DeliverVideo: ['delivered'],
  },
  /** Seconds that each call of a function is billed. */
  seconds: {
    'telegram-webhook': assumed(0.05),
    conversation: assumed(0.4),
    'settle-batch': assumed(0.3),
    'stage-media': assumed(4),
    // "turn photos into…": 30-60 s for the whole of it.
    'run-edit': { value: 45, from: 'nemo-contract §4.6' },
    'check-draft': assumed(1),
    'submit-export': assumed(1.5),
    'poll-export': assumed(0.7),
    // Fetches 15 MB and sends them again.
    'deliver-video': assumed(8),
    'report-failure': assumed(0.4),
    'finish-job': assumed(0.3),
    'upload-page': assumed(0.1),
    'video-link': assumed(0.1),
    'check-webhook': assumed(0.3),
  },
  /** An edit that our own studio answers: rules plan it in milliseconds, the rest is lookups. */
  secondsOfStudioEdit: assumed(2),
  /** Rows read and written in all, each of up to 1 kB written and 4 kB read. */
  tableReads: assumed(40),
  tableWrites: assumed(30),
  logKilobytes: assumed(25),
} as const satisfies {
  readonly seconds: Readonly<Record<FunctionName, Figure>>;
  readonly [key: string]: unknown;
};
