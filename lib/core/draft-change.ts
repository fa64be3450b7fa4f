import type { Track, Trait } from './draft.ts';

/**
 * One thing that is different between two drafts, without words of any language. Times in ms on the timeline, volumes
 * in whole percent. The order of a list of changes is the order in which they are worth telling.
 */
export type DraftChange =
  | { readonly kind: 'media-added' | 'media-removed'; readonly images: number; readonly videos: number }
  | { readonly kind: 'order-changed' }
  | {
      readonly kind: 'music-added';
      readonly name: string | undefined;
      readonly startMs: number;
      readonly endMs: number;
      readonly volumePercent: number | undefined;
    }
  | { readonly kind: 'music-removed'; readonly name: string | undefined }
  | { readonly kind: 'music-replaced'; readonly from: string | undefined; readonly to: string | undefined }
  | {
      readonly kind: 'title-added';
      readonly text: string;
      readonly startMs: number;
      readonly endMs: number;
      readonly role: string | undefined;
    }
  | { readonly kind: 'title-removed'; readonly text: string }
  | { readonly kind: 'title-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'title-moved'; readonly text: string; readonly startMs: number; readonly endMs: number }
  | {
      readonly kind: 'volume-changed';
      readonly name: string | undefined;
      readonly fromPercent: number;
      readonly toPercent: number;
    }
  /** `to` is undefined for a cut. */
  | { readonly kind: 'transitions-changed'; readonly to: string | undefined; readonly count: number }
  /** A trait of `count` pictures, songs or texts. `to` is undefined when it was taken away. */
  | {
      readonly kind: 'trait-changed';
      readonly of: Track['kind'];
      readonly trait: Trait;
      readonly to: string | undefined;
      readonly count: number;
    }
  /** Pictures stand longer or shorter; each now between these. */
  | {
      readonly kind: 'timing-changed';
      readonly minMs: number;
      readonly maxMs: number;
      readonly count: number;
    }
  | { readonly kind: 'size-changed'; readonly width: number; readonly height: number }
  | { readonly kind: 'renamed'; readonly to: string }
  | { readonly kind: 'length-changed'; readonly fromMs: number; readonly toMs: number }
  /** Something is different that we cannot name. */
  | { readonly kind: 'other' };
