import type { ExportJob } from '../storage/export-job.ts';

/** Links to the files of a finished export. */
export interface ExportUrls {
  readonly video: string;
  readonly thumbnail: string;
  readonly cover: string;
}

/**
 * A render as a poll answers it: the fields of both documented dialects at once, so that clients written to either
 * document work (nemo-contract §16.2 #1). `output` has extra keys for whoever sends the video on.
 */
export function wireExport(job: ExportJob, progress: number, urls: ExportUrls) {
  const { state, id, createdAt } = job;
  const common = { status: state.status, progress };
  const completed =
    state.status === 'completed'
      ? {
          output: {
            url: urls.video,
            duration: Math.round(state.result.durationMs) / 1000,
            size: state.result.bytes,
            width: state.result.width,
            height: state.result.height,
            thumbnail_url: urls.thumbnail,
            cover_url: urls.cover,
            ...(state.result.warnings.length === 0 ? {} : { warnings: state.result.warnings }),
          },
        }
      : {};
  const failed = state.status === 'failed' ? { error: state.error } : {};
  return {
    success: true,
    taskId: id,
    ...common,
    ...completed,
    ...failed,
    data: {
      id,
      ...common,
      ...(completed.output === undefined ? {} : { outputUrl: completed.output.url }),
      ...completed,
      ...failed,
      createdAt,
      ...('at' in state ? { completedAt: state.at } : {}),
    },
  };
}
