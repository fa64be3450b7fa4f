import { useRef, useState } from 'preact/hooks';
import type { Media } from '../telegram/store/media.ts';
import { downloadUrl, fileUrl } from './api.ts';
import { Icon } from './icon.tsx';
import { frame, posterOf } from './media-shape.ts';
import { fileSize, playingTime } from './wording.ts';

type Moving = Extract<Media, { kind: 'video' | 'animation' }>;

/** Whether whoever looks wants pictures to move by themselves. */
const mayMove = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The player, behind its poster until it is started. An animation starts by itself and goes on, as in Telegram. */
export function Video({ media, large = false }: { media: Moving; large?: boolean }) {
  const isSilentLoop = media.kind === 'animation';
  const [started, setStarted] = useState(large || (isSilentLoop && mayMove()));
  const player = useRef<HTMLVideoElement>(null);
  const poster = posterOf(media);
  return (
    <figure class="video">
      <div class="media" style={frame(media, large ? 'large' : 'single')}>
        <video
          ref={player}
          src={fileUrl(media.file)}
          {...(poster ? { poster: fileUrl(poster) } : {})}
          controls={started && !isSilentLoop}
          loop={isSilentLoop}
          autoplay={isSilentLoop && started}
          muted={isSilentLoop}
          preload="metadata"
          playsInline
          onPlay={() => setStarted(true)}
        />
        {started ? null : (
          <button
            type="button"
            class="play-cover"
            aria-label={`Play video, ${playingTime(media.duration)}`}
            onClick={() => {
              setStarted(true);
              // The browser says why in its own controls if it cannot play.
              player.current?.play().catch(() => {});
              player.current?.focus();
            }}
          >
            <span class="play">
              <Icon name="play" filled />
            </span>
            <span class="length">{playingTime(media.duration)}</span>
          </button>
        )}
      </div>
      <figcaption class="video-facts">
        <span>
          {media.width}×{media.height} · {fileSize(media.file.file_size)}
        </span>
        <a href={downloadUrl(media.file)} download={media.file.file_name ?? ''}>
          <Icon name="download" />
          Download
        </a>
      </figcaption>
    </figure>
  );
}
