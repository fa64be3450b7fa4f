/** Characters of a text message and of a caption (telegram-facts §1.3), in UTF-16 units as Telegram counts them. */
const textLimit = 4096;
const captionLimit = 1024;

export const fitText = (text: string): string => cut(text, textLimit);
export const fitCaption = (text: string): string => cut(text, captionLimit);

const ellipsis = '…';

/** Cuts between characters, never inside one. */
const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const end = limit - ellipsis.length;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(0, splitsPair ? end - 1 : end) + ellipsis;
};
