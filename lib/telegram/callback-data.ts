import { isRatio, type Ratio } from '../core/ratio.ts';
import { isSuggestion, type SuggestionId } from '../core/suggestion.ts';

/** What a button asks for. Telegram carries at most 64 bytes per button (telegram-facts §1.3). */
export type ButtonPress =
  | { readonly is: 'ask'; readonly suggestion: SuggestionId }
  | { readonly is: 'cancel'; readonly jobId: string }
  /** `video`: what the video store calls it; 43 characters. */
  | { readonly is: 'send-file'; readonly video: string }
  | { readonly is: 'language'; readonly language: string }
  | { readonly is: 'ratio'; readonly ratio: Ratio | 'automatic' }
  | { readonly is: 'export' }
  | { readonly is: 'status' }
  | { readonly is: 'credits' }
  | { readonly is: 'start-over' }
  | { readonly is: 'delete-all' }
  | { readonly is: 'keep-all' };

export const callbackData = (press: ButtonPress): string => {
  switch (press.is) {
    case 'ask':
      return `ask:${press.suggestion}`;
    case 'cancel':
      return `cancel:${press.jobId}`;
    case 'send-file':
      return `send-file:${press.video}`;
    case 'language':
      return `language:${press.language}`;
    case 'ratio':
      return `ratio:${press.ratio}`;
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
    case 'send-file':
      return argument === '' ? undefined : { is: 'send-file', video: argument };
    case 'language':
      return argument === '' ? undefined : { is: 'language', language: argument };
    case 'ratio':
      return isRatio(argument) || argument === 'automatic' ? { is: 'ratio', ratio: argument } : undefined;
    case 'export':
    case 'status':
    case 'credits':
    case 'start-over':
    case 'delete-all':
    case 'keep-all':
      return { is: verb };
    default:
      return undefined;
  }
};
