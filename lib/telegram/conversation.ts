import type { Asset } from '../core/asset.ts';
import type { Sender } from '../core/sender.ts';

/** What people can do in a chat. lib/runtime plugs the use cases in. */
export interface Conversation {
  /** False for people whom the operator has not let in; nothing else is done for them. */
  isWelcome(sender: Sender): boolean;
  turnAway(sender: Sender): Promise<void>;
  greet(sender: Sender): Promise<void>;
  help(sender: Sender): Promise<void>;
  receive(sender: Sender, asset: Omit<Asset, 'chat' | 'project' | 'receivedAt'>): Promise<void>;
  refuseUnsupported(sender: Sender, name: string): Promise<void>;
  refuseTooBig(sender: Sender, name: string): Promise<void>;
  /** Anything in their own words: an edit, or one of the wishes below. */
  ask(sender: Sender, text: string): Promise<void>;
  showStatus(sender: Sender): Promise<void>;
  showCredits(sender: Sender): Promise<void>;
  exportVideo(sender: Sender): Promise<void>;
  startOver(sender: Sender): Promise<void>;
  /** The job whose button was pressed, else the running one. */
  cancel(sender: Sender, jobId?: string): Promise<void>;
}
