import { answerCallbackQuery } from './answer-callback-query.ts';
import { copyMessage } from './copy-message.ts';
import { deleteMessage, deleteMessages } from './delete-message.ts';
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './edit-message.ts';
import { getChat, getMe } from './get-chat.ts';
import { getFile } from './get-file.ts';
import type { Method } from './method.ts';
import {
  deleteMyCommands,
  getChatMenuButton,
  getMyCommands,
  profileTexts,
  setChatMenuButton,
  setMyCommands,
} from './profile-methods.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendAnimation, sendAudio, sendDocument, sendPhoto, sendVideo } from './send-media.ts';
import { sendMediaGroup } from './send-media-group.ts';
import { sendMessage } from './send-message.ts';
import { setMessageReaction } from './set-message-reaction.ts';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './update-methods.ts';

const all: readonly Method[] = [
  getMe,
  getChat,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendVideo,
  sendAnimation,
  sendAudio,
  sendDocument,
  sendMediaGroup,
  copyMessage,
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  setMessageReaction,
  sendChatAction,
  answerCallbackQuery,
  getFile,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...profileTexts,
  setChatMenuButton,
  getChatMenuButton,
];

const byName = new Map(all.map(method => [method.name.toLowerCase(), method]));

/** Methods by name in any case, as Telegram takes them. */
export function findMethod(name: string): Method | undefined {
  return byName.get(name.toLowerCase());
}
