import * as z from 'zod';
import { idText } from './envelope.ts';

const listOrMap = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/**
 * `data` of the session state (nemo-contract §7). Only `draft` and `video_infos` matter to a client; `draft` may be
 * missing, null, `{}`, or a JSON text; `video_infos` may be a list or a map.
 */
export const stateReading = z.looseObject({
  session_id: idText.optional().catch(undefined),
  task_id: idText.optional().catch(undefined),
  user_id: z.string().optional().catch(undefined),
  state: z
    .looseObject({
      draft: z.unknown().optional(),
      video_infos: listOrMap.optional().catch(undefined),
      canvas_config: z.unknown().optional(),
      generated_media: listOrMap.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type StateReading = z.infer<typeof stateReading>;

/** The canonical `data` a server emits: `state` is empty for a fresh session, never an error. */
export type StateData = {
  readonly session_id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly state: {
    readonly video_infos?: readonly unknown[];
    readonly draft?: unknown;
    readonly canvas_config?: { readonly width: number; readonly height: number; readonly ratio: string };
    readonly video_analyses?: Readonly<Record<string, unknown>>;
    readonly generated_media?: readonly unknown[];
  };
};
