import { type ChatEvent, chatEventSchema } from '../telegram/chat-api/wire.ts';
import type { Message } from '../telegram/store/message.ts';
import { answerPress } from './button-presses.ts';
import { dropUpload } from './drafts.ts';
import { refresh, refreshChats, setHistory } from './histories.ts';
import { withMessage } from './message-list.ts';
import { attempt } from './notify.ts';
import * as state from './state.ts';
import { oneLine } from './wording.ts';

/** Listens to the server for as long as the page lives. The browser connects again by itself; then all is fetched anew. */
export function listen(): void {
  const source = new EventSource('/chat/api/events');
  source.onopen = () => {
    state.connection.value = 'open';
    attempt(refresh);
  };
  source.onerror = () => {
    state.connection.value = 'lost';
    // A server that answered with an error is not asked again by the browser.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RECONNECT_MS);
  };
  source.onmessage = ({ data }) => {
    const parsed = chatEventSchema.safeParse(JSON.parse(String(data)));
    if (parsed.success) apply(parsed.data);
  };
}

/** Between attempts after a refusal. Milliseconds. */
const RECONNECT_MS = 2000;

function apply(event: ChatEvent): void {
  switch (event.type) {
    case 'message':
      applyMessage(event.message);
      break;
    case 'deleted': {
      const history = state.histories.value.get(event.chatId);
      const messages = history?.messages.filter(message => message.message_id !== event.messageId);
      if (history && messages) setHistory(event.chatId, { ...history, messages });
      break;
    }
    case 'chats-changed':
      attempt(refreshChats);
      break;
    case 'chat-action': {
      const { chatId, action, until } = event;
      state.botActions.value = new Map(state.botActions.value).set(chatId, { action, until });
      setTimeout(() => endAction(chatId, until), Math.max(0, until - Date.now()));
      break;
    }
    case 'callback-answer':
      answerPress(event.queryId, event.text, event.showAlert);
      break;
  }
}

function applyMessage(message: Message): void {
  const { chat_id: chatId } = message;
  const history = state.histories.value.get(chatId);
  const isNew = message.edit_date === undefined && message.message_id > (lastKnown(chatId) ?? 0);
  if (history) setHistory(chatId, { ...history, messages: withMessage(history.messages, message) });
  state.chats.value = state.chats.value?.map(summary =>
    summary.chat.id === chatId && message.message_id >= (summary.last?.message_id ?? 0)
      ? { ...summary, last: message }
      : summary,
  );
  if (!isNew) return;
  if (message.from_bot) {
    endAction(chatId, Number.POSITIVE_INFINITY);
    const sender = state.chats.value?.find(({ chat }) => chat.id === chatId)?.bot.name ?? '';
    state.announcement.value = `${sender}: ${oneLine(message)}`;
    const isLookedAt = chatId === state.currentChatId.value && document.visibilityState === 'visible';
    if (!isLookedAt) {
      const count = (state.unread.value.get(chatId) ?? 0) + 1;
      state.unread.value = new Map(state.unread.value).set(chatId, count);
    }
  } else if (message.media) {
    // The real message takes the place of the one that showed its upload.
    const arrived = state.uploads.value.find(upload => upload.chatId === chatId && upload.progress === 1);
    if (arrived) dropUpload(arrived.id);
  }
}

function lastKnown(chatId: number): number | undefined {
  return state.chats.value?.find(summary => summary.chat.id === chatId)?.last?.message_id;
}

/** Ends what the bot was shown to be doing, unless it has been prolonged beyond `until`. */
function endAction(chatId: number, until: number): void {
  const current = state.botActions.value.get(chatId);
  if (!current || current.until > until) return;
  const actions = new Map(state.botActions.value);
  actions.delete(chatId);
  state.botActions.value = actions;
}
