import * as api from './api.ts';
import * as state from './state.ts';

let nextId = 1;

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

/** Sends a text that is no draft: a command, a key of the bot's keyboard. */
export async function sendWords(chatId: number, text: string): Promise<void> {
  state.jumpsToEnd.value += 1;
  await api.sendText(chatId, text);
}
