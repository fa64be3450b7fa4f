import { botActions } from './state.ts';
import { actionName } from './wording.ts';

/** The three dots while the bot is busy, and what with. */
export function ChatActionView({ chatId }: { chatId: number }) {
  const current = botActions.value.get(chatId);
  if (!current) return null;
  return (
    <div class="chat-action">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {current.action === 'typing' ? null : actionName(current.action)}
    </div>
  );
}
