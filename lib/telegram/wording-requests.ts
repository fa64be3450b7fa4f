import type { JobRequest } from '../core/job.ts';
import { type SuggestionId, suggestionIds } from '../core/suggestion.ts';
import type { Texts } from './texts.ts';
import { quoted } from './wording-quoted.ts';

/** What a button asks for, in the person's words: the answer comes in the language of the question. */
export const suggestionInWords = (suggestion: SuggestionId, texts: Texts): string =>
  texts(`ask-${suggestion}`);

/** A request as it stands in lists: the beginning of its words, or the button it was made with. */
export const requestInWords = (request: JobRequest, texts: Texts): string => {
  if (request.kind === 'export') return texts('request-export');
  const pressed = suggestionIds.find(suggestion => suggestionInWords(suggestion, texts) === request.text);
  return pressed ? texts(`button-${pressed}`) : texts('request-edit', { text: quoted(request.text) });
};
