import { has, hasAny } from './node.ts';
import { roleOf } from './read-texts.ts';
import type { Reader } from './reader.ts';

/** `put the title back`, `balikin lagi judulnya`: a text that went, and nothing else. */
export function readFormerText(reader: Reader): boolean {
  const { nodes } = reader;
  const [text, ...others] = nodes.flatMap((node, at) =>
    hasAny(node, ['title', 'caption', 'text', 'watermark', 'credit']) ? [at] : [],
  );
  const returns = (node: (typeof nodes)[number]) =>
    has(node, 'bring-back') || (has(node, 'undo') && !hasAny(node, ['all', 'double', 'redo']));
  const isIdle = nodes.every(
    (node, at) =>
      at === text ||
      returns(node) ||
      node.kind === 'separator' ||
      hasAny(node, ['add', 'move', 'make', 'again', 'and', 'but']),
  );
  if (text === undefined || others.length > 0 || !nodes.some(returns) || !isIdle) return false;
  reader.use(...nodes.keys());
  reader.wish({
    do: 'former-text',
    role: roleOf(reader, text),
    undoes: nodes.some(node => has(node, 'undo')),
  });
  return true;
}
