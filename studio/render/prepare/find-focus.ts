import sharp, { type Sharp } from 'sharp';
import type { Focus } from '../plan/motion-path.ts';

/** Longer side of the copy that is searched, pixels. */
const searched = 240;
/** Rows or columns that the crop must drop before libvips looks for the most interesting part. */
const dropped = 8;
/** A camera that goes all the way to the point of interest looks restless: it goes this part of the way. */
const pull = 0.8;

/** The point of a picture that draws the eye (libvips: skin tones, saturation, luminance edges). */
export async function findFocus(picture: Sharp): Promise<Focus> {
  const { data, info } = await picture
    .resize(searched, searched, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (Math.min(width, height) <= 2 * dropped) return { x: 0.5, y: 0.5 };
  const cropped = await sharp(data, { raw: { width, height, channels } })
    .resize(width, height - dropped, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = cropped.info;
  if (attentionX === undefined || attentionY === undefined) return { x: 0.5, y: 0.5 };
  const pulled = (part: number): number => 0.5 + (Math.min(Math.max(part, 0), 1) - 0.5) * pull;
  return { x: pulled(attentionX / width), y: pulled(attentionY / height) };
}
