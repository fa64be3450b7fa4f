import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { FontChoice } from './choose-fonts.ts';
import { blankFamilies, joinEmoji } from './join-emoji.ts';
import type { TextStyle } from './text-style.ts';

/** Letters that join or stack must not be pulled apart. */
const spacedAlphabets =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Size that texts are measured at; with hinting off, widths grow in proportion. */
const REFERENCE = 100;

export interface TextFont {
  /** Sets everything that decides how glyphs look, so that nothing depends on the machine. */
  apply(context: SKRSContext2D, size: number): void;
  /** Advance width in em. */
  readonly measure: (text: string) => number;
  /** Height of the tallest ink above and below the baseline in em. */
  inkHeight(text: string): number;
}

export function textFont(choice: FontChoice, style: TextStyle): TextFont {
  const families = [...blankFamilies(choice.text), ...choice.families]
    .map(family => `"${family}"`)
    .join(', ');
  const tracking = spacedAlphabets.test(choice.text) && choice.language === 'en' ? style.tracking : 0;
  const apply = (context: SKRSContext2D, size: number): void => {
    context.font = `${style.weight} ${size}px ${families}`;
    context.lang = choice.language;
    context.fontKerning = 'normal';
    context.fontOpticalSizing = 'none';
    context.fontVariationSettings = `"opsz" ${style.opticalSize}`;
    context.letterSpacing = `${tracking * size}px`;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
  };
  const context = createCanvas(1, 1).getContext('2d');
  apply(context, REFERENCE);
  return {
    apply,
    measure: text => context.measureText(joinEmoji(text)).width / REFERENCE,
    inkHeight(text) {
      const ink = context.measureText(joinEmoji(text));
      return (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) / REFERENCE;
    },
  };
}

/** Letters written right to left decide the direction of a line if they come first (UAX #9, rules P2 and P3). */
export function direction(text: string): 'ltr' | 'rtl' {
  const first = /[\p{Letter}\u200e\u200f\u061c]/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u061c]/u.test(
    first,
  )
    ? 'rtl'
    : 'ltr';
}
