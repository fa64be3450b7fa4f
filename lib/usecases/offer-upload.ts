import { randomBytes } from 'node:crypto';
import type { AssetStore, ChatStore, Clock, Outbox, UploadLinkStore } from '../core/ports.ts';
import type { Sender } from '../core/sender.ts';
import { type UploadLink, uploadIdBytes, uploadLinkSeconds, uploadToken } from '../core/upload-link.ts';

export interface OfferUploadDependencies {
  readonly chats: ChatStore;
  readonly assets: AssetStore;
  readonly uploadLinks: UploadLinkStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** Where the upload page is; absent where people could not reach it. */
  readonly uploadPageUrl?: string;
}

/** A link that was said longer ago is out of sight, ms: it is said again. */
const inSightMs = 120_000;

/** A link with less left, ms, is not offered any more. */
const longEnoughMs = 3_600_000;

/**
 * Tells somebody how to send a file that Telegram does not hand over (telegram-facts §1.3): by a page of ours. Several
 * such files get one message and one link. `limit`: bytes that Telegram hands over.
 */
export const offerUpload = async (
  deps: OfferUploadDependencies,
  sender: Sender,
  { name, limit }: { readonly name: string; readonly limit: number },
): Promise<void> => {
  const { chat, userId, language, messageId } = sender;
  const limitMegabytes = Math.floor(limit / 1_000_000);
  if (deps.uploadPageUrl === undefined) {
    await deps.outbox.say(sender, { is: 'file-too-big', name, limitMegabytes }, { replyTo: messageId });
    return;
  }
  if (await cameByPage(deps, sender)) return;

  const now = deps.clock();
  const known = await deps.uploadLinks.open(chat, userId);
  const goesOn = known && now - known.createdAt < uploadLinkSeconds * 1000 - longEnoughMs;
  const id = goesOn ? known.id : randomBytes(uploadIdBytes).toString('base64url');
  const wanted = goesOn ? known.wanted + 1 : 1;
  const url = `${deps.uploadPageUrl}/${uploadToken({ chat, id })}`;
  const offer = { is: 'upload-offer', name, wanted, limitMegabytes, url } as const;
  if (goesOn && now - known.createdAt < inSightMs) {
    await deps.outbox.change(sender, known.offerMessageId, offer);
    return deps.uploadLinks.want(known, wanted, known.offerMessageId);
  }
  const offerMessageId = await deps.outbox.say(sender, offer, { replyTo: messageId });
  if (goesOn) return deps.uploadLinks.want(known, wanted, offerMessageId);
  const link: UploadLink = { chat, id, userId, language, messageId, offerMessageId, wanted, createdAt: now };
  await deps.uploadLinks.create(link);
};

/** Somebody replied to the message with the file, long after it came by the page. */
const cameByPage = async ({ chats, assets }: OfferUploadDependencies, { chat, messageId }: Sender) => {
  const { project } = await chats.open(chat);
  return (await assets.list(chat, project)).some(asset => asset.messageId === messageId);
};
