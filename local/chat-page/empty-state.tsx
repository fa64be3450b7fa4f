import type { ChatSummary } from '../telegram/chat-api/wire.ts';
import { changeDraft, sendWords } from './drafts.ts';
import { examples } from './examples.ts';
import { pickFiles } from './file-picker.ts';
import { Icon } from './icon.tsx';
import { attempt } from './notify.ts';
import { currentDraft } from './state.ts';

/** A finger drops nothing. */
const isTouch = matchMedia('(pointer: coarse)');

/** What a chat without messages shows: what this is, and three sentences to begin with. */
export function EmptyState({ summary }: { summary: ChatSummary }) {
  const chatId = summary.chat.id;
  const draft = currentDraft.value;
  const needsPhotos = draft.text !== '' && !draft.text.startsWith('/') && draft.attachments.length === 0;
  const other = isTouch.matches ? 'several at once become an album' : 'or drop them anywhere on this page';
  const begin = (text: string) => {
    changeDraft(chatId, { text });
    document.getElementById('composer-text')?.focus();
  };
  return (
    <div class="empty">
      <div class="empty-sign">
        <Icon name="film" />
      </div>
      <h2>Photos in, video out</h2>
      <p>
        {summary.bot.description ||
          `Send ${summary.bot.name} some photos and say in your own words what to make of them.`}
      </p>
      <button type="button" class="primary" onClick={pickFiles}>
        <Icon name="plus" />
        Choose photos
      </button>
      <p class="hint" aria-live="polite">
        {needsPhotos ? 'Now add your photos, then send both together.' : other}
      </p>
      <p class="label" id="examples-label">
        Then say what you want, for example
      </p>
      <ul class="examples" aria-labelledby="examples-label">
        {examples.map(example => (
          <li key={example}>
            <button type="button" onClick={() => begin(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => attempt(() => sendWords(chatId, '/start'))}>
        Say hello first
      </button>
    </div>
  );
}
