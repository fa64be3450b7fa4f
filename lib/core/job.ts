import type { Chat } from './chat.ts';
import type { ExportOptions } from './export-options.ts';
import type { GuiOffer } from './gui-instructions.ts';
import type { Problem } from './problem.ts';

/** What somebody asked for. */
export type JobRequest =
  /** One message for the backend; a changed draft is rendered and delivered. */
  | {
      readonly kind: 'edit';
      readonly text: string;
      readonly output: ExportOptions;
      /** The message whose photo is meant: the request replied to it. */
      readonly about?: number;
      /** The album whose caption this is: captions of its other members belong to the same request. */
      readonly albumId?: string;
    }
  /** Render the draft as it is; the video of an unchanged draft is sent again. */
  | { readonly kind: 'export'; readonly output: ExportOptions };

export type JobState =
  | { readonly is: 'queued' }
  | { readonly is: 'running' }
  /** The video is in the chat. */
  | { readonly is: 'delivered' }
  /** The backend answered and there was nothing to render. */
  | { readonly is: 'answered' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'cancelled' };

/** One request from receipt to delivery. At most one job of a chat is running; the others wait in order. */
export interface Job {
  readonly v: 1;
  /** Made from the update that asked for it, so that the same update never makes a second job. */
  readonly id: string;
  readonly chat: Chat;
  readonly project: number;
  readonly request: JobRequest;
  /** The message that asked; the video replies to it. */
  readonly requestMessageId: number;
  /** Who asked; absent in jobs from before it was kept. */
  readonly userId?: number;
  readonly language: string;
  readonly createdAt: number;
  readonly state: JobState;
  /** The one message that shows how the job gets on. */
  readonly progressMessageId?: number;
  /** Last edit of the progress message. */
  readonly progressAt?: number;
  /** When the assets were handed to the session; what arrives later is not in this video. */
  readonly stagedAt?: number;
  /**
   * Set before the edit is sent, so that a paid edit is not sent twice; removed only when the backend has said that it
   * did not take it, or cannot have received it (nemo-contract §9).
   */
  readonly editSentAt?: number;
  /** Set when the job began anew because token or session had been refused, which it does once (nemo-contract §10). */
  readonly restartedAt?: number;
  /** The export that was submitted last; kept before it is, because an answer may get lost (nemo-contract §8.2). */
  readonly renderId?: string;
  /** The smaller render of a video that is too large for the chat. */
  readonly fittingRenderId?: string;
  /** The render that was found ready last; to ask once more where it lies would be one request too many. */
  readonly finishedRender?: FinishedRender;
  /**
   * The backend's words about this edit; they stay in the chat above the video. Empty where it had nothing to say but what
   * is offered.
   */
  readonly answer?: string;
  /** What the answer told people to do in an interface that they do not have (nemo-contract §11). */
  readonly offers?: readonly GuiOffer[];
  /** Set before the video is sent and never removed: a video is not delivered twice. */
  readonly deliveryStartedAt?: number;
}

/** Where a finished render and its pictures lie. The links are for nobody but us: kept here, and in no payload or log. */
export interface FinishedRender {
  readonly renderId: string;
  readonly url: string;
  readonly durationMs?: number;
  readonly thumbnailUrl?: string;
  readonly coverUrl?: string;
}

/** Names one job without reading it. */
export interface JobRef {
  readonly chat: Chat;
  readonly id: string;
}

export type JobStateName = JobState['is'];

const movesFrom: Readonly<Record<JobStateName, readonly JobStateName[]>> = {
  queued: [],
  running: ['queued'],
  delivered: ['running'],
  answered: ['running'],
  failed: ['queued', 'running'],
  cancelled: ['queued', 'running'],
};

/** The states from which a job may move to `to`; the store refuses every other move. */
export const statesBefore = (to: JobStateName): readonly JobStateName[] => movesFrom[to];

/** Nothing more happens to such a job. */
export const isOver = (state: JobState): boolean => state.is !== 'queued' && state.is !== 'running';

/** The id of the job that an update asks for: fit for an execution's name (letters, digits, `-`, `_`; at most 80). */
export const jobIdOf = (chat: Chat, updateId: number): string =>
  `job_${chat.chatId}${chat.threadId === undefined ? '' : `_${chat.threadId}`}_${updateId}`;

/** The update that asked for a job. Undefined for what is no job's id. */
export const updateIdOf = (jobId: string): number | undefined => {
  const [, updateId] = /^job_.*_(\d+)$/.exec(jobId) ?? [];
  return updateId === undefined ? undefined : Number(updateId);
};
