import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import { allBut } from './photo-places.ts';
import type { Reader } from './reader.ts';
import type { Target, Wish } from './wish.ts';

/** Where one of these is spoken of, a colour is its colour. */
const colored: readonly Concept[] = ['title', 'caption', 'text', 'watermark', 'credit', 'border', 'write'];

const isColored = (node: Node): boolean =>
  node.kind === 'quote' ||
  node.kind === 'color' ||
  hasAny(node, colored) ||
  (node.kind === 'concept' && node.concepts.some(name => name.startsWith('color-')));

/** The 色 of 棕色. */
const isLook = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('look-'));

/** What may stand between a colour and how it is to be. */
const idle: readonly Concept[] = ['and', 'more', 'less', 'change', 'make'];

/** How far from its photos the word may stand: `photo 2 stays in color`. */
const farthest = 3;

/** `photo 2 in color, the rest black and white`, `2 and 5 black and white, rest in color`: no look on these, said after all others. */
export function readNaturalColor(reader: Reader): readonly Wish[] {
  const { nodes } = reader;
  const wishes: Wish[] = [];
  if (nodes.some(isColored)) return wishes;
  for (const at of reader.find('color')) {
    // `颜色再鲜艳点`: a little word may stand between.
    const said = nodes.slice(at + 1).find(node => node.kind !== 'target' && !hasAny(node, idle));
    if (isLook(nodes[at - 1]) || isLook(said)) continue;
    const between = (place: number) => nodes.slice(Math.min(place, at), Math.max(place, at));
    const isNear = (place: number): boolean =>
      Math.abs(place - at) <= farthest && !between(place).some(node => node.kind === 'separator');
    // Behind a word for and, as behind a comma, the rest are of another colour.
    const others = reader
      .find('others')
      .find(place => isNear(place) && !between(place).some(node => has(node, 'and')));
    const near = nodes.findIndex(
      (node, place) => node.kind === 'target' && !reader.isUsed(place) && isNear(place),
    );
    const target = others === undefined ? named(nodes[near]) : allBut(reader, others);
    const [back] = reader.find('bring-back', 'undo', 'again').filter(one => Math.abs(one - at) <= farthest);
    if (back !== undefined) reader.use(at, back, ...reader.find('move', 'add', 'make'));
    if (back !== undefined && target === undefined)
      wishes.push({ do: 'no-looks', looks: undefined, target: undefined });
    if (target === undefined) continue;
    const place = others ?? near;
    reader.use(
      at,
      place,
      ...reader
        .find('with', 'only', 'leave', 'make', 'change', 'add')
        .filter(one => Math.abs(one - at) <= farthest),
    );
    wishes.push({ do: 'no-looks', looks: undefined, target });
  }
  return wishes;
}

const named = (node: Node | undefined): Target | undefined =>
  node?.kind === 'target' ? { refs: node.refs, except: false } : undefined;
