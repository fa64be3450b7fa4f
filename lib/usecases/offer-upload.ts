import { randomBytes } from 'node:crypto';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { UploadLinkStore } from '../core/ports/upload-link-store.ts';
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
  const link: UploadLink = goesOn
    ? { ...known, wanted: known.wanted + 1 }
    : { chat, id: newId(), userId, language, messageId, wanted: 1, createdAt: now };
  // Before it is said: people are quick.
  if (!goesOn) await deps.uploadLinks.create(link);
  const url = `${deps.uploadPageUrl}/${uploadToken(link)}`;
  const offer = { is: 'upload-offer', name, wanted: link.wanted, limitMegabytes, url } as const;
  const { offerMessageId } = link;
  if (offerMessageId !== undefined && now - link.createdAt < inSightMs) {
    await deps.outbox.change(sender, offerMessageId, offer);
    return deps.uploadLinks.want(link, link.wanted, offerMessageId);
  }
  const saidAs = await deps.outbox.say(sender, offer, { replyTo: messageId });
  await deps.uploadLinks.want(link, link.wanted, saidAs);
};

const newId = (): string => randomBytes(uploadIdBytes).toString('base64url');

/** Somebody replied to the message with the file, long after it came by the page. */
const cameByPage = async ({ chats, assets }: OfferUploadDependencies, { chat, messageId }: Sender) => {
  const { project } = await chats.open(chat);
  return (await assets.list(chat, project)).some(asset => asset.messageId === messageId);
};
