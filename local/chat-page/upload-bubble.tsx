import { dropUpload } from './drafts.ts';
import { Icon } from './icon.tsx';
import { Preview } from './preview.tsx';
import type { Upload } from './state.ts';

/** What is being sent, with how far it has come. */
export function UploadBubble({ upload }: { upload: Upload }) {
  const { draft, progress } = upload;
  const percent = Math.round(progress * 100);
  const cancel = () => {
    upload.cancel();
    dropUpload(upload.id);
  };
  return (
    <li class="message from-person">
      <div class="stack">
        <div class="bubble own uploading">
          <div class="upload-previews">
            {draft.attachments.map(attachment => (
              <Preview key={attachment.id} attachment={attachment} />
            ))}
          </div>
          {draft.text === '' ? null : <div class="words">{draft.text}</div>}
          <div class="upload-progress">
            <progress max={100} value={percent} aria-label="Upload" />
            <span>{percent < 100 ? `${percent} %` : 'almost there'}</span>
            <button type="button" class="icon-button" aria-label="Cancel upload" onClick={cancel}>
              <Icon name="close" />
            </button>
          </div>
        </div>
      </div>
    </li>
  );
}
