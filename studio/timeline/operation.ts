import * as z from 'zod';
import {
  fits,
  lookNames,
  moods,
  motionTypes,
  textAnchors,
  textAnimations,
  textPositions,
  textRoles,
  transitionTypes,
} from './draft.ts';

/**
 * What can be done to a draft, and the only way anything is done to it: the planner's rules and the optional model
 * both end in these, and `edit_multitrack` carries them on the wire. Segments are named by their ids, times are
 * whole milliseconds. An operation that names something the draft does not have is refused, never guessed at.
 */

const ms = z.int().min(0).max(3_600_000);
const ids = z.array(z.string()).min(1).max(1000);
const color = z.string().regex(/^#[0-9a-f]{6}$/i);
const share = z.number().min(0).max(1);

const visualAsset = z.object({
  src: z.string(),
  name: z.string(),
  kind: z.enum(['image', 'video']),
  n: z.int().min(1),
  /** Clips: how long the source is. */
  length: ms.optional(),
});
export type VisualAsset = Readonly<z.infer<typeof visualAsset>>;

const textStyle = {
  pos: z.enum(textPositions).optional(),
  color: color.optional(),
  size: z.number().min(0.25).max(4).optional(),
  an: z.enum(textAnimations).optional(),
  d: ms.min(1).optional(),
};

export const transitionChoices = [...transitionTypes, 'varied', 'none'] as const;
export const motionChoices = [...motionTypes, 'alternate'] as const;
export const orderReasons = ['list', 'swap', 'move', 'reverse', 'shuffle', 'date', 'name', 'sent'] as const;

export const operationSchema = z.discriminatedUnion('op', [
  /** A fresh timeline from these photos and clips with the house style; whatever was there is replaced. */
  z.object({
    op: z.literal('new-cut'),
    title: z.string(),
    width: z.int().min(16).max(4096),
    height: z.int().min(16).max(4096),
    assets: z.array(visualAsset).min(1).max(1000),
  }),
  z.object({ op: z.literal('clear') }),
  z.object({ op: z.literal('undo'), steps: z.int().min(1).max(100) }),
  z.object({ op: z.literal('redo'), steps: z.int().min(1).max(100) }),

  z.object({ op: z.literal('add-assets'), assets: z.array(visualAsset).min(1).max(1000) }),
  z.object({ op: z.literal('remove-segments'), segments: ids }),
  /** `segments`: every visual segment once, in the new order. */
  z.object({ op: z.literal('order-segments'), segments: ids, how: z.enum(orderReasons) }),
  z.object({ op: z.literal('repeat-segments'), segments: ids, times: z.int().min(2).max(20) }),

  z.object({ op: z.literal('set-durations'), segments: ids, d: ms.min(100) }),
  z.object({ op: z.literal('scale-durations'), segments: ids, factor: z.number().min(0.05).max(20) }),
  /** `keep`: the length stays what it is when photos come and go. */
  z.object({ op: z.literal('set-total'), d: ms.min(100), keep: z.boolean().default(true) }),
  z.object({ op: z.literal('sync-to-beats'), on: z.boolean() }),

  z.object({
    op: z.literal('set-canvas'),
    width: z.int().min(16).max(4096),
    height: z.int().min(16).max(4096),
  }),
  z.object({ op: z.literal('set-fit'), segments: ids, fit: z.enum(fits), bg: color.optional() }),
  /** `segments`: the ones the transition leads out of. Without `d` its length stays. */
  z.object({
    op: z.literal('set-transition'),
    segments: ids,
    type: z.enum(transitionChoices).optional(),
    d: ms.optional(),
  }),
  z.object({
    op: z.literal('set-motion'),
    segments: ids,
    type: z.enum(motionChoices).optional(),
    amount: share.optional(),
  }),
  z.object({ op: z.literal('add-looks'), segments: ids, looks: z.array(z.enum(lookNames)).min(1) }),
  /** Without `looks`: all of them. */
  z.object({ op: z.literal('remove-looks'), segments: ids, looks: z.array(z.enum(lookNames)).optional() }),
  z.object({ op: z.literal('set-fades'), fi: ms.optional(), fo: ms.optional() }),

  z.object({ op: z.literal('trim-clip'), segment: z.string(), in: ms, d: ms.min(100) }),
  z.object({ op: z.literal('set-speed'), segments: ids, sp: z.number().min(0.1).max(10) }),
  z.object({ op: z.literal('set-clip-volume'), segments: ids, vol: share }),

  z.object({
    op: z.literal('set-music'),
    music: z.discriminatedUnion('from', [
      z.object({ from: z.literal('library'), mood: z.enum(moods), seed: z.int().min(0) }),
      z.object({ from: z.literal('asset'), src: z.string(), name: z.string(), length: ms.optional() }),
    ]),
    vol: share.optional(),
  }),
  z.object({ op: z.literal('remove-music') }),
  z.object({ op: z.literal('set-music-volume'), vol: share }),
  z.object({ op: z.literal('set-music-fades'), fi: ms.optional(), fo: ms.optional() }),
  z.object({ op: z.literal('set-music-offset'), in: ms }),

  /** Takes the place of a text of the same role at the same anchor. */
  z.object({
    op: z.literal('set-text'),
    role: z.enum(textRoles),
    text: z.string().min(1).max(2000),
    at: z.enum(textAnchors),
    of: z.string().optional(),
    s: ms.optional(),
    ...textStyle,
  }),
  z.object({
    op: z.literal('style-texts'),
    texts: ids,
    text: z.string().min(1).max(2000).optional(),
    at: z.enum(textAnchors).optional(),
    s: ms.optional(),
    ...textStyle,
  }),
  z.object({ op: z.literal('remove-texts'), texts: ids }),
]);

export type Operation = Readonly<z.infer<typeof operationSchema>>;
export type OperationName = Operation['op'];
/** One kind of operation by its name. */
export type OperationOf<Name extends OperationName> = Extract<Operation, { readonly op: Name }>;
