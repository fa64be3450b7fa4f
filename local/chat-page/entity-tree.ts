import { byPosition, type Entity, type FormattedText } from '../telegram/entities/entity.ts';

/** A piece of text, or an entity around more pieces. */
export type TextNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'entity'; readonly entity: Entity; readonly children: readonly TextNode[] };

/**
 * Nests the entities of a text. All text is in the tree exactly once, in order; an entity that crosses another is
 * cut in two.
 */
export function entityTree({ text, entities }: FormattedText): readonly TextNode[] {
  return nodes(text, 0, text.length, [...entities].sort(byPosition));
}

function nodes(text: string, start: number, end: number, entities: readonly Entity[]): TextNode[] {
  const result: TextNode[] = [];
  let at = start;
  let rest = entities;
  while (rest.length > 0) {
    const [first, ...others] = rest;
    if (!first) break;
    const from = Math.max(first.offset, at);
    const to = Math.min(first.offset + first.length, end);
    rest = others;
    if (to <= from) continue;
    if (from > at) result.push({ kind: 'text', text: text.slice(at, from) });
    const inside = others.filter(other => other.offset < to);
    result.push({ kind: 'entity', entity: first, children: nodes(text, from, to, inside) });
    at = to;
    rest = others.filter(other => other.offset + other.length > to);
  }
  if (at < end) result.push({ kind: 'text', text: text.slice(at, end) });
  return result;
}

/** The address a link may lead to; undefined for anything that is not a web page or a mail address. */
export function safeLink(entity: Entity, text: string): string | undefined {
  const raw = entity.type === 'email' ? `mailto:${text}` : (entity.url ?? text);
  const url = /^[a-z][a-z0-9+.-]*:/iu.test(raw) ? raw : `https://${raw}`;
  return URL.canParse(url) && /^(?:https?|mailto):$/u.test(new URL(url).protocol) ? url : undefined;
}
