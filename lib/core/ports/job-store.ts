import type { Chat } from '../chat.ts';
import type { PlainAnswer } from '../gui-wording.ts';
import type { FinishedRender, Job, JobRef, JobRequest, JobState } from '../job.ts';

/** A method that returns false found that somebody else did it before, and wrote nothing. */
export interface JobStore {
  create(job: Job): Promise<boolean>;
  get(ref: JobRef): Promise<Job | undefined>;
  /** Oldest first. */
  queued(chat: Chat): Promise<readonly Job[]>;
  /** The newest job, whatever became of it. */
  latest(chat: Chat): Promise<Job | undefined>;
  /** The newest job that this message asked for. */
  ofMessage(chat: Chat, messageId: number): Promise<Job | undefined>;
  /** The newest job that a caption of this album asked for. */
  ofAlbum(chat: Chat, albumId: string): Promise<Job | undefined>;
  /** Makes it another request; false when the job is over or its edit was sent. */
  changeRequest(ref: JobRef, request: JobRequest): Promise<boolean>;
  /** Moves the job if core/job allows the move from where it stands. */
  move(ref: JobRef, to: JobState): Promise<boolean>;
  /** True for whoever is to send the progress message; again 10 s later, when it has not come to that. */
  claimProgressMessage(ref: JobRef, at: number): Promise<boolean>;
  /** Notes the progress message and when it was sent. */
  setProgressMessage(ref: JobRef, messageId: number, at: number): Promise<void>;
  setProgressAt(ref: JobRef, at: number): Promise<void>;
  setStagedAt(ref: JobRef, at: number): Promise<void>;
  setAnswer(ref: JobRef, answer: PlainAnswer): Promise<void>;
  setRenderId(ref: JobRef, renderId: string): Promise<void>;
  setFittingRenderId(ref: JobRef, renderId: string): Promise<void>;
  setFinishedRender(ref: JobRef, render: FinishedRender): Promise<void>;
  claimEdit(ref: JobRef, at: number): Promise<boolean>;
  /** Takes the claim back: the backend is known not to have taken the edit. */
  releaseEdit(ref: JobRef): Promise<void>;
  claimRestart(ref: JobRef, at: number): Promise<boolean>;
  claimDelivery(ref: JobRef, at: number): Promise<boolean>;
}
