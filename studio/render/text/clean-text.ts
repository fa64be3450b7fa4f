/** Longer texts are cut: nobody reads more in a video, and layout must stay cheap (UTF-16 code units). */
const LONGEST_TEXT = 2000;

/**
 * What a person typed, made fit for layout: plain characters and `\n`, trimmed, in NFC. Nothing in it is markup.
 * - every kind of line break becomes `\n`, more than one empty line becomes one; other white space becomes a space
 * - control and private use characters, lone surrogates, soft hyphens, object replacement characters and bidi embeddings, overrides and
 *   isolates are dropped (unclosed ones would turn the rest of the text around); the marks LRM, RLM and ALM stay
 * - stacks of combining marks are cut after five, more than any orthography needs
 */
export function cleanText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\p{Surrogate}\p{Private_Use}]|[\u00ad\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u206f]/gu, '')
    .replace(/[^\S\n\u00a0\u202f\u200b]+/g, ' ')
    .replace(/(?!\n)\p{Control}/gu, '')
    .normalize('NFC')
    .replace(/(\p{Mark}{5})\p{Mark}+/gu, '$1')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
