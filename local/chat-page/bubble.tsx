import { useMemo } from 'preact/hooks';
import type { Message } from '../telegram/store/message.ts';
import { changeDraft, sendWords } from './drafts.ts';
import { Icon } from './icon.tsx';
import { InlineKeyboardView } from './inline-keyboard.tsx';
import { mediaRatio } from './media-shape.ts';
import { MediaView } from './media-view.tsx';
import { gently } from './motion.ts';
import { attempt } from './notify.ts';
import { RichText } from './rich-text.tsx';
import { clockTime, oneLine } from './wording.ts';

export interface BubbleProps {
  /** One message, or the members of an album. */
  readonly messages: readonly Message[];
  /** The message it replies to, if that is still there. */
  readonly repliedTo: Message | undefined;
  readonly botName: string;
  readonly joinsAbove: boolean;
  readonly joinsBelow: boolean;
}

/** One bubble. Drawn again only when one of its messages has a new revision. */
export function Bubble(props: BubbleProps) {
  const { messages, repliedTo, botName, joinsAbove, joinsBelow } = props;
  const revisions = [...messages, repliedTo].map(message => message?.revision).join();
  // The revisions stand for the messages.
  return useMemo(() => <BubbleView {...props} />, [revisions, botName, joinsAbove, joinsBelow]);
}

function BubbleView({ messages, repliedTo, botName, joinsAbove, joinsBelow }: BubbleProps) {
  const [first] = messages;
  if (!first) return null;
  const worded = messages.find(({ body }) => body.text !== '');
  const last = messages.at(-1) ?? first;
  const keyboard = last.keyboard && 'inline_keyboard' in last.keyboard ? last.keyboard : undefined;
  const ratio = mediaRatio(messages);
  const isVisual = ratio !== undefined;
  const isVideo =
    messages.length === 1 && (first.media?.kind === 'video' || first.media?.kind === 'animation');
  const reactions = [...new Set(messages.flatMap(message => message.reactions ?? []))];
  const wasEdited = !first.from_bot && messages.some(message => message.edit_date !== undefined);
  const classes = [
    'bubble',
    first.from_bot ? 'theirs' : 'own',
    first.media ? 'with-media' : '',
    isVisual ? 'visual' : '',
    isVisual && !worded && !isVideo && !repliedTo ? 'bare' : '',
    joinsAbove ? 'joins-above' : '',
    joinsBelow ? 'joins-below' : '',
  ];
  const text = worded ? (
    <div class="words" dir="auto">
      <RichText body={worded.body} onCommand={command => attempt(() => sendWords(first.chat_id, command))} />
      <span class={wasEdited ? 'time-room time-room-edited' : 'time-room'} aria-hidden="true" />
    </div>
  ) : null;

  return (
    <li
      class={`message ${first.from_bot ? 'from-bot' : 'from-person'}`}
      id={`message-${first.message_id}`}
      // A finger's tap focuses the message, which shows its actions.
      tabIndex={-1}
    >
      <div class="stack">
        <div class={classes.join(' ')} style={ratio === undefined ? {} : { '--ratio': String(ratio) }}>
          <span class="visually-hidden">{first.from_bot ? botName : 'You'}:</span>
          {repliedTo ? <Quote message={repliedTo} botName={botName} /> : null}
          {first.caption_above ? text : null}
          <MediaView messages={messages} />
          {first.caption_above ? null : text}
          <div class="facts">
            {reactions.length > 0 ? (
              <span class="reactions">
                {reactions.map(reaction => (
                  <span
                    class="reaction"
                    key={reaction}
                    role="img"
                    aria-label={`${botName} reacted ${reaction}`}
                  >
                    {reaction}
                  </span>
                ))}
              </span>
            ) : null}
            <time dateTime={new Date(first.date * 1000).toISOString()}>
              {wasEdited ? 'edited ' : ''}
              {clockTime(last.date)}
            </time>
          </div>
        </div>
        {keyboard ? <InlineKeyboardView message={last} keyboard={keyboard} /> : null}
      </div>
      <div class="message-actions">
        <button
          type="button"
          aria-label="Reply"
          title="Reply"
          onClick={() => changeDraft(first.chat_id, { replyTo: first, editing: undefined })}
        >
          <Icon name="reply" />
        </button>
        {!first.from_bot && worded ? (
          <button type="button" aria-label="Edit" title="Edit" onClick={() => startEditing(worded)}>
            <Icon name="edit" />
          </button>
        ) : null}
      </div>
    </li>
  );
}

/** Puts an own message back into the text field. */
export function startEditing(message: Message): void {
  changeDraft(message.chat_id, { text: message.body.text, editing: message, replyTo: undefined });
}

function Quote({ message, botName }: { message: Message; botName: string }) {
  const jump = () => {
    const target = document.getElementById(`message-${message.message_id}`);
    target?.scrollIntoView({ block: 'center', behavior: gently() });
    target?.classList.remove('found');
    // The class has to be gone for a frame before its animation starts again.
    requestAnimationFrame(() => target?.classList.add('found'));
  };
  return (
    <button type="button" class="quote" onClick={jump}>
      <span class="quote-name">{message.from_bot ? botName : 'You'}</span>
      <span class="quote-text">{oneLine(message)}</span>
    </button>
  );
}
