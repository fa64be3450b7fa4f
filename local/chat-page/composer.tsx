import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatSummary } from '../telegram/chat-api/wire.ts';
import type { Command } from '../telegram/store/profile.ts';
import { AttachmentTray } from './attachment-tray.tsx';
import { startEditing } from './bubble.tsx';
import { CommandMenu, matchingCommands } from './command-menu.tsx';
import { ComposerContext } from './composer-context.tsx';
import { type KeyAction, keyAction } from './composer-keys.ts';
import { attach, changeDraft, sendDraft, sendWords } from './drafts.ts';
import { pickFiles } from './file-picker.ts';
import { Icon } from './icon.tsx';
import { currentKeyboard, editable } from './message-list.ts';
import { attempt } from './notify.ts';
import { ReplyKeyboardView } from './reply-keyboard.tsx';
import { currentDraft, currentHistory } from './state.ts';

/** Phones write new lines with Enter and send with the button. */
const isTouch = matchMedia('(pointer: coarse)');

/** The text field grows up to this. CSS pixels. */
const MAX_HEIGHT = 180;

/** Where a person writes: text, files, commands, the bot's keyboard. */
export function Composer({ summary }: { summary: ChatSummary }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [marked, setMarked] = useState(0);
  const [commandsShown, setCommandsShown] = useState(false);
  const [keyboardHidden, setKeyboardHidden] = useState(false);
  const chatId = summary.chat.id;
  const draft = currentDraft.value;
  const messages = currentHistory.value?.messages ?? [];
  const keyboard = currentKeyboard(messages);
  const typed = matchingCommands(summary.commands, draft.text);
  const commands = commandsShown ? summary.commands : typed;
  const canSend = draft.text.trim() !== '' || draft.attachments.length > 0;

  // As high as its text.
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${Math.min(field.current.scrollHeight, MAX_HEIGHT)}px`;
  }, [draft.text, chatId]);

  // The choice starts anew with each list.
  useEffect(() => setMarked(0), [commands.length]);

  // Answering and editing begin with a press elsewhere.
  useEffect(() => {
    if (draft.replyTo || draft.editing) field.current?.focus();
  }, [draft.replyTo, draft.editing]);

  // Who opens a chat wants to write; on a phone that would bring up the keyboard over what there is to read.
  useEffect(() => {
    if (!isTouch.matches) field.current?.focus();
  }, [chatId]);

  const send = () => {
    attempt(() => sendDraft(chatId));
    field.current?.focus();
  };

  const choose = (command: Command) => {
    setCommandsShown(false);
    changeDraft(chatId, { text: '' });
    attempt(() => sendWords(chatId, `/${command.command}`));
    field.current?.focus();
  };

  const act = (action: KeyAction): void => {
    switch (action.kind) {
      case 'mark':
        setMarked(action.index);
        break;
      case 'choose':
        choose(action.command);
        break;
      case 'close-commands':
        setCommandsShown(false);
        if (typed.length > 0) changeDraft(chatId, { text: '' });
        break;
      case 'stop-editing':
        changeDraft(chatId, { editing: undefined, text: '' });
        break;
      case 'stop-replying':
        changeDraft(chatId, { replyTo: undefined });
        break;
      case 'edit':
        startEditing(action.message);
        break;
      case 'send':
        send();
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, {
      text: draft.text,
      isReplying: draft.replyTo !== undefined,
      isEditing: draft.editing !== undefined,
      commands,
      marked,
      lastOwn: editable(messages).at(-1),
      isTouch: isTouch.matches,
    });
    if (!action) return;
    event.preventDefault();
    act(action);
  };

  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    attach(files);
  };

  const placeholder =
    draft.attachments.length > 0
      ? 'Say what to make of them…'
      : (keyboard?.input_field_placeholder ?? 'Write a message…');

  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <CommandMenu commands={commands} marked={marked} choose={choose} />
      <ComposerContext chatId={chatId} draft={draft} botName={summary.bot.name} />
      <AttachmentTray chatId={chatId} draft={draft} />
      <div class="composer-row">
        <button
          type="button"
          class="icon-button"
          aria-label="Attach files"
          title="Attach files"
          onClick={pickFiles}
        >
          <Icon name="attach" />
        </button>
        {summary.commands.length > 0 && draft.text === '' && draft.attachments.length === 0 ? (
          <button
            type="button"
            class="icon-button"
            aria-label="Commands"
            title="Commands"
            aria-expanded={commandsShown}
            onClick={() => {
              setCommandsShown(!commandsShown);
              field.current?.focus();
            }}
          >
            <span class="slash" aria-hidden="true">
              <Icon name="slash" />
            </span>
          </button>
        ) : null}
        <textarea
          id="composer-text"
          ref={field}
          rows={1}
          dir="auto"
          value={draft.text}
          placeholder={placeholder}
          aria-label={draft.attachments.length > 0 ? 'Caption' : 'Message'}
          aria-controls="command-menu"
          aria-autocomplete="list"
          {...(commands.length > 0 ? { 'aria-activedescendant': `command-${marked}` } : {})}
          enterkeyhint={isTouch.matches ? 'enter' : 'send'}
          onInput={event => {
            setCommandsShown(false);
            changeDraft(chatId, { text: event.currentTarget.value });
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {keyboard ? (
          <button
            type="button"
            class="icon-button"
            aria-label={keyboardHidden ? 'Show keyboard' : 'Hide keyboard'}
            aria-expanded={!keyboardHidden}
            onClick={() => setKeyboardHidden(!keyboardHidden)}
          >
            <Icon name="keyboard" />
          </button>
        ) : null}
        <button type="submit" class="send" aria-label={draft.editing ? 'Save' : 'Send'} disabled={!canSend}>
          <Icon name={draft.editing ? 'check' : 'send'} />
        </button>
      </div>
      {keyboard && !keyboardHidden ? <ReplyKeyboardView chatId={chatId} keyboard={keyboard} /> : null}
    </form>
  );
}
