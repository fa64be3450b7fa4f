/**
 * A message as it is compared with the vocabulary: lower case, without accents, punctuation and emoji, one space
 * between words; apostrophes close up ("what's" is `whats`), slashes of commands go.
 */
export function normalizeMessage(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '') // Latin and Cyrillic accents, Arabic vowel signs
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
