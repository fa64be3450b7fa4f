/**
 * Requests that people make with a button. The backend gets the English sentence, whatever the button says in the
 * person's language; `id` travels in the button's callback data.
 */
export const suggestions = {
  slideshow: 'turn my photos into a slideshow video with music and transitions',
  vertical: 'make it vertical 9:16',
  landscape: 'make it 16:9',
  square: 'make it square 1:1',
  music: 'use other music',
  faster: 'make it faster',
  slower: 'make it slower',
  undo: 'undo',
  added: 'add the new photos',
} as const;

export type SuggestionId = keyof typeof suggestions;

export const isSuggestion = (id: string): id is SuggestionId => Object.hasOwn(suggestions, id);
