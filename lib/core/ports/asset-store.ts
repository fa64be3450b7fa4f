import type { Asset } from '../asset.ts';
import type { Chat } from '../chat.ts';

export interface AssetStore {
  /** Whether photos of this album are in the project. */
  hasAlbum(chat: Chat, project: number, albumId: string): Promise<boolean>;
  /** Whether the project has this asset, usable or not. */
  has(asset: Pick<Asset, 'chat' | 'project' | 'messageId' | 'part'>): Promise<boolean>;
  /** Returns false for an asset that is known by its message. */
  add(asset: Asset): Promise<boolean>;
  /** All usable assets of the project in message order; their places are the numbers that people call them by. */
  list(chat: Chat, project: number): Promise<readonly Asset[]>;
  setMediaKey(asset: Asset, mediaKey: string): Promise<void>;
  setUploaded(asset: Asset, sessionId: string): Promise<void>;
  setRejected(asset: Asset): Promise<void>;
}
