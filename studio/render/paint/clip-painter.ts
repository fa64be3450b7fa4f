import type { Frame } from 'node-av/lib';
import { applyGrade, gradeTables } from '../kernel/apply-grade.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Planes, pictureLayout, repeatBorders } from '../kernel/picture-layout.ts';
import { ClipDecoder } from '../media/clip-decoder.ts';
import type { Grade } from '../plan/grade.ts';
import { moves, windowAt, zoomed } from '../plan/motion-path.ts';
import type { Size } from '../prepare/picture-scale.ts';
import type { PreparedClip } from '../prepare/prepare-clip.ts';
import { type Canvas, fill, planesOf } from './canvas.ts';
import { catmullRom, type LoadedPicture, mitchell, paintPicture, type Scratch } from './paint-picture.ts';
import { yuvOf } from './yuv.ts';

interface OpenClip {
  readonly clip: PreparedClip;
  readonly decoder: ClipDecoder;
  readonly room: Room;
  /** Number of the decoder's frame that is in the room. */
  loaded: number;
}

interface Room {
  at: number;
  bytes: number;
  taken: boolean;
}

/** Decodes clips and paints their frames; one per thread and render. */
export class ClipPainter {
  readonly #kernel: Kernel;
  readonly #scratch: Scratch;
  readonly #tables: number;
  #open: readonly OpenClip[] = [];
  #rooms: readonly Room[] = [];

  constructor(kernel: Kernel, scratch: Scratch) {
    this.#kernel = kernel;
    this.#scratch = scratch;
    this.#tables = kernel.allocate(gradeTables);
  }

  /** Opens the clips that the next frames show, and closes all others. */
  async use(clips: readonly PreparedClip[]): Promise<void> {
    const wanted = (clip: PreparedClip): boolean => clips.some(other => same(other, clip));
    for (const { clip, decoder, room } of this.#open) {
      if (wanted(clip)) continue;
      decoder.close();
      room.taken = false;
    }
    const kept = this.#open.filter(({ clip }) => wanted(clip));
    const missing = clips.filter(clip => !kept.some(open => same(open.clip, clip)));
    const opened: OpenClip[] = [];
    for (const clip of missing) {
      opened.push({ clip, decoder: await ClipDecoder.open(clip), room: this.#room(clip), loaded: 0 });
    }
    this.#open = [...kept, ...opened];
  }

  /** Paints the frame that a clip shows at `progress` (0-1) of its segment. */
  paint(canvas: Canvas, clip: PreparedClip, progress: number, zoom: number): void {
    const open = this.#open.find(candidate => same(candidate.clip, clip));
    const time = clip.from + progress * clip.length * clip.speed;
    const frame = open?.decoder.frameAt(clip.loop === undefined ? time : time % clip.loop);
    if (open === undefined || frame === undefined) return;
    const picture = pictureAt(clip.size, open.room.at);
    const fresh = open.loaded !== frame.number;
    open.loaded = frame.number;
    if (fresh) this.#load(frame.picture, picture.planes, clip.grade);
    if (clip.background?.type === 'color') fill(this.#kernel, canvas, yuvOf(clip.background.color));
    if (clip.background?.type === 'blur') {
      const backdrop = pictureAt(clip.background.size, open.room.at + pictureBytes(clip.size));
      if (fresh) this.#load(frame.backdrop, backdrop.planes, clip.grade);
      paintPicture(this.#kernel, this.#scratch, canvas, backdrop, clip.background.window, catmullRom);
    }
    const window = zoomed(windowAt(clip.path, progress), zoom);
    paintPicture(
      this.#kernel,
      this.#scratch,
      canvas,
      picture,
      window,
      moves(clip.path) ? mitchell : catmullRom,
    );
  }

  #load(frame: Frame | undefined, planes: Planes, grade: Grade | undefined): void {
    const memory = this.#kernel.memory();
    const data = frame?.data ?? [];
    const strides = frame?.linesize ?? [];
    planesOf(planes).forEach((plane, index) => {
      const source = data[index];
      const stride = strides[index] ?? 0;
      if (source === undefined) return;
      for (let row = 0; row < plane.height; row++) {
        const from = row * stride;
        memory.set(source.subarray(from, from + plane.width), plane.at + row * plane.stride);
      }
    });
    if (grade !== undefined) applyGrade(this.#kernel, this.#tables, planes, grade);
    repeatBorders(memory, planes);
  }

  #room(clip: PreparedClip): Room {
    const backdrop = clip.background?.type === 'blur' ? pictureBytes(clip.background.size) : 0;
    const bytes = pictureBytes(clip.size) + backdrop;
    const free = this.#rooms.find(room => !room.taken && room.bytes >= bytes);
    const room = free ?? { at: this.#kernel.allocate(bytes), bytes, taken: true };
    room.taken = true;
    if (free === undefined) this.#rooms = [...this.#rooms, room];
    return room;
  }
}

/** Clips come with each chunk as new objects; these make them the same. */
const same = (a: PreparedClip, b: PreparedClip): boolean =>
  a.file === b.file && a.from === b.from && a.length === b.length && a.size.width === b.size.width;

/** Rounded up, so that a second picture may follow. */
const pictureBytes = ({ width, height }: Size): number =>
  Math.ceil(pictureLayout(width, height).bytes / 64) * 64 + 64;

const pictureAt = ({ width, height }: Size, at: number): LoadedPicture => ({
  width,
  height,
  planes: pictureLayout(width, height, at).planes,
});
