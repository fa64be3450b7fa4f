import { describe, expect, it } from 'vitest';
import { type ComposerSituation, keyAction } from '../../../local/chat-page/composer-keys.ts';

const commands = [
  { command: 'start', description: 'Begin' },
  { command: 'status', description: 'What is going on' },
];
const plain: ComposerSituation = {
  text: '',
  isReplying: false,
  isEditing: false,
  commands: [],
  marked: 0,
  lastOwn: undefined,
  isTouch: false,
};

function press(
  key: string,
  situation: Partial<ComposerSituation>,
  more: { shiftKey?: boolean; isComposing?: boolean } = {},
) {
  return keyAction({ key, shiftKey: false, isComposing: false, ...more }, { ...plain, ...situation });
}

describe('keyAction', () => {
  it('sends with Enter, not with Shift+Enter, on a phone, or while a character is composed', () => {
    expect(press('Enter', { text: 'hi' })).toEqual({ kind: 'send' });
    expect(press('Enter', { text: 'hi' }, { shiftKey: true })).toBeUndefined();
    expect(press('Enter', { text: 'hi', isTouch: true })).toBeUndefined();
    expect(press('Enter', { text: 'hi' }, { isComposing: true })).toBeUndefined();
  });

  it('goes round in the list of commands and takes the marked one', () => {
    expect(press('ArrowDown', { commands, marked: 1 })).toEqual({ kind: 'mark', index: 0 });
    expect(press('ArrowUp', { commands, marked: 0 })).toEqual({ kind: 'mark', index: 1 });
    expect(press('Enter', { commands, marked: 1 })).toEqual({ kind: 'choose', command: commands[1] });
    expect(press('Tab', { commands })).toEqual({ kind: 'choose', command: commands[0] });
    expect(press('Escape', { commands })).toEqual({ kind: 'close-commands' });
  });

  it('ends editing before replying with Escape', () => {
    expect(press('Escape', { isEditing: true, isReplying: true })).toEqual({ kind: 'stop-editing' });
    expect(press('Escape', { isReplying: true })).toEqual({ kind: 'stop-replying' });
    expect(press('Escape', {})).toBeUndefined();
  });

  it('leaves arrows alone in a text', () => {
    expect(press('ArrowUp', { text: 'hi' })).toBeUndefined();
    expect(press('ArrowUp', {})).toBeUndefined();
  });
});
