import type { AssetKind } from './asset.ts';

const extensions: Readonly<Record<AssetKind, readonly string[]>> = {
  image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'avif'],
  video: ['mp4', 'mov', 'avi', 'webm', 'mkv', 'm4v'],
  audio: ['mp3', 'wav', 'm4a', 'aac', 'ogg', 'oga'],
};

const kinds = ['image', 'video', 'audio'] as const satisfies readonly AssetKind[];

/**
 * What a file is by what its sender claims: a first guess, the bytes decide when they are staged. Undefined for what is
 * of no use.
 */
export const mediaKindOf = (
  mimeType: string | undefined,
  name: string | undefined,
): AssetKind | undefined => {
  const extension = name?.split('.').at(-1)?.toLowerCase();
  return (
    kinds.find(kind => extension !== undefined && extensions[kind].includes(extension)) ??
    kinds.find(kind => mimeType?.startsWith(`${kind}/`) && !mimeType.endsWith('svg+xml'))
  );
};

/** Extensions by which a browser's file dialogue finds what is accepted: `.jpg`. */
export const pickableExtensions: readonly string[] = Object.values(extensions)
  .flat()
  .map(extension => `.${extension}`);
