import * as z from 'zod';

/** The one agent behind `/run_sse`. */
export const appName = 'nemo_agent';

/** Body of `/run_sse` (nemo-contract §4.1): snake_case, no `role`, no `streaming`. `user_id` may be absent, `me` or the user's own id. */
export const editRequest = z.object({
  app_name: z.literal(appName),
  user_id: z.string().optional(),
  session_id: z.string().min(1),
  new_message: z.object({ parts: z.array(z.object({ text: z.string() })).min(1) }),
});
export type EditRequest = z.infer<typeof editRequest>;

/** Longest time one answer may take, ms (nemo-contract §4.1, §4.6). */
export const maxEditMs = 900_000;
