import type { Message } from '../telegram/store/message.ts';

/**
 * Shows the bot's side of a conversation on a terminal. A message that changes is written over in place where the
 * terminal can do that; elsewhere only its last words are printed. What stands there already is not repeated.
 */
export function createTranscript(out: NodeJS.WriteStream): {
  show(message: Message): void;
  person(words: string): void;
  end(): void;
} {
  let open: { readonly id: number; text: string; readonly rows: number } | undefined;
  const closed = new Map<number, string>();
  const close = () => {
    if (open && !out.isTTY) out.write(`${open.text}\n`);
    if (open) closed.set(open.id, open.text);
    open = undefined;
  };
  return {
    person(words) {
      close();
      out.write(`\n  you     ${words}\n`);
    },
    show(message) {
      const text = asLines(message);
      if (text === '' || text === open?.text || closed.get(message.message_id)?.startsWith(text)) return;
      if (open?.id === message.message_id && out.isTTY) {
        out.moveCursor(0, -open.rows);
        out.cursorTo(0);
        out.clearScreenDown();
      } else if (open?.id !== message.message_id) {
        close();
      }
      open = { id: message.message_id, text, rows: text.split('\n').length };
      if (out.isTTY) out.write(`${text}\n`);
    },
    end: close,
  };
}

function asLines({ body, media }: Message): string {
  const words = [...(media ? [`[${media.kind}]`] : []), ...body.text.split('\n')].filter(line => line !== '');
  return words.map((line, index) => `  ${index === 0 ? 'reelay  ' : '        '}${line}`).join('\n');
}
