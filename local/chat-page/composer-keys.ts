import type { Message } from '../telegram/store/message.ts';
import type { Command } from '../telegram/store/profile.ts';

/** What a key does in the text field; undefined leaves it to the browser. */
export type KeyAction =
  | { readonly kind: 'mark'; readonly index: number }
  | { readonly kind: 'choose'; readonly command: Command }
  | { readonly kind: 'close-commands' }
  | { readonly kind: 'stop-editing' }
  | { readonly kind: 'stop-replying' }
  | { readonly kind: 'edit'; readonly message: Message }
  | { readonly kind: 'send' };

export interface ComposerSituation {
  readonly text: string;
  readonly isReplying: boolean;
  readonly isEditing: boolean;
  /** The commands listed above the field, and which of them is marked. */
  readonly commands: readonly Command[];
  readonly marked: number;
  /** The last own message that can be edited. */
  readonly lastOwn: Message | undefined;
  /** On phones Enter makes a new line. */
  readonly isTouch: boolean;
}

/** The meaning of a key: arrows and Enter in the list of commands, Enter sends, Escape ends, up edits the last message. */
export function keyAction(
  { key, shiftKey, isComposing }: { key: string; shiftKey: boolean; isComposing: boolean },
  situation: ComposerSituation,
): KeyAction | undefined {
  // Enter and arrows belong to the input method while it composes a character.
  if (isComposing) return undefined;
  const { text, commands, marked, lastOwn } = situation;
  const command = commands[marked];
  if (command) {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) return { kind: 'mark', index: (marked + step + commands.length) % commands.length };
    if (key === 'Tab' || (key === 'Enter' && !shiftKey)) return { kind: 'choose', command };
    if (key === 'Escape') return { kind: 'close-commands' };
  }
  if (key === 'Escape' && situation.isEditing) return { kind: 'stop-editing' };
  if (key === 'Escape' && situation.isReplying) return { kind: 'stop-replying' };
  if (key === 'ArrowUp' && text === '' && lastOwn && !situation.isEditing)
    return { kind: 'edit', message: lastOwn };
  if (key === 'Enter' && !shiftKey && !situation.isTouch) return { kind: 'send' };
  return undefined;
}
