import * as z from 'zod';
import { renderRequest } from '../../lib/contract/render.ts';
import { renderIdPattern } from '../exports/export-key.ts';
import { exportOutput } from '../storage/export-job.ts';

const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
const { format, quality, resolution, fps, maxBytes } = exportOutput.shape;

/**
 * Body of a render submit (nemo-contract §8.2), the one in camelCase. Beyond the documented `output` the studio
 * understands `fps` and `maxBytes`, the size that the video has to stay below, and the formats
 * `webm` and `gif`.
 */
export const exportRequest = z.object({
  ...renderRequest.shape,
  id: renderRequest.shape.id.regex(renderIdPattern, 'letters, digits and . : _ - only, at most 128'),
  output: z
    .object({
      format: z.preprocess(lower, format).default('mp4'),
      quality: z.preprocess(lower, quality).default('high'),
      resolution: z.preprocess(lower, resolution).exactOptional(),
      fps,
      maxBytes,
    })
    .default({ format: 'mp4', quality: 'high' }),
});
