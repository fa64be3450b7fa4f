import './style/all.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import * as z from 'zod';
import { App } from './app.tsx';
import { markRead, selectChat } from './histories.ts';
import { listen } from './live-updates.ts';
import { attempt } from './notify.ts';
import { chats, currentChatId, unread } from './state.ts';

// The page's policy forbids code made of text, which zod would otherwise try for speed.
z.config({ jitless: true });

/** One column below this; two above, where there is always a chat to show. */
const wide = matchMedia('(min-width: 720px)');

/** Shows the chat that the address names. */
function follow(): void {
  const chatId = Number(location.hash.slice(1));
  if (chats.value?.some(({ chat }) => chat.id === chatId)) attempt(() => selectChat(chatId));
  else currentChatId.value = undefined;
}

addEventListener('hashchange', () => {
  follow();
  chooseIfNone();
});
wide.addEventListener('change', () => chooseIfNone());

/** Wide pages always show a chat, and a page just opened shows the latest one. */
function chooseIfNone(always = false): void {
  if (currentChatId.value !== undefined || !(always || wide.matches)) return;
  const latest = chats.value?.toSorted((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0))[0];
  if (latest) location.replace(`#${latest.chat.id}`);
}

let started = false;
effect(() => {
  if (!chats.value || started) return;
  started = true;
  queueMicrotask(() => {
    follow();
    chooseIfNone(true);
  });
});

effect(() => {
  const count = [...unread.value.values()].reduce((sum, more) => sum + more, 0);
  document.title = count > 0 ? `(${count}) Reelay` : 'Reelay';
});

addEventListener('visibilitychange', () => {
  const chatId = currentChatId.value;
  if (document.visibilityState === 'visible' && chatId !== undefined) markRead(chatId);
});

const root = document.getElementById('app');
if (root) render(<App />, root);
listen();
