import * as z from 'zod';
import type { Asset } from '../core/asset.ts';
import { type Chat, chatKey } from '../core/chat.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const stored = z.object({
  project: z.number(),
  messageId: z.number(),
  part: z.number().exactOptional(),
  kind: z.enum(['image', 'video', 'audio']),
  fileId: z.string().exactOptional(),
  uploadKey: z.string().exactOptional(),
  thumbnailId: z.string().exactOptional(),
  name: z.string(),
  mimeType: z.string().exactOptional(),
  size: z.number().exactOptional(),
  groupId: z.string().exactOptional(),
  receivedAt: z.number(),
  backlogMs: z.number().exactOptional(),
  mediaKey: z.string().exactOptional(),
  uploadedTo: z.string().exactOptional(),
  rejected: z.boolean().exactOptional(),
});

/** Digits of a number in a sort key: message ids stay below 2^31, so ten digits keep them in order. */
const padded = (value: number): string => String(value).padStart(10, '0');

const partition = (chat: Chat): string => `CHAT#${chatKey(chat)}`;
const prefix = (project: number): string => `ASSET#${padded(project)}#`;
const keyOf = (asset: Pick<Asset, 'chat' | 'project' | 'messageId' | 'part'>): Key => ({
  pk: partition(asset.chat),
  sk:
    prefix(asset.project) +
    padded(asset.messageId) +
    (asset.part === undefined ? '' : `#${padded(asset.part)}`),
});

/** One row per asset, sorted by project and message; expires with the file behind it. */
export const createAssetStore = (table: Table): AssetStore => {
  const set = async (asset: Asset, name: keyof Asset, value: string | boolean): Promise<void> => {
    await table.update(keyOf(asset), {
      UpdateExpression: 'SET #name = :value',
      // A task may outlive its photos: nothing comes back after a deletion.
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    });
  };
  return {
    async hasAlbum(chat, project, albumId) {
      const items = await table.query(partition(chat), prefix(project));
      return items.some(item => item['groupId'] === albumId);
    },
    has: async asset => (await table.get(keyOf(asset))) !== undefined,
    add: ({ chat, ...asset }) =>
      table.put(
        { ...keyOf({ chat, ...asset }), v: 1, ...asset, ttl: table.ttl(lifetimes.asset) },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      ),
    async list(chat, project) {
      const items = await table.query(partition(chat), prefix(project));
      return items.map(item => ({ chat, ...stored.parse(item) })).filter(asset => asset.rejected !== true);
    },
    setMediaKey: (asset, mediaKey) => set(asset, 'mediaKey', mediaKey),
    setUploaded: (asset, sessionId) => set(asset, 'uploadedTo', sessionId),
    setRejected: asset => set(asset, 'rejected', true),
  };
};
