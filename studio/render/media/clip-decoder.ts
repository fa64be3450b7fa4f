import { Decoder, type Demuxer, FilterAPI } from 'node-av/api';
import { AV_NOPTS_VALUE, AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import type { Frame, Stream } from 'node-av/lib';
import type { ClipFacts } from './clip-facts.ts';
import { openMedia } from './open-media.ts';

/** What is decoded, and into which size it is scaled. */
export interface ClipSource {
  readonly file: string;
  readonly name: string;
  readonly facts: ClipFacts;
  readonly size: Size;
  readonly background?: { readonly type: 'color' } | { readonly type: 'blur'; readonly size: Size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A frame in 4:2:0, BT.709 limited range, upright. It belongs to the decoder and holds until the next call. */
export interface ClipFrame {
  readonly picture: Frame;
  /** The small blurred copy, if the source asks for one. */
  readonly backdrop: Frame | undefined;
  /** Changes when the frame does. */
  readonly number: number;
}

/** Further ahead than this, seconds, seeking is quicker than decoding everything on the way. */
const seekAhead = 3;

/** Gives the frame that a clip shows at a time. Times that rise are quick: nothing is decoded twice. */
export class ClipDecoder {
  readonly #demuxer: Demuxer;
  readonly #stream: Stream;
  readonly #decoder: Decoder;
  readonly #filter: FilterAPI;
  readonly #backdropFilter: FilterAPI | undefined;
  readonly #start: number;
  #pending: { readonly frame: Frame; readonly time: number }[] = [];
  #frames: Generator<Frame | null>;
  #shown: { readonly frame: Frame; readonly time: number } | undefined;
  #output: Frame | undefined;
  #backdrop: Frame | undefined;
  #outputTime = Number.NaN;
  #number = 0;
  #ended = false;

  static async open(source: ClipSource): Promise<ClipDecoder> {
    const demuxer = await openMedia(source.file, source.name);
    const stream = demuxer.video();
    if (stream === undefined) throw new Error('A clip without pictures was not refused.');
    return new ClipDecoder(demuxer, stream, source);
  }

  private constructor(demuxer: Demuxer, stream: Stream, source: ClipSource) {
    this.#demuxer = demuxer;
    this.#stream = stream;
    this.#decoder = Decoder.createSync(stream);
    this.#filter = FilterAPI.create(filters(source.facts, source.size));
    this.#backdropFilter =
      source.background?.type === 'blur'
        ? FilterAPI.create([filters(source.facts, source.background.size), ...blurred].join(','))
        : undefined;
    const unit = stream.timeBase.toDouble();
    this.#start = Math.max(0, Number(stream.startTime) * unit);
    this.#frames = this.#decode();
  }

  /** The frame shown at `seconds` of the clip: the last one at its end, none if nothing can be decoded. */
  frameAt(seconds: number): ClipFrame | undefined {
    if (
      this.#shown !== undefined &&
      (seconds < this.#shown.time - 0.001 || seconds > this.#shown.time + seekAhead)
    ) {
      this.#seek(seconds);
    } else if (this.#shown === undefined && seconds > seekAhead) {
      this.#seek(seconds);
    }
    for (;;) {
      const next = this.#peek();
      if (next === undefined || (this.#shown !== undefined && next.time > seconds + 0.001)) break;
      this.#shown?.frame.free();
      this.#shown = next;
      this.#pending.shift();
    }
    return this.#shown === undefined ? undefined : this.#converted(this.#shown);
  }

  close(): void {
    this.#forget();
    this.#output?.free();
    this.#backdrop?.free();
    this.#backdropFilter?.close();
    this.#decoder.close();
    this.#filter.close();
    this.#demuxer.closeSync();
  }

  #converted({ frame, time }: { readonly frame: Frame; readonly time: number }): ClipFrame | undefined {
    if (this.#outputTime !== time || this.#output === undefined) {
      const [output] = this.#filter.processAllSync(frame);
      if (output === undefined) return undefined;
      this.#output?.free();
      this.#output = output;
      this.#backdrop?.free();
      this.#backdrop = this.#backdropFilter?.processAllSync(frame)[0];
      this.#outputTime = time;
      this.#number++;
    }
    return { picture: this.#output, backdrop: this.#backdrop, number: this.#number };
  }

  #peek(): { readonly frame: Frame; readonly time: number } | undefined {
    if (this.#pending[0] !== undefined) return this.#pending[0];
    if (this.#ended) return undefined;
    const { value, done } = this.#frames.next();
    if (done === true || value === null || value === undefined) {
      this.#ended = true;
      return undefined;
    }
    // AVI tells only the order of decoding.
    const stamps = [value.bestEffortTimestamp, value.pts, value.pktDts];
    const stamp = stamps.find(candidate => candidate !== AV_NOPTS_VALUE) ?? 0n;
    const time = Number(stamp) * this.#stream.timeBase.toDouble() - this.#start;
    this.#pending.push({ frame: value, time });
    return this.#pending[0];
  }

  /** Damaged parts are left out: the frame before them stays. */
  *#decode(): Generator<Frame | null> {
    yield* this.#decoder.framesSync(this.#demuxer.packetsSync(this.#stream.index));
  }

  #seek(seconds: number): void {
    this.#forget();
    this.#demuxer.seekSync(Math.max(0, seconds + this.#start), -1, AVSEEK_FLAG_BACKWARD);
    this.#decoder.getCodecContext()?.flushBuffers();
    this.#frames = this.#decode();
    this.#ended = false;
  }

  #forget(): void {
    this.#frames.return(null);
    this.#shown?.frame.free();
    this.#shown = undefined;
    for (const { frame } of this.#pending) frame.free();
    this.#pending = [];
  }
}

/** As dark and soft as the backdrop of photos. */
const blurred = ['gblur=sigma=3', 'lutyuv=y=(val-16)*0.62+16'];

/** Paper is this bright in HDR, cd/m² (ITU-R BT.2408); phones film up to five times that. */
const paperWhite = 203;
/**
 * In paper whites. What is darker than a third of paper stays as it is, paper becomes a light grey, lamps white. Hable's
 * curve, which spares more for lamps, left paper at 61 % and faces in the dark.
 */
const hdrPeak = 4.9;

const turned = ['', 'transpose=clock', 'hflip,vflip', 'transpose=cclock'] as const;

/** Nothing but numbers of ours gets into the description. */
function filters(facts: ClipFacts, size: Size): string {
  const { width, height } = facts.turns % 2 === 0 ? size : { width: size.height, height: size.width };
  const scaled = facts.hdr
    ? [
        `zscale=w=${width}:h=${height}:t=linear:npl=${paperWhite}`,
        'format=gbrpf32le',
        'zscale=p=bt709',
        `tonemap=tonemap=mobius:param=0.3:peak=${hdrPeak}:desat=0`,
        'zscale=t=bt709:m=bt709:r=tv',
      ]
    : [`scale=${width}:${height}:flags=bicubic:out_color_matrix=bt709:out_range=tv`];
  return [...scaled, 'format=yuv420p', turned[facts.turns]].filter(filter => filter !== '').join(',');
}
