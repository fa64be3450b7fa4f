import { acceptedFormats } from '../core/asset.ts';
import { creditsLeft } from '../core/credits-left.ts';
import { exportFormats } from '../core/export-options.ts';
import type { GuiOffer } from '../core/gui-instructions.ts';
import type { Problem } from '../core/problem.ts';
import type { Said, VideoCaption } from '../core/said.ts';
import { isRegisterLink } from '../core/web-links.ts';
import { entitiesWithin, type FormattedText, plainText } from './formatted-text.ts';
import { mayBeButton } from './keyboards.ts';
import { languageName } from './language-name.ts';
import { fitAbove } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import type { Texts } from './texts.ts';
import { changesInWords, lengthInWords } from './wording-changes.ts';
import { countsInWords, hasPictures, numbered } from './wording-lists.ts';
import { progressInWords } from './wording-progress.ts';
import { named } from './wording-quoted.ts';
import { requestInWords } from './wording-requests.ts';
import { timelineInWords } from './wording-timeline.ts';

/**
 * What is said, as it is sent: the backend's answers are Markdown, everything else is plain, so that nothing from people is
 * read as markup.
 */
export const formattedWording = (said: Said, texts: Texts): FormattedText => {
  const text = wording(said, texts);
  if (said.is === 'answer') return { text, entities: readMarkdown(said.text).entities };
  if (said.is !== 'progress' || said.answer === undefined) return plainText(text);
  const shown = text.length - progressInWords(said.progress, texts).length;
  return { text, entities: entitiesWithin(readMarkdown(said.answer).entities, 0, shown) };
};

/** What is said, in words. */
export const wording = (said: Said, texts: Texts): string => {
  switch (said.is) {
    case 'assets':
      return texts(hasPictures(said.counts) ? 'assets' : 'assets-without-photos', {
        what: countsInWords(said.counts, texts),
      });
    case 'late-assets':
      return texts('late-assets', { what: countsInWords(said.counts, texts) });
    case 'progress': {
      const line = progressInWords(said.progress, texts);
      return said.answer === undefined ? line : fitAbove(readMarkdown(said.answer).text, line);
    }
    case 'answer':
      return said.text === '' ? offersInWords(said.offers ?? [], texts) : readMarkdown(said.text).text;
    case 'first-cut':
      return `${texts('first-cut')}\n${timelineInWords(said.timeline, texts) ?? ''}`;
    case 'changes':
      return changesInWords(said.changes, texts);
    case 'status':
      return statusInWords(said, texts);
    case 'length':
      return said.ms === 0
        ? texts('status-nothing-planned')
        : texts('video-length', { length: lengthInWords(said.ms, texts) });
    case 'new-order':
      return texts('change-order-changed');
    case 'credits':
      return creditsInWords(said, texts);
    case 'credits-low': {
      const key = creditsLeft(said) === 'last' ? 'credits-last' : 'credits-low';
      return [texts(key, { available: said.available }), ...moreInWords(said, texts)].join('\n');
    }
    case 'nothing-to-cancel':
      return [texts(said.is), ...(said.canUndo ? [texts('undo-instead')] : [])].join('\n');
    case 'unsupported-file':
      return texts('unsupported-file', { name: named(said.name), formats: formatsInWords });
    case 'unknown-format':
      return texts('unknown-format', { format: said.format.toUpperCase(), formats: exportFormatsInWords });
    case 'file-too-big':
      return texts('file-too-big', { name: named(said.name), limit: said.limitMegabytes });
    case 'upload-offer': {
      const offer = { name: named(said.name), count: said.wanted, limit: said.limitMegabytes };
      const text = texts('upload-offer', offer);
      return mayBeButton(said.url) ? text : `${text}\n${said.url}`;
    }
    case 'private':
      return texts('private', { userId: String(said.userId) });
    case 'problem':
      return problemInWords(said.problem, texts);
    case 'video-link':
      return `${texts('video-link', { megabytes: said.megabytes, days: said.days })}\n${said.url}`;
    case 'full-video-link':
      return `${texts('full-video-link', { megabytes: said.megabytes, days: said.days })}\n${said.url}`;
    case 'project-link':
      return `${texts('project-link')}\n👉 ${said.url}`;
    case 'settings':
      return texts('settings', {
        language: languageName(said.language),
        ratio: said.ratio ?? texts('settings-automatic'),
      });
    case 'deleted':
      return texts(said.everywhere ? 'deleted' : 'deleted-here');
    case 'limit-reached':
      return texts(`limit-reached-${said.what}`, { hours: said.hours });
    default:
      return texts(said.is);
  }
};

/** What stands under a video. */
export const captionInWords = (caption: VideoCaption, texts: Texts): string =>
  timelineInWords(caption.timeline, texts) ?? '';

const exportFormatsInWords = exportFormats.map(format => format.toUpperCase()).join(', ');
const formatsInWords = acceptedFormats.map(format => format.toUpperCase()).join(', ');

/** Before the first edit the next step is said: to send photos, to say what is to be made, or to wait. */
const timelineSoFar = (
  { counts, timeline, running, queued }: Extract<Said, { is: 'status' }>,
  texts: Texts,
): readonly string[] => {
  const what = countsInWords(counts, texts);
  const line = timelineInWords(timeline, texts);
  if (line !== undefined) return [what, line];
  if (running || queued.length > 0) return [what];
  return hasPictures(counts) ? [texts('assets', { what })] : [what, texts('status-nothing-planned')];
};

const statusInWords = (status: Extract<Said, { is: 'status' }>, texts: Texts): string => {
  const { running, queued } = status;
  const waiting = queued.map(request => requestInWords(request, texts));
  return [
    ...timelineSoFar(status, texts),
    ...(running ? [texts('status-running', { request: requestInWords(running, texts) })] : []),
    ...(waiting.length > 0 ? [texts('status-queued', { requests: numbered(waiting, texts) })] : []),
  ].join('\n');
};

/** In place of an answer that was nothing but instructions for an interface. */
const offersInWords = (offers: readonly GuiOffer[], texts: Texts): string =>
  texts(offers.every(offer => offer === 'describe') ? 'answer-describe' : 'answer-offers');

const creditsInWords = (said: Extract<Said, { is: 'credits' }>, texts: Texts): string => {
  const { available, frozen, total } = said;
  return [
    texts('credits', { available, total }),
    ...(frozen > 0 ? [texts('credits-frozen', { frozen })] : []),
    ...(creditsLeft(said) === 'last' ? [texts('credits-export-works')] : []),
    ...moreInWords(said, texts),
  ].join('\n');
};

/** How to get more credits. */
const moreInWords = ({ url }: { readonly url?: string }, texts: Texts): readonly string[] =>
  url === undefined ? [] : [texts(`credits-${wayOutOf(url)}`), `👉 ${url}`];

/** Whoever has no account gets more by making one; whoever has one pays (nemo-contract §10). */
const wayOutOf = (url: string): 'register' | 'top-up' => (isRegisterLink(url) ? 'register' : 'top-up');

/** A link stands on a line of its own: no other text's direction or punctuation gets into it. */
const problemInWords = ({ kind, detail, url }: Problem, texts: Texts): string => {
  const key =
    kind === 'out-of-credits' && url !== undefined ? `problem-${kind}-${wayOutOf(url)}` : `problem-${kind}`;
  const text = texts(key, { detail: named(detail ?? ''), formats: formatsInWords });
  return url === undefined ? text : `${text}\n👉 ${url}`;
};
