import type { ExportOutput } from '../storage/export-job.ts';

/** Names in a finished export's folder, beside the video's. */
export const exportFiles = { thumbnail: 'thumbnail.jpg', cover: 'cover.jpg' } as const;

const mimes = { mp4: 'video/mp4', webm: 'video/webm', gif: 'image/gif' } as const;

/** Name and type of an export's video, by the format that was asked for. */
export const videoFile = ({ format }: Pick<ExportOutput, 'format'>) => ({
  name: `video.${format}`,
  mime: mimes[format],
});
