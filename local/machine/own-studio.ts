import { join } from 'node:path';
import { readStudioSettings } from '../../studio/config.ts';
import { type ServedStudio, serveStudio } from '../../studio/serve-studio.ts';

/** The studio as the machine's own backend: on any free port, its data beside the machine's. */
export async function startOwnStudio(options: {
  readonly dataDir: string;
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** Where presigned URLs point to: loopback, which the studio would else refuse to fetch from. */
  readonly mediaOrigin: string;
  readonly log: (message: string) => void;
}): Promise<ServedStudio> {
  const settings = readStudioSettings({
    ...options.settings,
    STUDIO_PORT: '0',
    STUDIO_DATA: join(options.dataDir, 'studio'),
    STUDIO_MEDIA_ORIGINS: options.mediaOrigin,
  });
  return serveStudio({
    settings,
    log: entry => {
      if (entry.event.endsWith('failed')) options.log(`studio: ${JSON.stringify(entry)}`);
    },
  });
}
