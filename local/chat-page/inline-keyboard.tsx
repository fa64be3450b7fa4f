import type { InlineButton, InlineKeyboard } from '../telegram/store/keyboard.ts';
import type { Message } from '../telegram/store/message.ts';
import { pressButton } from './button-presses.ts';
import { attempt } from './notify.ts';
import { buttonKey, pressedButtons } from './state.ts';

/** The buttons under a message. A pressed one turns its spinner until the bot has answered. */
export function InlineKeyboardView({ message, keyboard }: { message: Message; keyboard: InlineKeyboard }) {
  return (
    <div class="inline-keyboard">
      {keyboard.inline_keyboard.map((buttons, row) => (
        <div class="inline-row" key={row}>
          {buttons.map((button, column) => (
            <Button key={column} message={message} button={button} row={row} column={column} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Button(props: { message: Message; button: InlineButton; row: number; column: number }) {
  const { message, button, row, column } = props;
  const isWaiting = pressedButtons.value.has(buttonKey(message.chat_id, message.message_id, row, column));
  const name = `inline-button${button.style ? ` ${button.style}` : ''}`;
  const href = button.url ?? button.web_app?.url;
  if (href && /^https?:/iu.test(href)) {
    return (
      <a class={name} href={href} target="_blank" rel="noopener noreferrer">
        <span>{button.text}</span>
        <span class="corner" aria-hidden="true">
          ↗
        </span>
      </a>
    );
  }
  return (
    <button
      type="button"
      class={name}
      disabled={button.disabled}
      aria-busy={isWaiting}
      onClick={() => attempt(() => pressButton(message, button, row, column))}
    >
      <span>{button.text}</span>
      {isWaiting ? <span class="spinner corner" aria-hidden="true" /> : null}
    </button>
  );
}
