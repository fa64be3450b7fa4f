import type { Draft } from './draft.ts';
import { type OutlineItem, type OutlineLabel, outlineDraft, type TrackOutline } from './draft-outline.ts';

/**
 * The timeline in one English line, in the very form of the product's example, or undefined for an empty draft:
 * `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)`.
 * For other languages take outlineDraft and the words of the locale.
 */
export function summarizeDraft(draft: Draft): string | undefined {
  const tracks = outlineDraft(draft);
  if (tracks.length === 0) return undefined;
  const lines = tracks.map((track, index) => `${index + 1}. ${heading(track)}: ${items(track)}`);
  return `Timeline (${tracks.length} track${tracks.length === 1 ? '' : 's'}): ${lines.join(' ')}`;
}

function heading({ kind, role, type }: TrackOutline): string {
  switch (kind) {
    case 'video':
      return 'Video';
    case 'audio':
      return 'BGM';
    case 'text':
      return role === 'title' ? 'Title' : 'Text';
    case 'other':
      return type === undefined ? 'Track' : `Track (type ${type})`;
  }
}

const items = (track: TrackOutline): string =>
  [...track.items.map(item), ...(track.more > 0 ? [`${track.more} more`] : [])].join(', ');

function item({ label, startMs, endMs, volumePercent }: OutlineItem): string {
  const range = `${Math.round(startMs / 1000)}-${Math.round(endMs / 1000)}s`;
  return `${words(label)} (${range}${volumePercent === undefined ? '' : `, ${volumePercent}%`})`;
}

function words(label: OutlineLabel): string {
  switch (label.kind) {
    case 'name':
      return label.name;
    case 'text':
      return `"${label.text}"`;
    case 'segment':
      return `segment ${label.number}`;
    case 'media': {
      const counts = [count(label.images, 'photo'), count(label.videos, 'clip')];
      return counts.filter(text => text !== '').join(' + ');
    }
  }
}

const count = (n: number, noun: string): string => (n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`);
