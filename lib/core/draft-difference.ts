import { isDeepStrictEqual } from 'node:util';
import { audioChanges } from './audio-changes.ts';
import { type Draft, readDraft, type Segment, type Track } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import { noticeableMs } from './segment-changes.ts';
import { textChanges } from './text-changes.ts';
import { visualChanges } from './visual-changes.ts';

export type { DraftChange } from './draft-change.ts';

/**
 * What an edit did to the timeline (nemo-contract §4.7). Both drafts are JSON as the backend sent it, undefined for
 * none. Empty exactly when they hold the same values: order of keys, number forms and white space do not matter.
 */
export function draftDifference(
  before: string | undefined,
  after: string | undefined,
): readonly DraftChange[] {
  if (sameJson(before, after)) return [];
  const from = readDraft(before);
  const to = readDraft(after);
  const changes = [
    ...visualChanges(of(from, 'video'), of(to, 'video')),
    ...audioChanges(of(from, 'audio'), of(to, 'audio')),
    ...textChanges(of(from, 'text'), of(to, 'text')),
    ...wholeChanges(from, to),
  ];
  return changes.length === 0 ? [{ kind: 'other' }] : changes;
}

const of = (draft: Draft, kind: Track['kind']): readonly Segment[] =>
  draft.tracks.filter(track => track.kind === kind).flatMap(track => track.segments);

function sameJson(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  try {
    return isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
  } catch {
    return false;
  }
}

function wholeChanges(from: Draft, to: Draft): readonly DraftChange[] {
  const changes: DraftChange[] = [];
  const { width, height, title } = to;
  const resized = width !== from.width || height !== from.height;
  if (resized && from.tracks.length > 0 && width !== undefined && height !== undefined) {
    changes.push({ kind: 'size-changed', width, height });
  }
  if (from.title !== title && from.title !== undefined && title !== undefined)
    changes.push({ kind: 'renamed', to: title });
  if (Math.abs(from.lengthMs - to.lengthMs) >= noticeableMs) {
    changes.push({ kind: 'length-changed', fromMs: from.lengthMs, toMs: to.lengthMs });
  }
  return changes;
}
