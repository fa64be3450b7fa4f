import { CALLBACK_ANSWER_WINDOW_MS } from '../telegram/limits.ts';
import type { InlineButton } from '../telegram/store/keyboard.ts';
import type { Message } from '../telegram/store/message.ts';
import * as api from './api.ts';
import { withMessages } from './message-list.ts';
import * as state from './state.ts';

/** How long a short notice stays. Milliseconds. */
const TOAST_MS = 4000;

/** The name of the first chat, which opens by itself. */
const FIRST_NAME = 'You';

let toastTimer: ReturnType<typeof setTimeout> | undefined;
let nextId = 1;

export function showToast(text: string): void {
  clearTimeout(toastTimer);
  state.toast.value = text;
  toastTimer = setTimeout(() => {
    state.toast.value = undefined;
  }, TOAST_MS);
}

/** Runs something that may fail, and tells the person if it does. */
export function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => showToast(error instanceof Error ? error.message : 'That did not work.'));
}

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

export function changeDraft(chatId: number, change: Partial<state.Draft>): void {
  const draft = { ...(state.drafts.value.get(chatId) ?? state.emptyDraft), ...change };
  state.drafts.value = new Map(state.drafts.value).set(chatId, draft);
}

/** Puts files into the tray of the open chat. */
export function attach(files: readonly File[]): void {
  const chatId = state.currentChatId.value;
  if (chatId === undefined || files.length === 0) return;
  const attachments = files.map(file => ({
    id: nextId++,
    file,
    preview: /^(?:image\/(?:jpeg|png|webp|gif|avif)|video\/)/u.test(file.type)
      ? URL.createObjectURL(file)
      : undefined,
  }));
  const draft = state.drafts.value.get(chatId) ?? state.emptyDraft;
  changeDraft(chatId, { attachments: [...draft.attachments, ...attachments], editing: undefined });
}

export function detach(chatId: number, id: number): void {
  const draft = state.drafts.value.get(chatId) ?? state.emptyDraft;
  const gone = draft.attachments.find(attachment => attachment.id === id);
  if (gone?.preview) URL.revokeObjectURL(gone.preview);
  changeDraft(chatId, { attachments: draft.attachments.filter(attachment => attachment.id !== id) });
}

/** Sends what is written and attached; a draft that could not be sent comes back. */
export async function sendDraft(chatId: number): Promise<void> {
  const draft = state.drafts.value.get(chatId) ?? state.emptyDraft;
  const { text, attachments, editing, replyTo } = draft;
  if (text.trim() === '' && attachments.length === 0) return;
  changeDraft(chatId, state.emptyDraft);
  state.jumpsToEnd.value += 1;
  try {
    if (editing) await api.editText(chatId, editing.message_id, text);
    else if (attachments.length > 0) await upload(chatId, draft);
    else await api.sendText(chatId, text, replyTo?.message_id);
  } catch (error) {
    changeDraft(chatId, draft);
    throw error;
  }
}

async function upload(chatId: number, draft: state.Draft): Promise<void> {
  const id = nextId++;
  const cancelled = new AbortController();
  const cancel = () => cancelled.abort();
  state.uploads.value = [...state.uploads.value, { id, chatId, draft, progress: 0, cancel }];
  const wish = {
    files: draft.attachments.map(({ file }) => file),
    caption: draft.text,
    asFiles: draft.asFiles,
    replyTo: draft.replyTo?.message_id,
  };
  const onProgress = (progress: number) => {
    state.uploads.value = state.uploads.value.map(entry =>
      entry.id === id ? { ...entry, progress } : entry,
    );
  };
  try {
    await api.sendFiles(chatId, wish, onProgress, cancelled.signal);
    for (const { preview } of draft.attachments) if (preview) URL.revokeObjectURL(preview);
  } finally {
    dropUpload(id);
  }
}

/** Takes an upload off the page, when its messages have come or it has failed. */
export function dropUpload(id: number): void {
  state.uploads.value = state.uploads.value.filter(entry => entry.id !== id);
}

export async function sendWords(chatId: number, text: string): Promise<void> {
  state.jumpsToEnd.value += 1;
  await api.sendText(chatId, text);
}

/** Waiting presses by the id of their answer. */
const waiting = new Map<string, string>();

export async function pressButton(
  message: Message,
  button: InlineButton,
  row: number,
  column: number,
): Promise<void> {
  if (button.copy_text) {
    await navigator.clipboard.writeText(button.copy_text.text);
    showToast('Copied');
    return;
  }
  const key = state.buttonKey(message.chat_id, message.message_id, row, column);
  if (state.pressedButtons.value.has(key)) return;
  state.pressedButtons.value = new Set(state.pressedButtons.value).add(key);
  try {
    waiting.set(await api.press(message.chat_id, message.message_id, row, column), key);
    setTimeout(() => releaseButton(key), CALLBACK_ANSWER_WINDOW_MS);
  } catch (error) {
    releaseButton(key);
    throw error;
  }
}

function releaseButton(key: string): void {
  const pressed = new Set(state.pressedButtons.value);
  if (pressed.delete(key)) state.pressedButtons.value = pressed;
}

/** The bot has answered a press: the spinner ends, and what it says is shown. */
export function answerPress(queryId: string, text: string | undefined, showAlert: boolean): void {
  const key = waiting.get(queryId);
  if (key !== undefined) releaseButton(key);
  waiting.delete(queryId);
  if (!text) return;
  if (showAlert) state.alertText.value = text;
  else showToast(text);
}
