import type { Progress } from '../core/said.ts';
import type { Texts } from './texts.ts';
import { listed, numbered } from './wording-lists.ts';
import { requestInWords } from './wording-requests.ts';

/** What a job is doing, in one or two lines. */
export const progressInWords = (progress: Progress, texts: Texts): string => {
  switch (progress.phase) {
    case 'queued': {
      const ahead = progress.ahead.map(request => requestInWords(request, texts));
      const list = ahead.length > 1 ? numbered(ahead, texts) : listed(ahead, texts);
      return texts('progress-queued', { ahead: list });
    }
    case 'staging':
      return progress.of === 0
        ? texts('progress-collecting')
        : texts('progress-staging', { done: progress.done, of: progress.of });
    case 'editing':
      return [
        texts(`progress-${progress.activity}`),
        ...(progress.minutes === undefined ? [] : [texts('progress-still', { minutes: progress.minutes })]),
      ].join('\n');
    case 'rendering': {
      const heading = texts(progress.late ? 'progress-rendering-late' : 'progress-rendering');
      if (progress.fraction === undefined) return heading;
      const percent = texts('percent', { percent: Math.round(progress.fraction * 100) });
      const left = progress.secondsLeft === undefined ? '' : ` · ${timeLeft(progress.secondsLeft, texts)}`;
      return `${heading}\n${bar(progress.fraction)} ${percent}${left}`;
    }
    case 'busy':
      return texts('progress-busy', { seconds: progress.seconds });
    case 'delivering':
      return texts('progress-delivering');
  }
};

const barCells = 12;

const bar = (fraction: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * barCells);
  return '▓'.repeat(filled) + '░'.repeat(barCells - filled);
};

/** Rounded to 5 s: an estimate that jumps by single seconds looks more certain than it is. */
const timeLeft = (seconds: number, texts: Texts): string =>
  seconds < 90
    ? texts('time-left-seconds', { seconds: Math.max(5, Math.ceil(seconds / 5) * 5) })
    : texts('time-left-minutes', { minutes: Math.round(seconds / 60) });
