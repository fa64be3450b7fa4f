import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft, TextSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Step } from './plan.ts';
import type { Stage } from './plan-wish.ts';
import type { WishOf } from './reading/wish.ts';

/** `put the title back`: the texts that were in the video last, as they were; `undo the title` where there is one takes it away. */
export function planFormerText({ role, undoes }: WishOf<'former-text'>, { draft, history }: Stage): Step {
  const ofRole = (one: Draft | null): readonly TextSegment[] =>
    one ? lanesOf(one).texts.filter(({ m }) => role === undefined || m.role === role) : [];
  const there = ofRole(draft);
  if (there.length > 0)
    return undoes
      ? { operations: [{ op: 'remove-texts', texts: there.map(({ id }) => id) }], notes: [] }
      : { operations: [], notes: [{ key: 'already' }] };
  const was = history.undo.findLast(one => ofRole(one).length > 0) ?? null;
  const photos = lanesOf(draft).visuals.map(({ id }) => id);
  const operations = ofRole(was).flatMap(({ s, d, m, pos, color, size, an }): TimelineOperation[] => {
    const { text, at, of } = m;
    if (of !== undefined && !photos.includes(of)) return [];
    const anchor = { ...(of === undefined ? {} : { of }), ...(at === 'time' ? { s } : {}) };
    return [{ op: 'set-text', role: m.role, text, at, ...anchor, d, pos, color, size, an }];
  });
  return operations.length > 0 ? { operations, notes: [] } : { operations: [], notes: [{ key: 'no-text' }] };
}
