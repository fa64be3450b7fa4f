import type { Message } from '../../local/telegram/store/message.ts';

/** A conversation as it is read afterwards, in Markdown: what the person does is quoted, what the bot says is not. */
export interface Transcript {
  person(words: string): void;
  bot(message: Message): void;
  toMarkdown(): string;
}

export function createTranscript(title: string, direction: 'ltr' | 'rtl'): Transcript {
  const blocks: string[] = [];
  return {
    person: words => blocks.push(quote(words)),
    bot: message => blocks.push(said(message)),
    toMarkdown: () => {
      const body = blocks.join('\n\n');
      return direction === 'rtl'
        ? `# ${title}\n\n<div dir="rtl">\n\n${body}\n\n</div>\n`
        : `# ${title}\n\n${body}\n`;
    },
  };
}

const quote = (words: string): string =>
  asLines(words)
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');

function said({ media, body, keyboard }: Message): string {
  const rows = keyboard && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard : [];
  return [
    ...(media ? [`🎞 \`${describe(media)}\``] : []),
    ...(body.text === '' ? [] : [asLines(body.text)]),
    ...(rows.length > 0
      ? [rows.map(row => row.map(({ text }) => `\`[ ${text} ]\``).join(' ')).join('  \n')]
      : []),
  ].join('\n\n');
}

const describe = (media: NonNullable<Message['media']>): string =>
  media.kind === 'video' ? `${media.width}×${media.height}, ${media.duration} s` : media.kind;

/** Every line stays one, and nothing in it is taken for markup. */
const asLines = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replaceAll(/[\\`*_<>[\]#|]/g, '\\$&').replace(/^(\d+)\. /, '$1\\. '))
    .join('  \n')
    .replaceAll(/ {2}\n {2}\n/g, '\n\n');
