import { InlineKeyboard } from 'grammy/web';
import type { GuiOffer } from '../core/gui-instructions.ts';
import { ratios } from '../core/ratio.ts';
import type { Said } from '../core/said.ts';
import { examples, type SuggestionId } from '../core/suggestion.ts';
import { callbackData } from './callback-data.ts';
import { languageName } from './language-name.ts';
import { languages, nearestLanguage, type Texts } from './texts.ts';
import { hasPictures } from './wording-lists.ts';

const ask = (keyboard: InlineKeyboard, texts: Texts, suggestion: SuggestionId): InlineKeyboard =>
  keyboard.text(texts(`button-${suggestion}`), callbackData({ is: 'ask', suggestion }));

/** Telegram refuses buttons that lead to one's own machine; there the address stands in the text. */
export const mayBeButton = (url: string): boolean => url.startsWith('https://');

/** The buttons that belong to what is said; undefined where there are none. */
export const keyboardFor = (said: Said, texts: Texts): InlineKeyboard | undefined => {
  switch (said.is) {
    case 'welcome':
      return InlineKeyboard.from(
        examples.map(example => [
          InlineKeyboard.text(texts(`button-${example}`), callbackData({ is: 'ask', suggestion: example })),
        ]),
      );
    case 'assets':
      if (!hasPictures(said.counts)) return undefined;
      return ask(
        ask(ask(new InlineKeyboard(), texts, 'slideshow').row(), texts, 'vertical'),
        texts,
        'landscape',
      );
    case 'answer':
      return offersKeyboard(said.offers ?? [], texts);
    case 'late-assets':
      return ask(new InlineKeyboard(), texts, 'added');
    case 'upload-offer':
      return mayBeButton(said.url) ? new InlineKeyboard().url(texts('button-upload'), said.url) : undefined;
    case 'progress':
      return new InlineKeyboard().text(
        texts('button-cancel'),
        callbackData({ is: 'cancel', jobId: said.jobId }),
      );
    case 'settings':
      return settingsKeyboard(said, texts);
    case 'confirm-delete':
      return new InlineKeyboard()
        .text(texts('button-delete-all'), callbackData({ is: 'delete-all' }))
        .row()
        .text(texts('button-keep-all'), callbackData({ is: 'keep-all' }));
    default:
      return undefined;
  }
};

/** What does here what an instruction for an interface was after; a change is asked for in words. */
const offerButtons = {
  export: { label: 'command-export', press: { is: 'export' } },
  timeline: { label: 'command-status', press: { is: 'status' } },
  credits: { label: 'command-credits', press: { is: 'credits' } },
  describe: undefined,
} as const satisfies Record<GuiOffer, unknown>;

const offersKeyboard = (offers: readonly GuiOffer[], texts: Texts): InlineKeyboard | undefined => {
  const buttons = offers.map(offer => offerButtons[offer]).filter(button => button !== undefined);
  if (buttons.length === 0) return undefined;
  return InlineKeyboard.from(
    buttons.map(({ label, press }) => [InlineKeyboard.text(texts(label), callbackData(press))]),
  );
};

const languagesPerRow = 3;

/** Languages by their own names, then the formats; what is set has a tick. */
const settingsKeyboard = (
  { language, ratio }: Extract<Said, { is: 'settings' }>,
  texts: Texts,
): InlineKeyboard => {
  const ticked = (text: string, isSet: boolean): string => (isSet ? `✓ ${text}` : text);
  const keyboard = new InlineKeyboard();
  for (const [index, each] of languages.entries()) {
    if (index > 0 && index % languagesPerRow === 0) keyboard.row();
    keyboard.text(
      ticked(languageName(each), each === nearestLanguage(language)),
      callbackData({ is: 'language', language: each }),
    );
  }
  keyboard.row();
  for (const each of ratios)
    keyboard.text(ticked(each, each === ratio), callbackData({ is: 'ratio', ratio: each }));
  return keyboard
    .row()
    .text(
      ticked(texts('button-automatic'), ratio === undefined),
      callbackData({ is: 'ratio', ratio: 'automatic' }),
    );
};

/** Words in rows of two: three of them are cut off on narrow phones in most languages. */
const underVideo: readonly (readonly SuggestionId[])[] = [
  ['vertical', 'landscape', 'square'],
  ['faster', 'slower'],
  ['music', 'undo'],
];

/**
 * What people most often want next, under each video (telegram-facts §4). `video`: what the video store calls it, when
 * its file is kept.
 */
export const videoKeyboard = (texts: Texts, video?: string): InlineKeyboard => {
  const keyboard = InlineKeyboard.from(
    underVideo.map(row =>
      row.map(suggestion =>
        InlineKeyboard.text(texts(`button-${suggestion}`), callbackData({ is: 'ask', suggestion })),
      ),
    ),
  );
  return video === undefined
    ? keyboard
    : keyboard.row().text(texts('button-file'), callbackData({ is: 'send-file', video }));
};
