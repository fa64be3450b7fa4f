import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTree, safeLink, type TextNode } from '../../../local/chat-page/entity-tree.ts';
import { type Entity, entityKinds } from '../../../local/telegram/entities/entity.ts';

function textOf(nodes: readonly TextNode[]): string {
  return nodes.map(node => (node.kind === 'text' ? node.text : textOf(node.children))).join('');
}

describe('entityTree', () => {
  it('nests entities inside each other', () => {
    const tree = entityTree({
      text: 'a bold italic z',
      entities: [
        { type: 'bold', offset: 2, length: 11 },
        { type: 'italic', offset: 7, length: 6 },
      ],
    });
    expect(tree).toEqual([
      { kind: 'text', text: 'a ' },
      {
        kind: 'entity',
        entity: { type: 'bold', offset: 2, length: 11 },
        children: [
          { kind: 'text', text: 'bold ' },
          {
            kind: 'entity',
            entity: { type: 'italic', offset: 7, length: 6 },
            children: [{ kind: 'text', text: 'italic' }],
          },
        ],
      },
      { kind: 'text', text: ' z' },
    ]);
  });

  it('keeps every character once and in order, whatever the entities', () => {
    const entity = fc.record({
      type: fc.constantFrom(...entityKinds),
      offset: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 40 }),
    });
    void fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(entity, { maxLength: 8 }), (text, entities) => {
        expect(textOf(entityTree({ text, entities }))).toBe(text);
      }),
    );
  });
});

describe('safeLink', () => {
  const link = (url: string): Entity => ({ type: 'text_link', offset: 0, length: 1, url });

  it('leads to web pages and mail addresses', () => {
    expect(safeLink(link('https://example.org/a'), 'x')).toBe('https://example.org/a');
    expect(safeLink({ type: 'url', offset: 0, length: 15 }, 'www.example.org')).toBe(
      'https://www.example.org',
    );
    expect(safeLink({ type: 'email', offset: 0, length: 7 }, 'a@b.org')).toBe('mailto:a@b.org');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])(
    'refuses %s',
    url => {
      expect(safeLink(link(url), 'x')).toBeUndefined();
    },
  );
});
