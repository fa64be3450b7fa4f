/** Longest name that is kept of what people call their files. */
const longestName = 80;

/**
 * What a staged file is called: its place in the message order, then the person's own name for it, made safe for keys
 * and addresses. The number states the order to a backend that goes by names (nemo-contract §5).
 */
export const mediaName = (position: number, name: string): string => {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+/, '');
  const extension = /\.[a-z0-9]{1,5}$/i.exec(safe)?.[0] ?? '';
  const stem = safe.slice(0, safe.length - extension.length).slice(0, longestName) || 'file';
  return new RegExp(`^${position}[-_. ]`).test(stem) ? stem + extension : `${position}-${stem}${extension}`;
};

/** The name at the end of a media key. */
export const fileNameOf = (mediaKey: string): string => mediaKey.slice(mediaKey.lastIndexOf('/') + 1);
