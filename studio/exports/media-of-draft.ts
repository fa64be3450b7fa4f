import { join } from 'node:path';
import type { SessionRecord, StoredAsset } from '../storage/session.ts';
import type { Draft } from '../timeline/draft.ts';
import { audioSegments, visualSegments } from '../timeline/draft.ts';

const PREFIX = 'asset:';

/** The `asset:` sources that a draft needs, each once. */
export function assetSources(draft: Draft): readonly string[] {
  const sources = [...visualSegments(draft), ...audioSegments(draft)].map(segment => segment.src);
  return [...new Set(sources)].filter(source => source.startsWith(PREFIX));
}

/** What a draft calls an asset. */
export const sourceOf = (asset: Pick<StoredAsset, 'id'>): string => `${PREFIX}${asset.id}`;

/** Where an asset's file is, given its session's folder. */
export const assetPath = (sessionFolder: string, asset: Pick<StoredAsset, 'id' | 'extension'>): string =>
  join(sessionFolder, `${asset.id}.${asset.extension}`);

/** The files behind a draft's sources; sources that the session does not have are missing from the map. */
export function mediaOfDraft(
  draft: Draft,
  session: SessionRecord,
  sessionFolder: string,
): ReadonlyMap<string, string> {
  const needed = new Set(assetSources(draft));
  return new Map(
    session.assets
      .filter(asset => needed.has(sourceOf(asset)))
      .map(asset => [sourceOf(asset), assetPath(sessionFolder, asset)]),
  );
}
