import sharp from 'sharp';
import { crossfadeMs, photoMs, photos } from './work-item.ts';

const fps = 30;
const frames = (photoMs * fps) / 1000;
const canvas = { width: 1920, height: 1080 };
const zoom = 1.15;

/** What melt takes for the work item: its sub-pixel `qtblend` filter over each photo, `luma` between them. */
export async function meltCommand(music: string, output: string): Promise<readonly string[]> {
  const clips = await Promise.all(
    photos.map(async (path, index) => {
      const { autoOrient } = await sharp(path).metadata();
      const scale = Math.max(canvas.width / autoOrient.width, canvas.height / autoOrient.height);
      const rect = (factor: number): string => {
        const width = Math.round(autoOrient.width * scale * factor);
        const height = Math.round(autoOrient.height * scale * factor);
        return `${Math.round((canvas.width - width) / 2)} ${Math.round((canvas.height - height) / 2)} ${width} ${height} 1`;
      };
      return [
        path,
        `out=${frames - 1}`,
        '-attach-clip',
        'qtblend',
        `rect=0=${rect(1)};${frames - 1}=${rect(zoom)}`,
        ...(index === 0 ? [] : ['-mix', String((crossfadeMs * fps) / 1000), '-mixer', 'luma']),
      ];
    }),
  );
  return [
    ...['-silent', '-profile', 'atsc_1080p_30', ...clips.flat(), '-track', music],
    ...['-consumer', `avformat:${output}`, 'vcodec=libx264', 'preset=veryfast', 'crf=20', 'real_time=-2'],
    ...['acodec=aac', 'ab=192k', 'movflags=+faststart', 'pix_fmt=yuv420p'],
  ];
}
