import * as api from './api.ts';
import { withMessages } from './message-list.ts';
import * as state from './state.ts';

/** The name of the first chat, which opens by itself. */
const FIRST_NAME = 'You';

/** Fetches what may have been missed: the chats, and the messages of the one that is open. */
export async function refresh(): Promise<void> {
  await refreshChats();
  const chatId = state.currentChatId.value;
  if (chatId !== undefined) await loadMessages(chatId);
}

export async function refreshChats(): Promise<void> {
  const chats = await api.fetchChats();
  state.chats.value = chats.length > 0 ? chats : [await api.openChat(FIRST_NAME, navigator.language)];
}

async function loadMessages(chatId: number): Promise<void> {
  const { messages, more } = await api.fetchMessages(chatId);
  const known = state.histories.value.get(chatId);
  setHistory(chatId, {
    messages: withMessages(known?.messages ?? [], messages),
    more: known?.more ?? more,
  });
}

export async function loadOlder(chatId: number): Promise<void> {
  const known = state.histories.value.get(chatId);
  const oldest = known?.messages[0];
  if (!known?.more || !oldest) return;
  const { messages, more } = await api.fetchMessages(chatId, oldest.message_id);
  const now = state.histories.value.get(chatId) ?? known;
  setHistory(chatId, { messages: withMessages(now.messages, messages), more });
}

export function setHistory(chatId: number, history: state.History): void {
  state.histories.value = new Map(state.histories.value).set(chatId, history);
}

export async function selectChat(chatId: number): Promise<void> {
  state.currentChatId.value = chatId;
  markRead(chatId);
  if (!state.histories.value.has(chatId)) await loadMessages(chatId);
}

export function markRead(chatId: number): void {
  if (!state.unread.value.has(chatId)) return;
  const unread = new Map(state.unread.value);
  unread.delete(chatId);
  state.unread.value = unread;
}

export async function openNewChat(name: string, languageCode: string): Promise<void> {
  const { chat } = await api.openChat(name, languageCode);
  await refreshChats();
  location.hash = `#${chat.id}`;
}
