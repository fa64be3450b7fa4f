import * as z from 'zod';
import { draftSchema, textRoles } from '../timeline/draft.ts';

/** One uploaded file as the session remembers it. */
export const storedAsset = z.object({
  /** Random and unguessable: it is also the key of the file's link. */
  id: z.string(),
  /** 1-based upload number, never given twice in a session. */
  n: z.int().min(1),
  kind: z.enum(['image', 'video', 'audio']),
  /** For display only; the file on disk is named after the id. */
  name: z.string(),
  /** Without the dot, from the file's bytes. */
  extension: z.string(),
  mime: z.string(),
  bytes: z.int(),
  /** SHA-256 of the content, hex. */
  hash: z.string(),
  /** Pixels as displayed, the EXIF orientation applied. */
  width: z.int().exactOptional(),
  height: z.int().exactOptional(),
  durationMs: z.int().exactOptional(),
  fps: z.number().exactOptional(),
  /** ISO 8601, as the camera noted it. */
  takenAt: z.string().exactOptional(),
  uploadedAt: z.int(),
});
export type StoredAsset = Readonly<z.infer<typeof storedAsset>>;

export const sessionRecord = z.object({
  v: z.literal(1),
  /** 19 digits as text: larger than 2^53 (nemo-contract §1). */
  id: z.string(),
  taskId: z.string(),
  taskName: z.string(),
  /** Account id. */
  owner: z.string(),
  /** BCP 47, as the client gave it. */
  language: z.string(),
  assets: z.array(storedAsset),
  /** Absent before the first edit. */
  draft: draftSchema.nullable(),
  /** Edits that changed the draft so far: tells whether it is still the one that an edit began with. */
  edits: z.int().min(0).default(0),
  /** The kind of text that the last answer asked for; absent where it asked for none. */
  asked: z.enum(textRoles).exactOptional(),
  /** The last message changed nothing; absent where it changed something, and before the first. */
  idle: z.enum(['answered', 'puzzling']).exactOptional(),
  /** What undo goes back to, the oldest first; null is "no draft yet". */
  undo: z.array(draftSchema.nullable()),
  /** What redo brings back, the next one last. */
  redo: z.array(draftSchema.nullable()),
  createdAt: z.int(),
  /** Epoch ms of the last upload, edit or export; inputs are deleted some time after it. */
  usedAt: z.int(),
});
export type SessionRecord = Readonly<z.infer<typeof sessionRecord>>;
