import type { MovieOutput } from '../../render/parts/parted-video.ts';
import type { ExportJob } from '../../storage/export-job.ts';

/** What was asked for, if it is a movie and no GIF. */
export const movieOutput = ({ output }: Pick<ExportJob, 'output'>): MovieOutput | undefined => {
  const { format, ...rest } = output;
  return format === 'gif' ? undefined : { ...rest, format };
};
