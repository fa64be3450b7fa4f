import { useRef, useState } from 'preact/hooks';
import type { Media, Picture } from '../telegram/store/media.ts';
import type { Message } from '../telegram/store/message.ts';
import { downloadUrl, fileUrl } from './api.ts';
import { Icon } from './icon.tsx';
import { croppedRatio, mosaic, wholeRatio } from './mosaic.ts';
import { lightbox } from './state.ts';
import { fileSize, playingTime } from './wording.ts';

/** Pixels a bubble shows at most, so that the nearest larger size of a photo can be taken. */
const BUBBLE_PIXELS = 480;

/** A single picture beyond these is cropped, width over height. */
const TALLEST = 0.5;
const WIDEST = 2.4;

/** Width over height of what `MediaView` shows; undefined when that is no picture. */
export function mediaRatio(messages: readonly Message[]): number | undefined {
  const visual = messages.flatMap(({ media }) => (media && isVisual(media) ? [media] : []));
  const [first] = visual;
  if (visual.length > 1) return wholeRatio(mosaic(visual.map(ratioOf)));
  return first ? singleRatio(first) : undefined;
}

function isVisual({ kind }: Media): boolean {
  return kind === 'photo' || kind === 'video' || kind === 'animation';
}

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
      return (
        <div class="media" style={frame(media, 'single')}>
          <PhotoButton message={message} sizes={media.sizes} open={() => show([message], 0)} />
        </div>
      );
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

function Mosaic({ messages }: { messages: readonly Message[] }) {
  const ratios = messages.map(({ media }) => (media ? ratioOf(media) : 1));
  return (
    <div class="mosaic">
      {mosaic(ratios).map(row => (
        <div class="mosaic-row" key={row.items[0]} style={{ aspectRatio: String(row.ratio) }}>
          {row.items.map(item => {
            const message = messages[item];
            const media = message?.media;
            if (!message || !media) return null;
            const open = () => show(messages, item);
            return (
              <div class="mosaic-item" key={message.message_id} style={{ flex: `${ratios[item]} 1 0` }}>
                {media.kind === 'photo' ? (
                  <PhotoButton message={message} sizes={media.sizes} open={open} />
                ) : (
                  <button type="button" class="photo" aria-label="Open video" onClick={open}>
                    <Poster media={media} />
                    <span class="play">
                      <Icon name="play" filled />
                    </span>
                  </button>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function PhotoButton(props: { message: Message; sizes: readonly Picture[]; open: () => void }) {
  const picture =
    props.sizes.find(size => Math.max(size.width, size.height) >= BUBBLE_PIXELS) ?? props.sizes.at(-1);
  if (!picture) return null;
  return (
    <button type="button" class="photo" aria-label="Open photo" onClick={props.open}>
      <img src={fileUrl(picture)} width={picture.width} height={picture.height} alt="" decoding="async" />
    </button>
  );
}

type Moving = Extract<Media, { kind: 'video' | 'animation' }>;

function Poster({ media }: { media: Media }) {
  const poster = posterOf(media);
  return poster ? <img src={fileUrl(poster)} alt="" decoding="async" /> : <span class="no-poster" />;
}

/** The player, behind its poster until it is started. */
export function Video({ media, large = false }: { media: Moving; large?: boolean }) {
  const [started, setStarted] = useState(large);
  const player = useRef<HTMLVideoElement>(null);
  const poster = posterOf(media);
  const isSilentLoop = media.kind === 'animation';
  return (
    <figure class="video">
      <div class="media" style={frame(media, large ? 'large' : 'single')}>
        <video
          ref={player}
          src={fileUrl(media.file)}
          {...(poster ? { poster: fileUrl(poster) } : {})}
          controls={started && !isSilentLoop}
          loop={isSilentLoop}
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

function FileRow({ media, label }: { media: Extract<Media, { kind: 'document' | 'audio' }>; label: string }) {
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

function show(messages: readonly Message[], index: number): void {
  lightbox.value = { messages, index };
}

function posterOf(media: Media): Picture | undefined {
  if (media.kind === 'photo') return media.sizes.at(-1);
  return (media.kind === 'video' ? media.cover?.at(-1) : undefined) ?? media.thumbnail;
}

function sizeOf(media: Media): { width: number; height: number } {
  if (media.kind === 'photo') return media.sizes.at(-1) ?? { width: 1, height: 1 };
  return media.kind === 'video' || media.kind === 'animation' ? media : { width: 1, height: 1 };
}

function ratioOf(media: Media): number {
  const { width, height } = sizeOf(media);
  return croppedRatio(width, height);
}

/** Room for the picture before it has loaded, so that nothing moves when it does. */
function frame(media: Media, place: 'single' | 'large') {
  const { width, height } = sizeOf(media);
  return { aspectRatio: String(place === 'large' ? width / height : singleRatio(media)) };
}

function singleRatio(media: Media): number {
  const { width, height } = sizeOf(media);
  return Math.min(WIDEST, Math.max(TALLEST, width / height));
}
