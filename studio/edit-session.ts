import type { Hold } from './credits/credits.ts';
import type { Asset, EditAnswer, EditRequest } from './planning/edit.ts';
import type { SessionRecord, StoredAsset } from './storage/session.ts';
import type { Stores } from './storage/stores.ts';
import { createTurns } from './storage/turns.ts';
import type { Surroundings } from './surroundings.ts';

/** The planner as the studio sees it: at once by rules, or later when a model is asked. */
export type Edit = (request: EditRequest) => EditAnswer | Promise<EditAnswer>;

export interface EditSession {
  /**
   * Applies one message to a session, after those that came before. Whether somebody still waits for the answer
   * makes no difference.
   * @param hold what the edit costs; spent when it changed something, released otherwise.
   * @returns undefined when the session went away meanwhile.
   */
  run(sessionId: string, text: string, hold: Hold): Promise<EditAnswer | undefined>;
  /** Resolves when no edit is running. */
  idle(): Promise<void>;
}

/** Undo goes back this many messages; a draft of fifty photos is some 20 kB, and all are read with the session. */
const MAX_UNDO = 50;
const SEED_BYTES = 4;

export function createEditSession(stores: Stores, edit: Edit, world: Surroundings): EditSession {
  const turns = createTurns();

  async function run(sessionId: string, text: string, hold: Hold): Promise<EditAnswer | undefined> {
    let changed = false;
    try {
      const session = await stores.sessions.read(sessionId);
      if (session === undefined) return undefined;
      const answer = await edit(requestOf(session, text, world.randomBytes(SEED_BYTES).readUInt32BE()));
      // One write: a crash leaves the draft and its history as before the message or as after it.
      const kept = await stores.sessions.update(sessionId, before => applied(before, answer, world.now()));
      if (kept === undefined) return undefined;
      changed = answer.changed;
      return answer;
    } finally {
      if (changed) await hold.spend();
      else hold.release();
    }
  }

  return {
    run: (sessionId, text, hold) => turns.take(sessionId, () => run(sessionId, text, hold)),
    idle: () => turns.idle(),
  };
}

const requestOf = (session: SessionRecord, text: string, seed: number): EditRequest => ({
  text,
  language: session.language,
  assets: session.assets.map(planned),
  draft: session.draft,
  undo: session.undo,
  redo: session.redo,
  seed,
});

/** The planner's asset is a part of the stored one. */
const planned = ({ bytes, hash, mime, extension, uploadedAt, ...asset }: StoredAsset): Asset => asset;

/** Only the editor's part is replaced: files may have been uploaded while it thought. */
function applied(before: SessionRecord, answer: EditAnswer, now: number): SessionRecord {
  if (!answer.changed) return { ...before, usedAt: now };
  return {
    ...before,
    draft: answer.draft,
    undo: answer.undo.slice(-MAX_UNDO),
    redo: answer.redo.slice(-MAX_UNDO),
    usedAt: now,
  };
}
