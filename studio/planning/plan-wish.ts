import type { Draft } from '../timeline/draft.ts';
import type { Asset } from './asset.ts';
import type { History } from './history.ts';
import type { Step } from './plan.ts';
import { planInsteadText } from './plan-instead-text.ts';
import { planMusic } from './plan-music.ts';
import { planOrder } from './plan-order.ts';
import { planStyle } from './plan-style.ts';
import { planTalk } from './plan-talk.ts';
import { planText } from './plan-text.ts';
import { planTime } from './plan-time.ts';
import type { Wish } from './reading/wish.ts';

/** What a wish is carried out against. */
export interface Scene {
  readonly draft: Draft | null;
  readonly assets: readonly Asset[];
  readonly seed: number;
  /** As it was before the message. */
  readonly before: Draft | null;
  readonly history: History;
  readonly wishes: readonly Wish[];
  readonly seen: Draft | null;
}

/** A scene with a timeline. */
export interface Stage extends Scene {
  readonly draft: Draft;
  /** The timeline the person had before their eyes: places (`the last one`) are places on that one. */
  readonly seen: Draft;
}

/** The operations and notes of one wish; undo, redo and new cuts are the plan's own business. */
export function planWish(wish: Wish, scene: Scene): Step {
  const talked = planTalk(wish, scene);
  if (talked) return talked;
  const { draft } = scene;
  if (draft === null)
    return { operations: [], notes: [{ key: scene.assets.length > 0 ? 'no-draft' : 'no-photos' }] };
  const stage: Stage = { ...scene, draft, seen: scene.seen ?? draft };
  if (wish.do === 'instead-text') return planInsteadText(wish, stage);
  return (
    planOrder(wish, stage) ??
    planTime(wish, stage) ??
    planStyle(wish, stage) ??
    planMusic(wish, stage) ??
    planText(wish, stage) ?? { operations: [], notes: [] }
  );
}
