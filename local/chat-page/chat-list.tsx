import type { ChatSummary } from '../telegram/chat-api/wire.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { botActions, chats, currentChatId, newChatOpen, unread } from './state.ts';
import { actionName, oneLine, shortWhen } from './wording.ts';

/** All chats, the latest on top. */
export function ChatList() {
  const latest = (summary: ChatSummary) => summary.last?.date ?? summary.chat.openedAt;
  const sorted = [...(chats.value ?? [])].sort((a, b) => latest(b) - latest(a));
  const now = Date.now() / 1000;
  return (
    <nav class="chat-list" aria-label="Chats">
      <header>
        <h1>Reelay</h1>
        <button
          type="button"
          class="new-chat-button"
          onClick={() => {
            newChatOpen.value = true;
          }}
        >
          <Icon name="plus" />
          New chat
        </button>
      </header>
      <ul>
        {sorted.map(summary => {
          const { chat, last } = summary;
          const action = botActions.value.get(chat.id);
          const count = unread.value.get(chat.id) ?? 0;
          return (
            <li key={chat.id}>
              <a href={`#${chat.id}`} aria-current={chat.id === currentChatId.value ? 'page' : undefined}>
                <Avatar name={chat.name} seed={chat.id} />
                <span class="chat-words">
                  <span class="chat-name">{chat.name}</span>
                  <time>{last ? shortWhen(last.date, now) : ''}</time>
                  <span class={action ? 'chat-last busy' : 'chat-last'}>
                    {action ? `${actionName(action.action)}…` : last ? oneLine(last) : 'No messages yet'}
                  </span>
                  {count > 0 ? (
                    <span class="badge">
                      {count}
                      <span class="visually-hidden"> unread</span>
                    </span>
                  ) : null}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
