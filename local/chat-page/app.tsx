import { Avatar } from './avatar.tsx';
import { ChatList } from './chat-list.tsx';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { DropZone } from './drop-zone.tsx';
import { Icon } from './icon.tsx';
import { Lightbox } from './lightbox.tsx';
import { NewChatDialog } from './new-chat-dialog.tsx';
import { Notices } from './notices.tsx';
import { botActions, chats, connection, currentChat } from './state.ts';
import { actionName } from './wording.ts';

/** The whole page: chats at the left, one conversation at the right; on a phone one of them at a time. */
export function App() {
  const summary = currentChat.value;
  return (
    <div class={summary ? 'app in-chat' : 'app'}>
      <ChatList />
      <main>
        {summary ? (
          <>
            <ChatHeader />
            <Conversation summary={summary} />
            <Composer summary={summary} />
          </>
        ) : null}
      </main>
      <DropZone />
      <NewChatDialog />
      <Lightbox />
      <Notices />
    </div>
  );
}

function ChatHeader() {
  const summary = currentChat.value;
  if (!summary) return null;
  const action = botActions.value.get(summary.chat.id);
  const isLost = connection.value === 'lost';
  const status = isLost ? 'Connection lost, trying again…' : action ? `${actionName(action.action)}…` : 'bot';
  return (
    <header class="chat-header">
      <a class="icon-button back" href="#chats" aria-label="All chats">
        <Icon name="back" />
      </a>
      <Avatar />
      <div class="chat-title">
        <h2>{summary.bot.name}</h2>
        <span class={isLost ? 'status lost' : action ? 'status busy' : 'status'}>{status}</span>
      </div>
      {(chats.value?.length ?? 0) > 1 ? <span class="as-whom">{summary.chat.name}</span> : null}
    </header>
  );
}
