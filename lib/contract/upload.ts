import * as z from 'zod';
import { looseNumber } from './envelope.ts';

/** Name of the repeatable multipart field (nemo-contract §5). */
export const uploadField = 'files';

export const uploadByUrlsRequest = z.object({
  urls: z.array(z.url({ protocol: /^https?$/ })).min(1),
  source_type: z.literal('url'),
});
export type UploadByUrlsRequest = z.infer<typeof uploadByUrlsRequest>;

/** One stored file (nemo-contract §5): seconds, pixels, frames per second; `duration` and `fps` for video and audio only. */
export const uploadedFile = z.object({
  filename: z.string(),
  file_type: z.enum(['video', 'image', 'audio']),
  cdn_url: z.string(),
  duration: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  fps: z.number().optional(),
  hash: z.string().optional(),
});
export type UploadedFile = z.infer<typeof uploadedFile>;

/** `data` of an upload. `session_state_applied`: the session's `video_infos` already has the files. */
export const uploadData = z.object({
  files: z.array(uploadedFile),
  session_state_applied: z.boolean().optional(),
});
export type UploadData = z.infer<typeof uploadData>;

const fileReading = z.looseObject({
  filename: z.string().optional().catch(undefined),
  file_type: z.string().optional().catch(undefined),
  cdn_url: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  duration: z.number().optional().catch(undefined),
  width: z.number().optional().catch(undefined),
  height: z.number().optional().catch(undefined),
});

/** A file that our studio could not use, beside those it could; `index` is its 0-based place in the request. */
const failureReading = z.looseObject({
  index: z.int().min(0),
  code: looseNumber.optional().catch(undefined),
});

/** What is read of an upload's answer: `files` or `uploaded_files`, `cdn_url` or `url`, or one top-level `url` (nemo-contract §16.2 #13). */
export const uploadReading = z.looseObject({
  files: z.array(fileReading).optional(),
  uploaded_files: z.array(fileReading).optional(),
  failed: z.array(failureReading).optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  session_state_applied: z.boolean().optional().catch(undefined),
});
export type UploadReading = z.infer<typeof uploadReading>;
