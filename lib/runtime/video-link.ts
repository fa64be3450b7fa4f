import { createMediaStore } from '../aws/media-store.ts';
import { createVideoLinks } from '../core/video-link.ts';
import { systemClock } from '../nemo/clock.ts';
import { directionOf, nearestLanguage, textsFor } from '../telegram/texts.ts';
import { followVideoLink } from '../usecases/follow-video-link.ts';
import { readSettings } from './settings.ts';

export interface VideoLinkRuntime {
  /** Where the video is; undefined when it is gone. */
  follow(token: string): Promise<string | undefined>;
  /** A page that says that it is gone, in the first language that a browser asks for. */
  gonePage(acceptLanguage: string | undefined): string;
}

/** Reads no row: a link says itself what it is for. */
export const createVideoLinkRuntime = async (): Promise<VideoLinkRuntime> => {
  const { config, secrets } = await readSettings();
  const deps = {
    videoLinks: createVideoLinks(secrets.tokenKeys),
    media: createMediaStore(config.bucket),
    clock: systemClock.now,
  };
  return {
    follow: token => followVideoLink(deps, token),
    gonePage: (acceptLanguage = '') => {
      const language = nearestLanguage(/^[\w-]+/.exec(acceptLanguage)?.[0] ?? 'en');
      return page(textsFor(language)('video-gone'), language);
    },
  };
};

/** `text` is one of ours and holds nothing that HTML would take for its own. */
const page = (text: string, language: string): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><meta charset="utf-8"><title>Reelay</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<p style="font:1.1rem/1.5 system-ui;max-width:30rem;margin:20vh auto;padding:0 1rem;text-align:center">${text}</p></html>
`;
