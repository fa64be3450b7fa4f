import type { EncodedChunk } from '../encode/encode-chunks.ts';
import type { VideoSettings } from '../encode/video-settings.ts';
import type { FramePlan, FrameRange } from '../plan/frame-plan.ts';
import { chunkKey } from './chunk-key.ts';
import type { KeptParts } from './kept-parts.ts';
import { packPackets, unpackPackets } from './pack-packets.ts';

/** The encoded ranges of one plan, as far as they are kept. */
export class ChunkStore {
  readonly #cache: KeptParts;
  readonly #plan: FramePlan;
  readonly #identities: ReadonlyMap<string, string>;

  constructor(cache: KeptParts, plan: FramePlan, identities: ReadonlyMap<string, string>) {
    this.#cache = cache;
    this.#plan = plan;
    this.#identities = identities;
  }

  async get(range: FrameRange, settings: VideoSettings): Promise<EncodedChunk | undefined> {
    const bytes = await this.#cache.get(chunkKey(this.#plan, range, settings, this.#identities));
    const kept = bytes === undefined ? undefined : unpackPackets(bytes);
    return kept?.packets.length === range.end - range.first ? kept : undefined;
  }

  async put(range: FrameRange, settings: VideoSettings, chunk: EncodedChunk): Promise<void> {
    await this.#cache.put(chunkKey(this.#plan, range, settings, this.#identities), packPackets(chunk));
  }
}
