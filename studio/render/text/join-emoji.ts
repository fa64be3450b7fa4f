import { GlobalFonts } from '@napi-rs/canvas';
import { blankFont } from './blank-font.ts';

/**
 * Skia's emoji segmentation (`@napi-rs/canvas` 1.1) parts the four sequences that begin with a character of text
 * presentation and go on with an emoji: ❤️‍🔥, ❤️‍🩹, ⛓️‍💥 and 🏳️‍🌈 come out as two pictures. After a symbol they hold together, so
 * they get one in front of them that a font of ours draws as nothing.
 */
const PARTED =
  /(?:\u2764\ufe0f?\u200d[\u{1f525}\u{1fa79}]|\u26d3\ufe0f?\u200d\u{1f4a5}|\u{1f3f3}\ufe0f?\u200d\u{1f308})/gu;
/** A dentists' symbol; of neutral direction, as emoji are. */
const SYMBOL = '\u23cb';
const FAMILY = 'Reelay blank';

/** `text` as it must be handed to Skia, once `blankFamilies` are part of the font. */
export const joinEmoji = (text: string): string => text.replace(PARTED, `${SYMBOL}$&`);

/** The family that hides what `joinEmoji` adds to `text`; none if it adds nothing. To stand before all others. */
export function blankFamilies(text: string): readonly string[] {
  if (text.search(PARTED) < 0) return [];
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.register(blankFont(SYMBOL.codePointAt(0) ?? 0), FAMILY);
  return [FAMILY];
}
