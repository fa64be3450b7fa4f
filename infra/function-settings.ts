import { secondsOf } from './workflow-definition.ts';

/** Size and time of one Lambda. */
export interface FunctionSettings {
  /** Processor time comes with memory: 1769 MB are one whole processor. */
  readonly memoryMb: number;
  readonly seconds: number;
  /** Where the AWS SDK comes from; docs/decisions/aws-bundles.md has the figures. */
  readonly sdk: 'bundled' | 'runtime';
  /** It says something to people, so it needs the texts. */
  readonly says: boolean;
  /** It paints storyboards, so it needs letters. */
  readonly paints?: true;
  /** It decodes pictures that the backend does not read, so it needs decoders beside its code. */
  readonly decodes?: true;
  /** It greets people, so it needs the clip that they are shown. */
  readonly greets?: true;
  /** It serves the upload page, so it needs its files. */
  readonly serves?: true;
}

/** Waits for answers most of its time: memory only has to hold the code and let it start in under a second. */
const waiting = { memoryMb: 256, sdk: 'bundled', says: true } as const;

export const functionSettings = {
  // Checks a secret and puts a message into a queue. Telegram itself waits a minute, but a slow answer holds up others.
  'telegram-webhook': { memoryMb: 256, seconds: 10, sdk: 'runtime', says: false },
  // Half a processor paints a storyboard in a second. The longest is a first greeting: token and session from the backend, and Telegram asking to wait.
  conversation: { memoryMb: 1024, seconds: 60, sdk: 'bundled', says: true, paints: true, greets: true },
  'settle-batch': { ...waiting, seconds: 60 },
  // One whole processor, because a HEIC photo of 12 MP takes it 0.7 s, and 475 MB; an AVIF 4 s, and as much.
  'stage-media': { ...waiting, memoryMb: 1769, decodes: true, seconds: secondsOf('StageMedia') },
  'run-edit': { ...waiting, seconds: secondsOf('RunEdit') },
  'check-draft': { ...waiting, seconds: secondsOf('CheckDraft') },
  'submit-export': { ...waiting, seconds: secondsOf('SubmitExport') },
  'poll-export': { ...waiting, seconds: secondsOf('PollExport') },
  // Holds a video of up to 50 MB, and once more as the form that Telegram is sent.
  'deliver-video': { ...waiting, memoryMb: 1024, seconds: secondsOf('DeliverVideo'), paints: true },
  'report-failure': { ...waiting, seconds: secondsOf('ReportFailure') },
  'finish-job': { ...waiting, seconds: secondsOf('FinishJob') },
  // People wait for it; uploads themselves do not pass through it.
  'upload-page': { ...waiting, memoryMb: 512, seconds: 29, serves: true },
  'video-link': { ...waiting, seconds: 29 },
  'check-webhook': { ...waiting, says: false, seconds: 30 },
} as const satisfies Record<string, FunctionSettings>;

/** A file of functions/, without `.ts`. */
export type FunctionName = keyof typeof functionSettings;
