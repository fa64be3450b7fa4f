/** Requests that people make with a button. The id travels in the button's callback data. */
export const suggestionIds = [
  'slideshow',
  'example-vertical',
  'example-vintage',
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

/** What the greeting offers. */
export const examples = [
  'slideshow',
  'example-vertical',
  'example-vintage',
] as const satisfies readonly SuggestionId[];

/** Makes a video of photos; the others change one that is there. */
export const needsPhotos = (id: SuggestionId): boolean => examples.some(example => example === id);

export const isSuggestion = (id: string): id is SuggestionId => suggestionIds.some(each => each === id);
