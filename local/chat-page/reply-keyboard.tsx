import type { ReplyKeyboard } from '../telegram/store/keyboard.ts';
import { sendWords } from './drafts.ts';
import { attempt } from './notify.ts';

/** The keyboard that the bot has put below the text field: each key sends its text. */
export function ReplyKeyboardView({ chatId, keyboard }: { chatId: number; keyboard: ReplyKeyboard }) {
  return (
    <div class="reply-keyboard">
      {keyboard.keyboard.map((row, index) => (
        <div class="reply-row" key={index}>
          {row.map(({ text }) => (
            <button type="button" key={text} onClick={() => attempt(() => sendWords(chatId, text))}>
              {text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
