import { RenderError } from '../render-error.ts';

/** @throws RenderError `unsupported` when there is no such file */
export function mediaPath(src: string, name: string, media: ReadonlyMap<string, string>): string {
  const path = media.get(src);
  if (path === undefined) throw new RenderError('unsupported', `The file of ${name} is missing.`);
  return path;
}
