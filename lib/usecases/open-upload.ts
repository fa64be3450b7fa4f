import type { Clock } from '../core/ports/clock.ts';
import type { UploadLinkStore } from '../core/ports/upload-link-store.ts';
import { parseUploadToken, type UploadLink, uploadLinkSeconds } from '../core/upload-link.ts';

export type OpenedUpload =
  | { readonly is: 'open'; readonly link: UploadLink }
  | { readonly is: 'used'; readonly link: UploadLink }
  /** Expired, deleted with its chat, or never made. */
  | { readonly is: 'gone'; readonly link?: UploadLink };

/** What a link to the upload page is worth. Opening it uses nothing up: chats look at links by themselves. */
export const openUpload = async (
  deps: { readonly uploadLinks: UploadLinkStore; readonly clock: Clock },
  token: string,
): Promise<OpenedUpload> => {
  const named = parseUploadToken(token);
  const link = named && (await deps.uploadLinks.get(named.chat, named.id));
  if (!link) return { is: 'gone' };
  if (link.used) return { is: 'used', link };
  return deps.clock() - link.createdAt < uploadLinkSeconds * 1000
    ? { is: 'open', link }
    : { is: 'gone', link };
};
