import type { UploadedFile } from '../../lib/contract/upload.ts';
import type { StoredAsset } from '../storage/session.ts';

/** An asset as the contract shows it (nemo-contract §5), with its upload number and draft source beside. */
export function wireAsset(
  asset: StoredAsset,
  url: string,
): UploadedFile & { readonly n: number; readonly src: string } {
  return {
    filename: asset.name,
    file_type: asset.kind,
    cdn_url: url,
    ...(asset.durationMs === undefined ? {} : { duration: asset.durationMs / 1000 }),
    ...(asset.width === undefined ? {} : { width: asset.width }),
    ...(asset.height === undefined ? {} : { height: asset.height }),
    ...(asset.fps === undefined ? {} : { fps: asset.fps }),
    hash: asset.hash,
    n: asset.n,
    src: `asset:${asset.id}`,
  };
}
