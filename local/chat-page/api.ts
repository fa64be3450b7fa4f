import * as z from 'zod';
import {
  type ChatSummary,
  chatSummarySchema,
  impossibleSchema,
  pageOfMessagesSchema,
  pressedSchema,
  sentSchema,
} from '../telegram/chat-api/wire.ts';
import type { Message } from '../telegram/store/message.ts';

/** The server could not do what was asked; the message is fit to be shown. */
export class ChatApiError extends Error {
  override readonly name = 'ChatApiError';
  readonly kind = 'chat-api';
}

async function call<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
  const response = await fetch(`/chat/api${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => undefined);
  if (!response) throw new ChatApiError('Reelay does not answer. Is it still running?');
  return understood(response.ok, await response.text(), schema);
}

function understood<T>(ok: boolean, text: string, schema: z.ZodType<T>): T {
  const answer = jsonOf(text);
  if (ok) return schema.parse(answer);
  throw new ChatApiError(impossibleSchema.safeParse(answer).data?.reason ?? 'That did not work.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function fetchChats(): Promise<readonly ChatSummary[]> {
  return await call('GET', '/chats', z.array(chatSummarySchema));
}

export async function openChat(name: string, languageCode: string): Promise<ChatSummary> {
  return await call('POST', '/chats', chatSummarySchema, { name, languageCode });
}

export async function fetchMessages(
  chatId: number,
  before?: number,
): Promise<{ messages: readonly Message[]; more: boolean }> {
  const query = before === undefined ? '' : `?before=${before}`;
  return await call('GET', `/chats/${chatId}/messages${query}`, pageOfMessagesSchema);
}

export async function sendText(chatId: number, text: string, replyTo?: number): Promise<void> {
  await call('POST', `/chats/${chatId}/text`, sentSchema, { text, replyTo });
}

export async function editText(chatId: number, messageId: number, text: string): Promise<void> {
  await call('PATCH', `/chats/${chatId}/messages/${messageId}`, sentSchema, { text });
}

/** The id under which the bot's answer will come. */
export async function press(chatId: number, messageId: number, row: number, column: number): Promise<string> {
  const place = { messageId, row, column };
  return (await call('POST', `/chats/${chatId}/press`, pressedSchema, place)).queryId;
}

export interface FilesWish {
  readonly files: readonly File[];
  readonly caption: string;
  readonly asFiles: boolean;
  readonly replyTo?: number | undefined;
}

/** Uploads files; XMLHttpRequest because fetch tells nothing of progress. `onProgress` gets 0-1. */
export function sendFiles(
  chatId: number,
  wish: FilesWish,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData();
  form.set('caption', wish.caption);
  form.set('asFiles', String(wish.asFiles));
  if (wish.replyTo !== undefined) form.set('replyTo', String(wish.replyTo));
  for (const file of wish.files) form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/chat/api/chats/${chatId}/files`);
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(new ChatApiError('The upload broke off.'));
    request.onabort = () => reject(new ChatApiError('The upload was cancelled.'));
    request.onload = () => {
      try {
        understood(request.status < 300, request.responseText, sentSchema);
        resolve();
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** Where the bytes of a stored file are. */
export function fileUrl(file: { readonly path: string }): string {
  return `/chat/files/${file.path}`;
}

/** The same, to be saved instead of shown. */
export function downloadUrl(file: { readonly path: string }): string {
  return `${fileUrl(file)}?download`;
}
