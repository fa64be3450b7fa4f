import type { OutlineItem, OutlineLabel, TrackOutline } from '../core/draft-outline.ts';
import type { Texts } from './texts.ts';
import { numbered } from './wording-lists.ts';
import { musicInWords } from './wording-music.ts';
import { quoted } from './wording-quoted.ts';

/**
 * The timeline in one line, or undefined for an empty one. In English to the letter the product's example
 * (nemo-contract §7): `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title:
 * "Urban Dreams" (0-3s)`.
 */
export const timelineInWords = (tracks: readonly TrackOutline[], texts: Texts): string | undefined =>
  tracks.length === 0
    ? undefined
    : texts('timeline', {
        count: tracks.length,
        tracks: numbered(
          tracks.map(track => trackInWords(track, texts)),
          texts,
        ),
      });

const trackInWords = (track: TrackOutline, texts: Texts): string =>
  texts('timeline-track', {
    heading: headingOf(track, texts),
    items: [
      ...track.items.map(item => itemInWords(track, item, texts)),
      ...(track.more > 0 ? [texts('timeline-more', { count: track.more })] : []),
    ].join(texts('list-separator')),
  });

const headingOf = ({ kind, role, type }: TrackOutline, texts: Texts): string => {
  switch (kind) {
    case 'video':
    case 'audio':
      return texts(`track-${kind}`);
    case 'text':
      return texts(role === 'title' ? 'track-title' : 'track-text');
    case 'other':
      return type === undefined ? texts('track-other') : texts('track-type', { type: String(type) });
  }
};

const itemInWords = (
  { kind }: TrackOutline,
  { label, startMs, endMs, volumePercent }: OutlineItem,
  texts: Texts,
): string => {
  const item = {
    label:
      kind === 'audio' && label.kind === 'name'
        ? musicInWords(label.name, texts)
        : labelInWords(label, texts),
    from: wholeSeconds(startMs),
    to: wholeSeconds(endMs),
  };
  return volumePercent === undefined
    ? texts('timeline-item', item)
    : texts('timeline-sound', { ...item, percent: volumePercent });
};

/** As text: a timeline has no thousands separators. */
const wholeSeconds = (ms: number): string => String(Math.round(ms / 1000));

const labelInWords = (label: OutlineLabel, texts: Texts): string => {
  switch (label.kind) {
    case 'name':
      return quoted(label.name);
    case 'text':
      return texts('timeline-text', { text: quoted(label.text) });
    case 'segment':
      return texts('timeline-segment', { number: label.number });
    case 'media': {
      const { images, videos } = label;
      return [
        ...(images > 0 ? [texts('photos', { count: images })] : []),
        ...(videos > 0 ? [texts('clips', { count: videos })] : []),
      ].join(' + ');
    }
  }
};
