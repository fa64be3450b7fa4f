/** Characters of a text message and of a caption (telegram-facts §1.3), in UTF-16 units as Telegram counts them. */
const textLimit = 4096;
export const captionLimit = 1024;

export const fitText = (text: string): string => cut(text, textLimit);
/** Both parts as one message; the upper is cut if need be. */
export const fitAbove = (upper: string, lower: string): string =>
  `${cut(upper, textLimit - gap.length - lower.length)}${gap}${lower}`;

export const fitCaption = (text: string): string => cut(text, captionLimit);

const ellipsis = '…';
const gap = '\n\n';

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, characterBorder(text, limit - ellipsis.length)) + ellipsis;

/**
 * The messages that a text has to be sent as: one, unless it is longer than Telegram takes. Divided between paragraphs
 * where that leaves no message nearly empty, else between lines, words or at last characters; in order, nothing
 * missing but the white space in between.
 */
export const splitText = (text: string, limit = textLimit): readonly string[] => {
  const messages: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = borderIn(rest, limit);
    const message = rest.slice(0, end).trimEnd();
    if (message !== '') messages.push(message);
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && messages.length > 0 ? messages : [...messages, rest];
};

/** Part of a message that has to be full before a better border is preferred to a later one. */
const fullEnough = 1 / 3;

const borders = [/\n\s*\n/g, /\n/g, /[.!?…。！？।؟](?=\s)|[。！？]/gu, /\s/g];

/** Where to divide a text that is longer than `limit`. */
const borderIn = (text: string, limit: number): number => {
  // One more: a border right behind the last character that fits is a good one.
  const reach = text.slice(0, limit + 1);
  for (const border of borders) {
    const last = [...reach.matchAll(border)].map(match => endOf(match, limit)).findLast(end => end <= limit);
    if (last !== undefined && last >= limit * fullEnough) return last;
  }
  return characterBorder(text, limit);
};

/** White space stays behind, a sentence keeps its mark. */
const endOf = (match: RegExpExecArray, limit: number): number => {
  const end = /^\s/.test(match[0]) ? match.index : match.index + match[0].length;
  return end === 0 ? limit + 1 : end;
};

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The last place up to `limit` that is not inside of what people see as one character. */
const characterBorder = (text: string, limit: number): number => {
  const start = graphemes.segment(text).containing(limit)?.index ?? limit;
  if (start > 0) return start;
  // One endless cluster: at least no surrogate pair is torn.
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
};
