import type { Chat } from '../chat.ts';
import type { UploadLink, UsedUpload } from '../upload-link.ts';

/** Links to the upload page. */
export interface UploadLinkStore {
  create(link: UploadLink): Promise<void>;
  get(chat: Chat, id: string): Promise<UploadLink | undefined>;
  /** The person's newest link in this chat that is not used up. */
  open(chat: Chat, userId: number): Promise<UploadLink | undefined>;
  /** Notes that one more file is to come by it. */
  want(link: UploadLink, wanted: number, offerMessageId: number): Promise<void>;
  /** Uses the link up; false when it was before. */
  use(link: UploadLink, used: UsedUpload): Promise<boolean>;
}
