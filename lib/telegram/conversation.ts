import type { Asset } from '../core/asset.ts';
import type { Ratio } from '../core/ratio.ts';
import type { Sender } from '../core/sender.ts';

/** What a message brings; where it belongs is the conversation's business. */
export type BroughtAsset = Omit<Asset, 'chat' | 'project' | 'receivedAt'>;

export interface AskedWith {
  /** The message it replies to, when that brought a photo. */
  readonly about?: number;
  /** The album whose caption it is. */
  readonly albumId?: string;
  /** It makes a video of photos, so without any it waits for them. */
  readonly needsPhotos?: boolean;
}

/** What people can do in a chat. lib/runtime plugs the use cases in. */
export interface Conversation {
  /**
   * The sender as they are answered, or undefined for people whom the operator has not let in; nothing else is done
   * for them. `invitation`: the code of the link they came by.
   */
  admit(sender: Sender, invitation: string | undefined): Promise<Sender | undefined>;
  /** Whether photos of this album were taken up before: in groups only one of them mentions the bot. */
  hasAlbum(sender: Sender, albumId: string): Promise<boolean>;
  greet(sender: Sender): Promise<void>;
  help(sender: Sender): Promise<void>;
  receive(sender: Sender, asset: BroughtAsset): Promise<void>;
  refuseUnsupported(sender: Sender, name: string): Promise<void>;
  /** A file that Telegram does not hand over. */
  offerUpload(sender: Sender, name: string): Promise<void>;
  /** Anything in their own words: an edit, or one of the wishes below. */
  ask(sender: Sender, text: string, options?: AskedWith): Promise<void>;
  /** The words of a message that was edited. */
  revise(sender: Sender, text: string, options?: AskedWith): Promise<void>;
  showStatus(sender: Sender): Promise<void>;
  showCredits(sender: Sender): Promise<void>;
  exportVideo(sender: Sender): Promise<void>;
  sendFile(sender: Sender, video: string): Promise<void>;
  startOver(sender: Sender): Promise<void>;
  /** The job whose button was pressed, else the running one. */
  cancel(sender: Sender, jobId?: string): Promise<void>;
  showSettings(sender: Sender): Promise<void>;
  chooseLanguage(sender: Sender, language: string): Promise<void>;
  chooseRatio(sender: Sender, ratio: Ratio | undefined): Promise<void>;
  showPrivacy(sender: Sender): Promise<void>;
  confirmDelete(sender: Sender): Promise<void>;
  deleteEverything(sender: Sender): Promise<void>;
  keepEverything(sender: Sender): Promise<void>;
  /** Operators alone; others get no answer. `words` follow the command. */
  administer(sender: Sender, words: string): Promise<void>;
}
