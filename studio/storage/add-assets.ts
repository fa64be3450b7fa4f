import { rm } from 'node:fs/promises';
import { assetFile } from '../exports/media-of-draft.ts';
import type { Surroundings } from '../surroundings.ts';
import { displayName } from './display-name.ts';
import { newSecret } from './ids.ts';
import type { Probe } from './inspect-media.ts';
import { inspectMedia } from './inspect-media.ts';
import type { ReceivedFile } from './receive-file.ts';
import type { StoredAsset } from './session.ts';
import type { Stores } from './stores.ts';

/** One file of an upload: arrived whole, or not at all. */
export type Arrival =
  | { readonly kind: 'arrived'; readonly givenName: string; readonly file: ReceivedFile }
  | {
      readonly kind: 'failed';
      readonly givenName: string;
      readonly why: ArrivalFailure;
      readonly reason: string;
    };
export type ArrivalFailure = 'unsupported' | 'too-large' | 'unreachable' | 'too-many';

/** What became of it: an asset of the session, or the reason why not. */
export type Added =
  | { readonly kind: 'added'; readonly asset: StoredAsset }
  | Extract<Arrival, { readonly kind: 'failed' }>;

/** More files than the longest video shows; a flood ends here. */
export const MAX_ASSETS = 500;

/**
 * Makes assets of the files of one upload, in their order, all in one write: their numbers follow one another
 * whatever else is uploaded at the same time. Files that are not taken are deleted.
 * @returns one result per arrival, or undefined when the session went away meanwhile.
 */
export async function addAssets(
  stores: Stores,
  world: Surroundings,
  probe: Probe,
  sessionId: string,
  arrivals: readonly Arrival[],
): Promise<readonly Added[] | undefined> {
  const candidates: (Candidate | Extract<Arrival, { readonly kind: 'failed' }>)[] = [];
  for (const arrival of arrivals) {
    candidates.push(arrival.kind === 'failed' ? arrival : await examine(arrival, world, probe));
  }

  const { files } = stores.sessions;
  let results: readonly Added[] = [];
  try {
    for (const candidate of candidates) {
      if (candidate.kind === 'candidate')
        await files.put(sessionId, assetFile(candidate.asset), candidate.path);
    }
    const session = await stores.sessions.update(sessionId, before => {
      let n = before.assets.at(-1)?.n ?? 0;
      results = candidates.map((candidate): Added => {
        if (candidate.kind === 'failed') return candidate;
        if (n >= MAX_ASSETS)
          return failed(candidate.givenName, 'too-many', `the session has ${MAX_ASSETS} files`);
        n += 1;
        const fallback = `${candidate.asset.kind}-${n}.${candidate.asset.extension}`;
        const name = displayName(candidate.givenName, fallback);
        return { kind: 'added', asset: { ...candidate.asset, n, name } };
      });
      const assets = results.flatMap(result => (result.kind === 'added' ? [result.asset] : []));
      return { ...before, assets: [...before.assets, ...assets], usedAt: world.now() };
    });
    if (session !== undefined) return results;
    // Deleted meanwhile: what was put there since goes too.
    await stores.sessions.remove(sessionId);
    return undefined;
  } finally {
    const kept = new Set(results.flatMap(result => (result.kind === 'added' ? [result.asset.id] : [])));
    for (const candidate of candidates) {
      if (candidate.kind === 'failed' || kept.has(candidate.asset.id)) continue;
      await rm(candidate.path, { force: true });
      await files.remove(sessionId, assetFile(candidate.asset));
    }
  }
}

/** Deletes what arrived, when nobody wants it any more. */
export async function discardArrivals(arrivals: readonly Arrival[]): Promise<void> {
  for (const arrival of arrivals) {
    if (arrival.kind === 'arrived') await rm(arrival.file.path, { force: true });
  }
}

interface Candidate {
  readonly kind: 'candidate';
  readonly givenName: string;
  readonly path: string;
  readonly asset: Omit<StoredAsset, 'n' | 'name'>;
}

async function examine(
  { givenName, file }: Extract<Arrival, { readonly kind: 'arrived' }>,
  world: Surroundings,
  probe: Probe,
): Promise<Candidate | Extract<Arrival, { readonly kind: 'failed' }>> {
  const inspected = await inspectMedia(file.path, probe);
  if (inspected.kind !== 'media') {
    await rm(file.path, { force: true });
    return failed(givenName, inspected.kind, inspected.reason);
  }
  const { type, facts } = inspected;
  const { bytes, hash } = file;
  const asset = { id: newSecret(world), ...type, bytes, hash, ...facts, uploadedAt: world.now() };
  return { kind: 'candidate', givenName, path: file.path, asset };
}

const failed = (givenName: string, why: ArrivalFailure, reason: string) =>
  ({ kind: 'failed', givenName, why, reason }) as const;
