import type { Draft, VisualSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { History } from './history.ts';
import { lastChange } from './last-change.ts';
import type { Ref, Wish } from './reading/wish.ts';

/** What is pointed at from what the last message was about. */
type SpokenRef = Extract<Ref, { by: 'spoken' | 'unspoken' | 'next' | 'previous' }>;

export const leansOnSpoken = (ref: Ref): ref is SpokenRef =>
  ref.by === 'spoken' || ref.by === 'unspoken' || ref.by === 'next' || ref.by === 'previous';

/**
 * The last photo that the last message did something to, its neighbour, or those it did nothing to: all of them where
 * it did something to all, or something else. None where there is none such.
 */
export function resolveSpoken(
  { by }: SpokenRef,
  draft: Draft,
  history: History | undefined,
): readonly VisualSegment[] {
  const { visuals } = lanesOf(draft);
  if (by === 'spoken' && visuals.length === 1) return visuals;
  const was = history?.undo.at(-1);
  const spoken = was ? touched(was, draft) : [];
  // `the rest stays still` behind a message that named photos and changed nothing: which these were is not known.
  if (by === 'unspoken' && spoken.length === 0 && history?.idle) return [];
  if (by === 'unspoken') return visuals.filter(({ id }) => !spoken.includes(id));
  const last = spoken.at(-1);
  if (!was || last === undefined) return [];
  if (by === 'spoken') return visuals.filter(({ id }) => id === last);
  // A photo that went had its neighbours before it went.
  const order = lanesOf(visuals.some(({ id }) => id === last) ? draft : was).visuals.map(({ id }) => id);
  const at = order.indexOf(last);
  const beside = by === 'next' ? order.slice(at + 1) : order.slice(0, at).reverse();
  const found = beside.find(id => visuals.some(one => one.id === id));
  return visuals.filter(({ id }) => id === found);
}

/** `write “Rome” on it` where no photo was spoken of: on the video. */
export function withoutIdleIt(wish: Wish, draft: Draft | null, history: History): Wish {
  if (!('target' in wish) || wish.target === undefined || draft === null) return wish;
  const isLoose = wish.target.refs.some(ref => ref.by === 'spoken' && ref.loose);
  const isIdle = isLoose && resolveSpoken({ by: 'spoken' }, draft, history).length === 0;
  if (!isIdle || !(wish.do === 'text' || wish.do === 'looks' || wish.do === 'motion')) return wish;
  return { ...wish, target: undefined };
}

/** The photos that were changed, be it in several ways; none where it were all. */
function touched(was: Draft, is: Draft): readonly string[] {
  const change = lastChange(was, is, 1);
  if (change) return change.ids;
  const old = new Map(lanesOf(was).visuals.map(one => [one.id, styleOf(one)]));
  const { visuals } = lanesOf(is);
  const ids = visuals.filter(one => old.has(one.id) && old.get(one.id) !== styleOf(one)).map(({ id }) => id);
  return ids.length < visuals.length ? ids : [];
}

const styleOf = ({ fx, mo, fit, bg, sp, vol, in: from, d, m }: VisualSegment): string =>
  JSON.stringify([fx, mo, fit, bg, sp, vol, from, m.kind === 'video' ? d : 0]);
