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
/**
 * Within one process messages of a session take turns. Where several serve it, an edit that finds its draft changed by
 * another begins again with the new one, so that neither is lost. Nobody sends so many at once.
 */
const MAX_ATTEMPTS = 5;

export function createEditSession(stores: Stores, edit: Edit, world: Surroundings): EditSession {
  const turns = createTurns();

  async function run(sessionId: string, text: string, hold: Hold): Promise<EditAnswer | undefined> {
    let changed = false;
    try {
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
        const session = await stores.sessions.read(sessionId);
        if (session === undefined) return undefined;
        const answer = await edit(requestOf(session, text, world.randomBytes(SEED_BYTES).readUInt32BE()));
        let isLate = false;
        // One write: a crash leaves the draft and its history as before the message or as after it.
        const kept = await stores.sessions.update(sessionId, before => {
          isLate = answer.changed && before.edits !== session.edits;
          return isLate ? before : applied(before, answer, world.now());
        });
        if (kept === undefined) return undefined;
        if (isLate) continue;
        changed = answer.changed;
        return answer;
      }
      throw new Error(`Other edits of the session came first ${MAX_ATTEMPTS} times`);
    } finally {
      if (changed) await hold.spend();
      else await hold.release();
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
  ...(session.asked === undefined ? {} : { asked: session.asked }),
  ...(session.idle === undefined ? {} : { idle: session.idle }),
  seed,
});

/** The planner's asset is a part of the stored one. */
const planned = ({ bytes, hash, mime, extension, uploadedAt, ...asset }: StoredAsset): Asset => asset;

/** Only the editor's part is replaced: files may have been uploaded while it thought. */
function applied(
  { asked: answered, idle, ...before }: SessionRecord,
  answer: EditAnswer,
  now: number,
): SessionRecord {
  const asked = answer.asked === undefined ? {} : { asked: answer.asked };
  if (answer.idle) return { ...before, ...asked, idle: answer.idle, usedAt: now };
  return {
    ...before,
    ...asked,
    draft: answer.draft,
    edits: before.edits + 1,
    undo: answer.undo.slice(-MAX_UNDO),
    redo: answer.redo.slice(-MAX_UNDO),
    usedAt: now,
  };
}
