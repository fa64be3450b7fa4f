import { type AssetKind, acceptedFormats } from '../core/asset.ts';
import type { Progress, Said } from '../core/said.ts';
import type { Texts } from './texts.ts';

/** What is said, in words. Plain text: nothing from people or the backend is read as markup. */
export const wording = (said: Said, texts: Texts): string => {
  switch (said.is) {
    case 'assets':
      return texts('assets', { what: countsInWords(said.counts, texts) });
    case 'late-assets':
      return texts('late-assets', {
        what: countsInWords(said.counts, texts),
        total: said.counts.image + said.counts.video + said.counts.audio,
      });
    case 'progress': {
      const line = progressInWords(said.progress, texts);
      return said.answer === undefined ? line : `${said.answer}\n\n${line}`;
    }
    case 'answer':
      return said.text;
    case 'status':
      return [
        countsInWords(said.counts, texts),
        said.timeline ?? texts('status-nothing-planned'),
        ...(said.running === undefined ? [] : [texts('status-running', { request: said.running })]),
        ...(said.queued.length === 0 ? [] : [texts('status-queued', { requests: numbered(said.queued) })]),
      ].join('\n');
    case 'credits':
      return texts('credits', { available: said.available, frozen: said.frozen, total: said.total });
    case 'unsupported-file':
      return texts('unsupported-file', { name: said.name, formats: formatsInWords });
    case 'file-too-big':
      return texts('file-too-big', { name: said.name, limit: said.limitMegabytes });
    case 'private':
      return texts('private', { userId: String(said.userId) });
    case 'problem':
      return texts(`problem-${said.problem.kind}`, {
        detail: said.problem.detail ?? '',
        url: said.problem.url ?? 'none',
        formats: formatsInWords,
      });
    case 'video-link':
      return texts('video-link', { url: said.url, megabytes: said.megabytes, days: said.days });
    default:
      return texts(said.is);
  }
};

const formatsInWords = acceptedFormats.map(format => format.toUpperCase()).join(', ');

const kindKeys = { image: 'photos', video: 'clips', audio: 'songs' } as const;

const countsInWords = (counts: Readonly<Record<AssetKind, number>>, texts: Texts): string => {
  const parts = (['image', 'video', 'audio'] as const)
    .filter(kind => counts[kind] > 0)
    .map(kind => texts(kindKeys[kind], { count: counts[kind] }));
  return parts.length === 0 ? texts('nothing-yet') : parts.join(', ');
};

const numbered = (requests: readonly string[]): string =>
  requests.map((request, index) => `${index + 1}. ${request}`).join(' ');

const progressInWords = (progress: Progress, texts: Texts): string => {
  switch (progress.phase) {
    case 'queued':
      return texts('progress-queued', { ahead: progress.ahead.join(', ') });
    case 'staging':
      return progress.of === 0
        ? texts('progress-collecting')
        : texts('progress-staging', { done: progress.done, of: progress.of });
    case 'editing':
      return texts(`progress-${progress.activity}`);
    case 'rendering': {
      const percent = `${Math.round(progress.fraction * 100)}%`;
      const left = progress.secondsLeft === undefined ? '' : ` · ${timeLeft(progress.secondsLeft, texts)}`;
      return `${texts('progress-rendering')}\n${bar(progress.fraction)} ${percent}${left}`;
    }
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
