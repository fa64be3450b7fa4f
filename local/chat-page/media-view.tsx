import type { Media } from '../telegram/store/media.ts';
import type { Message } from '../telegram/store/message.ts';
import { fileUrl } from './api.ts';
import { FileRow } from './file-row.tsx';
import { isVisual } from './media-shape.ts';
import { Mosaic, SinglePhoto } from './photos.tsx';
import { Video } from './video.tsx';

/** Everything a bubble's messages carry besides words: one piece of media, or an album. */
export function MediaView({ messages }: { messages: readonly Message[] }) {
  const visual = messages.filter(({ media }) => media && isVisual(media));
  if (visual.length > 1) return <Mosaic messages={visual} />;
  return (
    <>
      {messages.map(message =>
        message.media ? <Single key={message.message_id} message={message} media={message.media} /> : null,
      )}
    </>
  );
}

function Single({ message, media }: { message: Message; media: Media }) {
  switch (media.kind) {
    case 'photo':
      return <SinglePhoto message={message} media={media} />;
    case 'video':
    case 'animation':
      return <Video media={media} />;
    case 'audio':
      return (
        <div class="audio">
          <FileRow media={media} label={media.title ?? media.file.file_name ?? 'Audio'} />
          {/* biome-ignore lint/a11y/useMediaCaption: people's own songs have none */}
          <audio controls preload="metadata" src={fileUrl(media.file)} />
        </div>
      );
    case 'document':
      return <FileRow media={media} label={media.file.file_name ?? 'File'} />;
  }
}
