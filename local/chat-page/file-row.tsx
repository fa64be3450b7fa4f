import type { Media } from '../telegram/store/media.ts';
import { downloadUrl, fileUrl } from './api.ts';
import { Icon } from './icon.tsx';
import { fileSize, playingTime } from './wording.ts';

/** A file to be downloaded, with its name and size. */
export function FileRow({
  media,
  label,
}: {
  media: Extract<Media, { kind: 'document' | 'audio' }>;
  label: string;
}) {
  const { thumbnail, file } = media;
  const facts = media.kind === 'audio' ? [media.performer, playingTime(media.duration)] : [];
  return (
    <a class="file-row" href={downloadUrl(file)} download={file.file_name ?? ''}>
      <span class={thumbnail ? 'file-picture' : 'file-picture file-sign'}>
        {thumbnail ? <img src={fileUrl(thumbnail)} alt="" /> : <Icon name="file" />}
      </span>
      <span class="file-words">
        <span class="file-name">{label}</span>
        <span class="file-facts">{[...facts, fileSize(file.file_size)].filter(Boolean).join(' · ')}</span>
      </span>
      <span class="file-download">
        <Icon name="download" />
      </span>
      <span class="visually-hidden">Download</span>
    </a>
  );
}
