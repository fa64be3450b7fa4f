import * as z from 'zod';
import { idText } from './envelope.ts';

/** Body of create-session (nemo-contract §3). `language` is a BCP 47 tag; absent means `en`. */
export const sessionRequest = z.object({
  task_name: z.string().optional(),
  language: z.string().optional(),
});
export type SessionRequest = z.infer<typeof sessionRequest>;

/** `data` of create-session. A session id is a 19-digit number in text form: it must never become a JS number. */
export const sessionData = z.object({
  session_id: idText,
  task_id: idText.optional(),
  user_id: z.string().optional(),
  /** For the registration link; seen in one description only. */
  bind_id: z.string().optional(),
});
export type SessionData = z.infer<typeof sessionData>;
