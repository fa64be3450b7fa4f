import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import type { Thing, WishOf } from './reading/wish.ts';

/**
 * `and the music too` after `captions off`: it goes as well; after a fade of the video it fades as well. Undefined where the
 * last message did neither.
 */
export function planGoesToo({ thing }: WishOf<'goes-too'>, { draft, history }: Past): Step | undefined {
  const was = history.undo.at(-1);
  const faded = was && thing === 'music' ? musicFaded(was, draft) : undefined;
  if (faded) return { operations: [faded], notes: [] };
  if (!was || !hasLost(was, draft)) return undefined;
  const operations = withoutThing(thing, draft);
  return operations.length > 0 ? { operations, notes: [] } : { operations: [], notes: [{ key: 'already' }] };
}

/** The fade that the video was given, for the music. */
function musicFaded(was: Draft, is: Draft): TimelineOperation | undefined {
  const [isIn, isOut] = [is.fi > was.fi, is.fo > was.fo];
  if (!(isIn || isOut) || lanesOf(is).audio.length === 0) return undefined;
  const [fi, fo] = [Math.max(heardFade, is.fi), Math.max(heardFade, is.fo)];
  return { op: 'set-music-fades', ...(isIn ? { fi } : {}), ...(isOut ? { fo } : {}) };
}

/** A shorter fade of music is hardly heard, ms. */
const heardFade = 3000;

/** Fewer texts, songs, looks, movements or transitions than before. */
function hasLost(was: Draft, is: Draft): boolean {
  const [old, now] = [lanesOf(was), lanesOf(is)];
  const looks = ({ visuals }: typeof now): number =>
    visuals.reduce((sum, { fx }) => sum + (fx?.length ?? 0), 0);
  const moving = ({ visuals }: typeof now): number =>
    visuals.filter(({ mo }) => mo !== undefined && mo.type !== 'none').length;
  const joined = ({ visuals }: typeof now): number => visuals.slice(0, -1).filter(({ tr }) => tr).length;
  return (
    now.texts.length < old.texts.length ||
    now.audio.length < old.audio.length ||
    looks(now) < looks(old) ||
    moving(now) < moving(old) ||
    joined(now) < joined(old)
  );
}

function withoutThing(thing: Thing, draft: Draft): readonly TimelineOperation[] {
  const { visuals, audio, texts } = lanesOf(draft);
  const segments = visuals.map(({ id }) => id);
  switch (thing) {
    case 'music':
      return audio.length > 0 ? [{ op: 'remove-music' }] : [];
    case 'transitions':
      return [{ op: 'set-transition', segments: segments.slice(0, -1), type: 'none' }];
    case 'motion':
      return [{ op: 'set-motion', segments, type: 'none', amount: 0 }];
    case 'looks':
      return [{ op: 'remove-looks', segments }];
    default: {
      const gone = texts.filter(({ m }) => thing === 'texts' || m.role === thing).map(({ id }) => id);
      return gone.length > 0 ? [{ op: 'remove-texts', texts: gone }] : [];
    }
  }
}
