import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatSummary } from '../telegram/chat-api/wire.ts';
import { Bubble } from './bubble.tsx';
import { ChatActionView } from './chat-action-view.tsx';
import { EmptyState } from './empty-state.tsx';
import { groupMessages } from './group-messages.ts';
import { loadOlder } from './histories.ts';
import { Icon } from './icon.tsx';
import { gently } from './motion.ts';
import { attempt } from './notify.ts';
import { currentHistory, jumpsToEnd, uploads } from './state.ts';
import { UploadBubble } from './upload-bubble.tsx';
import { dayKey, dayName } from './wording.ts';

/** This near to the end counts as being there. CSS pixels. */
const AT_END = 60;

/** This near to the top fetches older messages. CSS pixels. */
const NEAR_TOP = 300;

/** The messages of one chat. Stays at the end while it is there, and where it is otherwise. */
export function Conversation({ summary }: { summary: ChatSummary }) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);
  const fetching = useRef(false);
  const history = currentHistory.value;
  const messages = history?.messages ?? [];
  const chatId = summary.chat.id;
  const pending = uploads.value.filter(upload => upload.chatId === chatId);
  const jumps = jumpsToEnd.value;

  const toEnd = (behavior: ScrollBehavior = 'instant') => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior });
  };

  // Another chat starts at its end, and so does what a person has just sent.
  useLayoutEffect(() => {
    atEnd.current = true;
    setAway(false);
    toEnd();
  }, [chatId, jumps]);

  // Whatever grows - a new message, an edit, a picture that has loaded, the keyboard of a phone - keeps the end in view.
  useEffect(() => {
    if (!scroller.current || !content.current) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(scroller.current);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    // Content that grew since the last scroll is no sign that someone has left the end; only going up is.
    if (below < AT_END) atEnd.current = true;
    else if (element.scrollTop < lastTop.current) atEnd.current = false;
    lastTop.current = element.scrollTop;
    setAway(!atEnd.current && below > element.clientHeight / 2);
    if (element.scrollTop < NEAR_TOP && history?.more && !fetching.current) fetchOlder(element);
  };

  const fetchOlder = (element: HTMLDivElement) => {
    fetching.current = true;
    const height = element.scrollHeight;
    const top = element.scrollTop;
    attempt(async () => {
      await loadOlder(chatId).finally(() => {
        fetching.current = false;
      });
      requestAnimationFrame(() => {
        element.scrollTop = top + element.scrollHeight - height;
      });
    });
  };

  const now = Date.now() / 1000;
  const isEmpty = history !== undefined && messages.length === 0 && pending.length === 0;
  return (
    <div class="conversation">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label="Messages">
        <div class="messages" ref={content}>
          {isEmpty ? <EmptyState summary={summary} /> : null}
          <ol>
            {groupMessages(messages, dayKey).map(item =>
              item.kind === 'day' ? (
                <li class="day" key={item.key}>
                  <span>{dayName(item.date, now)}</span>
                </li>
              ) : (
                <Bubble
                  key={item.key}
                  messages={item.messages}
                  repliedTo={messages.find(({ message_id }) => message_id === item.messages[0]?.reply_to)}
                  botName={summary.bot.name}
                  joinsAbove={item.joinsAbove}
                  joinsBelow={item.joinsBelow}
                />
              ),
            )}
            {pending.map(upload => (
              <UploadBubble key={`upload-${upload.id}`} upload={upload} />
            ))}
          </ol>
          <ChatActionView chatId={chatId} />
        </div>
      </section>
      {away ? (
        <button
          type="button"
          class="to-end"
          aria-label="To the newest message"
          onClick={() => toEnd(gently())}
        >
          <Icon name="down" />
        </button>
      ) : null}
    </div>
  );
}
