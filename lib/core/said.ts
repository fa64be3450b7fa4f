import type { AssetKind } from './asset.ts';
import type { DraftChange } from './draft-difference.ts';
import type { TrackOutline } from './draft-outline.ts';
import type { GuiOffer } from './gui-instructions.ts';
import type { JobRequest } from './job.ts';
import type { Problem } from './problem.ts';
import type { Ratio } from './ratio.ts';

type Counts = Readonly<Record<AssetKind, number>>;

/** What a job is doing, as its progress message shows it. */
export type Progress =
  | { readonly phase: 'queued'; readonly ahead: readonly JobRequest[] }
  | { readonly phase: 'staging'; readonly done: number; readonly of: number }
  | {
      readonly phase: 'editing';
      readonly activity: Activity;
      /** How long it has taken, when that is worth a word. */
      readonly minutes?: number;
    }
  | {
      readonly phase: 'rendering';
      /** 0-1, if the backend tells. */
      readonly fraction?: number;
      readonly secondsLeft?: number;
      /** It takes longer than usual, and nobody needs to wait in front of it. */
      readonly late?: boolean;
    }
  | { readonly phase: 'delivering' }
  /** The backend is busy, and is asked again in `seconds` (nemo-contract §10). */
  | { readonly phase: 'busy'; readonly seconds: number };

/** What the backend's tools are busy with (nemo-contract §4.5); `thinking` until one of them is called. */
export type Activity =
  | 'thinking'
  | 'generating-video'
  | 'generating-audio'
  | 'editing-timeline'
  | 'analyzing';

/**
 * Everything the bot says, as data: use cases decide what is said, lib/telegram puts it into the person's language
 * and adds the buttons that belong to it.
 */
export type Said =
  | { readonly is: 'connecting' }
  | { readonly is: 'welcome' }
  | { readonly is: 'help' }
  /** Photos have arrived and nothing was asked yet. */
  | { readonly is: 'assets'; readonly counts: Counts }
  /** Photos have arrived after the running job, or the last video, had been made from the others. */
  | { readonly is: 'late-assets'; readonly counts: Counts }
  /** `answer`: the backend's words about the edit, known before the video is. */
  | { readonly is: 'progress'; readonly jobId: string; readonly progress: Progress; readonly answer?: string }
  /**
   * The backend's words. `offers`: what it told people to do in an interface that they do not have, as buttons; the text
   * is empty where it had nothing else to say (nemo-contract §11).
   */
  | { readonly is: 'answer'; readonly text: string; readonly offers?: readonly GuiOffer[] }
  /** The first of two stages of a generation, while music and titles are being added (nemo-contract §4.8). */
  | { readonly is: 'first-cut'; readonly timeline: readonly TrackOutline[] }
  /** In place of an answer, after an edit that the backend had no words for (nemo-contract §4.7). */
  | { readonly is: 'changes'; readonly changes: readonly DraftChange[] }
  | {
      readonly is: 'status';
      readonly counts: Counts;
      /** Empty before the first edit. */
      readonly timeline: readonly TrackOutline[];
      readonly running?: JobRequest;
      readonly queued: readonly JobRequest[];
    }
  /** How long the video would be; 0 before the first edit. */
  | { readonly is: 'length'; readonly ms: number }
  /** Under a picture of the timeline, after an edit that changed the order. */
  | { readonly is: 'new-order' }
  /** `url`: where there are more, when there are few left. */
  | {
      readonly is: 'credits';
      readonly available: number;
      readonly frozen: number;
      readonly total: number;
      readonly url?: string;
    }
  /** Unasked, before a render, while there is something left to do about it (nemo-contract §6). */
  | { readonly is: 'credits-low'; readonly available: number; readonly url?: string }
  | { readonly is: 'new-project' }
  | { readonly is: 'cancelled' }
  /** `canUndo`: the last thing that was asked for was done, and may be what is meant. */
  | { readonly is: 'nothing-to-cancel'; readonly canUndo: boolean }
  | { readonly is: 'photos-needed' }
  /** In place of a job: what was asked for begins when its photos have come. */
  | { readonly is: 'wish-kept' }
  | { readonly is: 'unsupported-file'; readonly name: string }
  | { readonly is: 'unknown-format'; readonly format: string }
  | { readonly is: 'file-too-big'; readonly name: string; readonly limitMegabytes: number }
  /** Too big for Telegram: where to send `wanted` files instead. `name`: of the latest. */
  | {
      readonly is: 'upload-offer';
      readonly name: string;
      readonly wanted: number;
      readonly limitMegabytes: number;
      readonly url: string;
    }
  | { readonly is: 'private'; readonly userId: number }
  | { readonly is: 'session-replaced' }
  | { readonly is: 'problem'; readonly problem: Problem }
  /** The video is larger than bots may upload: a link to it instead. */
  | { readonly is: 'video-link'; readonly url: string; readonly megabytes: number; readonly days: number }
  /** Under a smaller version that fits into the chat: where the full one is. */
  | {
      readonly is: 'full-video-link';
      readonly url: string;
      readonly megabytes: number;
      readonly days: number;
    }
  /** Under the first video: where its project can be taken over in the backend's web app (nemo-contract §2.3). */
  | { readonly is: 'project-link'; readonly url: string }
  /** The file behind an old video has expired. */
  | { readonly is: 'video-gone' }
  | { readonly is: 'settings'; readonly language: string; readonly ratio?: Ratio }
  | { readonly is: 'privacy' }
  | { readonly is: 'confirm-delete' }
  | { readonly is: 'nothing-deleted' }
  /** `everywhere` is false when the backend has no way to delete: then what it holds expires there. */
  | { readonly is: 'deleted'; readonly everywhere: boolean }
  /** Somebody, or everybody together, has used up what is allowed in a day. */
  | { readonly is: 'limit-reached'; readonly what: 'photos' | 'videos' | 'minutes'; readonly hours: number }
  | { readonly is: 'invitation-unusable' }
  | { readonly is: 'maintenance' };

/** What stands under a video: its timeline, put into one line. */
export interface VideoCaption {
  readonly timeline: readonly TrackOutline[];
}
