import { isSuggestion, type SuggestionId } from '../core/suggestion.ts';

/** What a button asks for. Telegram carries at most 64 bytes per button (telegram-facts §1.3). */
export type ButtonPress =
  | { readonly is: 'ask'; readonly suggestion: SuggestionId }
  | { readonly is: 'cancel'; readonly jobId: string }
  | { readonly is: 'export' }
  | { readonly is: 'start-over' };

export const callbackData = (press: ButtonPress): string => {
  switch (press.is) {
    case 'ask':
      return `ask:${press.suggestion}`;
    case 'cancel':
      return `cancel:${press.jobId}`;
    default:
      return press.is;
  }
};

/** Undefined for data of buttons that we no longer make. */
export const parseCallbackData = (data: string): ButtonPress | undefined => {
  const [verb, ...rest] = data.split(':');
  const argument = rest.join(':');
  switch (verb) {
    case 'ask':
      return isSuggestion(argument) ? { is: 'ask', suggestion: argument } : undefined;
    case 'cancel':
      return argument === '' ? undefined : { is: 'cancel', jobId: argument };
    case 'export':
    case 'start-over':
      return { is: verb };
    default:
      return undefined;
  }
};
