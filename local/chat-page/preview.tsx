import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { Attachment } from './state.ts';
import { fileSize } from './wording.ts';

/** A small picture of a file that is not sent yet; its name where the browser cannot show it. */
export function Preview({ attachment }: { attachment: Attachment }) {
  const [broken, setBroken] = useState(false);
  const { file, preview } = attachment;
  if (preview && !broken && file.type.startsWith('image/')) {
    return <img class="preview" src={preview} alt={file.name} onError={() => setBroken(true)} />;
  }
  if (preview && !broken) {
    return (
      <span class="preview preview-video">
        <video src={preview} muted preload="metadata" onError={() => setBroken(true)} />
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
