import { computed, signal } from '@preact/signals';
import type { ChatSummary } from '../telegram/chat-api/wire.ts';
import type { Message } from '../telegram/store/message.ts';

/** Everything the page shows. Changed by actions.ts and live-updates.ts alone. */

export const chats = signal<readonly ChatSummary[] | undefined>(undefined);
export const currentChatId = signal<number | undefined>(undefined);
export const connection = signal<'connecting' | 'open' | 'lost'>('connecting');

export interface History {
  readonly messages: readonly Message[];
  /** Whether older ones can be fetched. */
  readonly more: boolean;
}
export const histories = signal<ReadonlyMap<number, History>>(new Map());

/** What the bot is doing in a chat, until when (Unix milliseconds). */
export const botActions = signal<ReadonlyMap<number, { readonly action: string; readonly until: number }>>(
  new Map(),
);

/** Buttons whose press the bot has not answered, as made by `buttonKey`. */
export const pressedButtons = signal<ReadonlySet<string>>(new Set());

/** Messages that came for a chat nobody looked at. */
export const unread = signal<ReadonlyMap<number, number>>(new Map());

export interface Attachment {
  readonly id: number;
  readonly file: File;
  /** An object URL, for pictures and videos. */
  readonly preview: string | undefined;
}

/** What is being written in one chat. */
export interface Draft {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly asFiles: boolean;
  readonly replyTo: Message | undefined;
  readonly editing: Message | undefined;
}
export const emptyDraft: Draft = {
  text: '',
  attachments: [],
  asFiles: false,
  replyTo: undefined,
  editing: undefined,
};
export const drafts = signal<ReadonlyMap<number, Draft>>(new Map());

/** Files on their way. */
export interface Upload {
  readonly id: number;
  readonly chatId: number;
  readonly draft: Draft;
  /** 0-1; at 1 the server works on them. */
  readonly progress: number;
  readonly cancel: () => void;
}
export const uploads = signal<readonly Upload[]>([]);

export const toast = signal<string | undefined>(undefined);
export const alertText = signal<string | undefined>(undefined);
export const newChatOpen = signal(false);
export const lightbox = signal<{ readonly messages: readonly Message[]; readonly index: number } | undefined>(
  undefined,
);
/** Said to screen readers. */
export const announcement = signal('');
/** Counts what should bring the newest message into view even when an older one is looked at. */
export const jumpsToEnd = signal(0);

export const currentChat = computed(() => chats.value?.find(({ chat }) => chat.id === currentChatId.value));
export const currentDraft = computed(() => drafts.value.get(currentChatId.value ?? 0) ?? emptyDraft);
export const currentHistory = computed(() => histories.value.get(currentChatId.value ?? 0));

export function buttonKey(chatId: number, messageId: number, row: number, column: number): string {
  return `${chatId}/${messageId}/${row}/${column}`;
}
