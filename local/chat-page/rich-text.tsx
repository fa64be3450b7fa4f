import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity, FormattedText } from '../telegram/entities/entity.ts';
import { entityTree, safeLink, type TextNode } from './entity-tree.ts';

/** Progress bars are drawn with such characters; they need one width each. */
const blocks = /([\u2580-\u259f\u25a0-\u25ff\u2b1b\u2b1c]{3,})/u;

/** A text with its entities, as elements; nothing of it is ever read as HTML. */
export function RichText({
  body,
  onCommand,
}: {
  body: FormattedText;
  onCommand?: (command: string) => void;
}) {
  return <>{entityTree(body).map(node => renderNode(node, onCommand))}</>;
}

function renderNode(node: TextNode, onCommand: ((command: string) => void) | undefined): ComponentChildren {
  if (node.kind === 'text') return renderText(node.text);
  const children = node.children.map(child => renderNode(child, onCommand));
  return renderEntity(node.entity, children, plainText(node), onCommand);
}

function renderText(text: string): ComponentChildren {
  return text
    .split(blocks)
    .map((part, index) => (index % 2 === 1 ? <span class="blocks">{part}</span> : part));
}

function renderEntity(
  entity: Entity,
  children: ComponentChildren,
  text: string,
  onCommand: ((command: string) => void) | undefined,
): ComponentChildren {
  switch (entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'code':
      return <code>{text}</code>;
    case 'pre':
      return (
        <pre>
          {entity.language ? <span class="pre-language">{entity.language}</span> : null}
          <code>{text}</code>
        </pre>
      );
    case 'blockquote':
    case 'expandable_blockquote':
      return <blockquote>{children}</blockquote>;
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>;
    case 'bot_command':
      return (
        <button type="button" class="link" onClick={() => onCommand?.(text)}>
          {text}
        </button>
      );
    case 'url':
    case 'text_link':
    case 'email': {
      const href = safeLink(entity, text);
      return href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      ) : (
        children
      );
    }
    default:
      return children;
  }
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState(false);
  if (shown) return <span>{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label="Hidden text, press to show"
      onClick={() => setShown(true)}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function plainText(node: TextNode): string {
  return node.kind === 'text' ? node.text : node.children.map(plainText).join('');
}
