import { MAX_ALBUM, MAX_DOWNLOAD_BYTES } from '../telegram/limits.ts';
import { changeDraft, detach } from './drafts.ts';
import { pickFiles } from './file-picker.ts';
import { Icon } from './icon.tsx';
import { Preview } from './preview.tsx';
import type { Draft } from './state.ts';

/** The files that go out with the next message. */
export function AttachmentTray({ chatId, draft }: { chatId: number; draft: Draft }) {
  const { attachments } = draft;
  if (attachments.length === 0) return null;
  const hasPictures = attachments.some(({ file }) => /^(?:image|video)\//u.test(file.type));
  const tooBig = attachments.filter(
    ({ file }) => file.size > MAX_DOWNLOAD_BYTES && file.type !== 'image/jpeg',
  );
  return (
    <section class="tray" aria-label="Attached files">
      <ul class="tray-list">
        {attachments.map(attachment => (
          <li key={attachment.id}>
            <Preview attachment={attachment} />
            <button
              type="button"
              class="remove"
              aria-label={`Remove ${attachment.file.name}`}
              onClick={() => detach(chatId, attachment.id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="preview preview-add" aria-label="Add more files" onClick={pickFiles}>
            <Icon name="plus" />
          </button>
        </li>
      </ul>
      <div class="tray-foot">
        <span>{summaryOf(attachments.length)}</span>
        {hasPictures ? (
          <label>
            <input
              type="checkbox"
              checked={draft.asFiles}
              onChange={event => changeDraft(chatId, { asFiles: event.currentTarget.checked })}
            />
            Send as files, uncompressed
          </label>
        ) : null}
      </div>
      {tooBig.length > 0 ? (
        <p class="tray-warning">Bots on Telegram can open files up to 20 MB only.</p>
      ) : null}
    </section>
  );
}

function summaryOf(count: number): string {
  const albums = Math.ceil(count / MAX_ALBUM);
  const files = count === 1 ? '1 file' : `${count} files`;
  return albums > 1 ? `${files} in ${albums} albums` : files;
}
