import type { Media, Picture } from '../telegram/store/media.ts';
import type { Message } from '../telegram/store/message.ts';
import { fileUrl } from './api.ts';
import { Icon } from './icon.tsx';
import { frame, posterOf, ratioOf } from './media-shape.ts';
import { mosaic } from './mosaic.ts';
import { lightbox } from './state.ts';

/** Pixels a bubble shows at most, so that the nearest larger size of a photo can be taken. */
const BUBBLE_PIXELS = 480;

/** One photo, in room of its shape. */
export function SinglePhoto({
  message,
  media,
}: {
  message: Message;
  media: Extract<Media, { kind: 'photo' }>;
}) {
  return (
    <div class="media" style={frame(media, 'single')}>
      <PhotoButton sizes={media.sizes} open={() => show([message], 0)} />
    </div>
  );
}

/** Photos and videos of an album, in rows. */
export function Mosaic({ messages }: { messages: readonly Message[] }) {
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
                  <PhotoButton sizes={media.sizes} open={open} />
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

function PhotoButton(props: { sizes: readonly Picture[]; open: () => void }) {
  const picture =
    props.sizes.find(size => Math.max(size.width, size.height) >= BUBBLE_PIXELS) ?? props.sizes.at(-1);
  if (!picture) return null;
  return (
    <button type="button" class="photo" aria-label="Open photo" onClick={props.open}>
      <img src={fileUrl(picture)} width={picture.width} height={picture.height} alt="" decoding="async" />
    </button>
  );
}

function Poster({ media }: { media: Media }) {
  const poster = posterOf(media);
  return poster ? <img src={fileUrl(poster)} alt="" decoding="async" /> : <span class="no-poster" />;
}

function show(messages: readonly Message[], index: number): void {
  lightbox.value = { messages, index };
}
