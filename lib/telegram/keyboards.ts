import { InlineKeyboard } from 'grammy/web';
import type { Said } from '../core/said.ts';
import type { SuggestionId } from '../core/suggestion.ts';
import { callbackData } from './callback-data.ts';
import type { Texts } from './texts.ts';

const ask = (keyboard: InlineKeyboard, texts: Texts, suggestion: SuggestionId): InlineKeyboard =>
  keyboard.text(texts(`button-${suggestion}`), callbackData({ is: 'ask', suggestion }));

/** The buttons that belong to what is said; undefined where there are none. */
export const keyboardFor = (said: Said, texts: Texts): InlineKeyboard | undefined => {
  switch (said.is) {
    case 'assets':
      return ask(
        ask(ask(new InlineKeyboard(), texts, 'slideshow').row(), texts, 'vertical'),
        texts,
        'landscape',
      );
    case 'late-assets':
      return ask(new InlineKeyboard(), texts, 'added');
    case 'progress':
      return new InlineKeyboard().text(
        texts('button-cancel'),
        callbackData({ is: 'cancel', jobId: said.jobId }),
      );
    default:
      return undefined;
  }
};

const underVideo: readonly (readonly SuggestionId[])[] = [
  ['vertical', 'landscape', 'square'],
  ['music', 'faster', 'slower'],
  ['undo'],
];

/** What people most often want next, under each video (telegram-facts §4). */
export const videoKeyboard = (texts: Texts): InlineKeyboard =>
  InlineKeyboard.from(
    underVideo.map(row =>
      row.map(suggestion =>
        InlineKeyboard.text(texts(`button-${suggestion}`), callbackData({ is: 'ask', suggestion })),
      ),
    ),
  );
