import { changeDraft } from './drafts.ts';
import { Icon } from './icon.tsx';
import type { Draft } from './state.ts';
import { oneLine } from './wording.ts';

/** What a message answers or changes, above the text field. */
export function ComposerContext({
  chatId,
  draft,
  botName,
}: {
  chatId: number;
  draft: Draft;
  botName: string;
}) {
  const subject = draft.editing ?? draft.replyTo;
  if (!subject) return null;
  const title = draft.editing ? 'Edit message' : `Reply to ${subject.from_bot ? botName : 'yourself'}`;
  return (
    <div class="composer-context">
      <Icon name={draft.editing ? 'edit' : 'reply'} />
      <div class="context-words">
        <strong>{title}</strong>
        <span>{oneLine(subject)}</span>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Cancel"
        onClick={() =>
          changeDraft(chatId, {
            replyTo: undefined,
            editing: undefined,
            ...(draft.editing ? { text: '' } : {}),
          })
        }
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
