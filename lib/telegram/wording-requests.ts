import type { JobRequest } from '../core/job.ts';
import { suggestions } from '../core/suggestion.ts';
import type { Texts } from './texts.ts';
import { quoted } from './wording-quoted.ts';

/** A request as it stands in lists: the beginning of its words, or the button it was made with. */
export const requestInWords = (request: JobRequest, texts: Texts): string => {
  if (request.kind === 'export') return texts('request-export');
  const pressed = Object.entries(suggestions).find(([, words]) => words === request.text);
  return pressed ? texts(`button-${pressed[0]}`) : texts('request-edit', { text: quoted(request.text) });
};
