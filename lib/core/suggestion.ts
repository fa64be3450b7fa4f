/** Requests that people make with a button. The id travels in the button's callback data. */
export const suggestionIds = [
  'slideshow',
  'vertical',
  'landscape',
  'square',
  'music',
  'faster',
  'slower',
  'undo',
  'added',
] as const;

export type SuggestionId = (typeof suggestionIds)[number];

export const isSuggestion = (id: string): id is SuggestionId => suggestionIds.some(each => each === id);
