import { useEffect } from 'preact/hooks';
import { downloadUrl, fileUrl } from './api.ts';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';
import { lightbox } from './state.ts';
import { Video } from './video.tsx';

/** Photos and videos of a message or album, large; arrow keys turn the pages. */
export function Lightbox() {
  const shown = lightbox.value;
  const turn = (step: number) => {
    const now = lightbox.value;
    const index = (now?.index ?? 0) + step;
    if (now?.messages[index]) lightbox.value = { ...now, index };
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') turn(1);
      if (event.key === 'ArrowLeft') turn(-1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const message = shown?.messages[shown.index];
  const media = message?.media;
  if (!shown || !message || !media) return null;
  const close = () => {
    lightbox.value = undefined;
  };
  const largest = media.kind === 'photo' ? media.sizes.at(-1) : undefined;
  const file = largest ?? (media.kind === 'video' ? media.file : undefined);
  return (
    <Modal title="Media" class="lightbox" bare close={close}>
      <div class="lightbox-bar">
        <span>{shown.messages.length > 1 ? `${shown.index + 1} of ${shown.messages.length}` : ''}</span>
        {file ? (
          <a class="icon-button" href={downloadUrl(file)} download="" aria-label="Download">
            <Icon name="download" />
          </a>
        ) : null}
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the picture closes */}
      <div class="lightbox-stage" onClick={event => event.target === event.currentTarget && close()}>
        {largest ? (
          <img
            key={largest.file_id}
            src={fileUrl(largest)}
            width={largest.width}
            height={largest.height}
            alt=""
          />
        ) : media.kind === 'video' ? (
          <Video key={message.message_id} media={media} large />
        ) : null}
        {shown.index > 0 ? (
          <button type="button" class="turn turn-back" aria-label="Previous" onClick={() => turn(-1)}>
            <Icon name="back" />
          </button>
        ) : null}
        {shown.index < shown.messages.length - 1 ? (
          <button type="button" class="turn turn-on" aria-label="Next" onClick={() => turn(1)}>
            <Icon name="back" />
          </button>
        ) : null}
      </div>
      {message.body.text === '' ? null : <p class="lightbox-words">{message.body.text}</p>}
    </Modal>
  );
}
