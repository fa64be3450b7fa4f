import { dropUpload } from './actions.ts';
import { Icon } from './icon.tsx';
import type { Attachment, Upload } from './state.ts';
import { fileSize } from './wording.ts';

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

/** A small picture of a file that is not sent yet, or its name. */
export function Preview({ attachment }: { attachment: Attachment }) {
  const { file, preview } = attachment;
  if (preview && file.type.startsWith('image/')) return <img class="preview" src={preview} alt={file.name} />;
  if (preview) {
    return (
      <span class="preview preview-video">
        <video src={preview} muted preload="metadata" />
        <Icon name="play" filled />
      </span>
    );
  }
  return (
    <span class="preview preview-file">
      <Icon name="file" />
      <span class="preview-name">{file.name}</span>
      <span class="preview-size">{fileSize(file.size)}</span>
    </span>
  );
}
