import { createHash } from 'node:crypto';
import type { VideoSettings } from '../encode/video-settings.ts';
import { kernelWasm } from '../kernel/kernel-wasm.ts';
import type { FramePlan, FrameRange } from '../plan/frame-plan.ts';
import { cacheKey } from './render-cache.ts';

/** Count up whenever the same draft would look different: what is kept from before is not used any more. */
const rendererVersion = 4;
const kernelVersion = createHash('sha256').update(kernelWasm).digest('hex');

type Identities = ReadonlyMap<string, string>;

const overlaps = (a: FrameRange, b: FrameRange): boolean => a.first < b.end && b.first < a.end;

/** Everything that a range of frames shows, by time since its first frame. */
function shown(plan: FramePlan, range: FrameRange, identities: Identities): unknown {
  const since = (frame: number): number => frame - range.first;
  return {
    rendererVersion,
    kernelVersion,
    size: [plan.width, plan.height, plan.fps],
    length: range.end - range.first,
    pictures: plan.segments
      .filter(segment => overlaps(segment, range))
      .map(({ segment, first, end, entrance }) => ({
        file: identities.get(segment.src) ?? 'missing',
        look: [segment.m.kind, segment.fit, segment.bg, segment.mo, segment.fx, segment.in, segment.sp],
        time: [since(first), since(end), segment.d],
        entrance: entrance === undefined ? null : [entrance.type, since(entrance.end)],
      })),
    texts: plan.texts
      .filter(text => overlaps(text, range))
      .map(({ segment: { m, pos, color, size, an, d }, first, end }) => ({
        text: [m.text, m.role, pos, color, size, an, d],
        time: [since(first), since(end)],
      })),
    fadeIn: range.first < plan.fadeIn ? [since(0), plan.fadeIn] : null,
    fadeOut: range.end > plan.frameCount - plan.fadeOut ? [since(plan.frameCount), plan.fadeOut] : null,
  };
}

/** The name of an encoded range of frames: the same as long as the same is to be seen, wherever in the video it is. */
export const chunkKey = (
  plan: FramePlan,
  range: FrameRange,
  settings: VideoSettings,
  identities: Identities,
): string => cacheKey('chunk', { shown: shown(plan, range, identities), settings });

/** The name of a single frame. */
export const frameKey = (plan: FramePlan, frame: number, identities: Identities): string =>
  cacheKey('frame', shown(plan, { first: frame, end: frame + 1 }, identities));
