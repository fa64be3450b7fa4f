import pLimit from 'p-limit';
import type { SessionRecord, StoredAsset } from '../storage/session.ts';
import type { Stores } from '../storage/stores.ts';
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

/** The name of an asset's file among its session's files. */
export const assetFile = (asset: Pick<StoredAsset, 'id' | 'extension'>): string =>
  `${asset.id}.${asset.extension}`;

/** The session's assets behind a draft's sources, by source; what the session does not have is missing. */
export function assetsOfDraft(
  draft: Draft,
  session: Pick<SessionRecord, 'assets'>,
): ReadonlyMap<string, StoredAsset> {
  const needed = new Set(assetSources(draft));
  return new Map(
    session.assets.filter(asset => needed.has(sourceOf(asset))).map(asset => [sourceOf(asset), asset]),
  );
}

/** Files that are fetched at the same time: each waits longer for its first byte than a photo takes to come. */
const fetchesAtOnce = 8;

/**
 * The files behind a draft's sources on this machine; files that are gone are missing.
 * @param only those that are needed; default: all
 */
export async function fetchMedia(
  stores: Pick<Stores, 'sessions'>,
  session: Pick<SessionRecord, 'id' | 'assets'>,
  draft: Draft,
  only?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const limit = pLimit(fetchesAtOnce);
  const wanted = [...assetsOfDraft(draft, session)].filter(([source]) => only?.has(source) ?? true);
  const fetched = await Promise.all(
    wanted.map(([source, asset]) =>
      limit(async () => [source, await stores.sessions.files.fetch(session.id, assetFile(asset))] as const),
    ),
  );
  return new Map(fetched.flatMap(([source, path]) => (path === undefined ? [] : [[source, path] as const])));
}
