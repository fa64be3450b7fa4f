import { has, hasAny, type Node } from './node.ts';
import { targets } from './photo-places.ts';
import { type Reader, targetAt } from './reader.ts';

const sides = ['left', 'right', 'up', 'down'] as const;
type Side = (typeof sides)[number];

const opposite: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', up: 'down', down: 'up' };

/** The side a node names; behind a little word for from, some languages name it as the place of a text. */
const sideOf = (node: Node | undefined): Side | undefined =>
  sides.find(side => has(node, side)) ??
  (has(node, 'position-left') ? 'left' : has(node, 'position-right') ? 'right' : undefined);

/** What has sides as well. */
const isOther = (node: Node): boolean =>
  node.kind === 'quote' ||
  hasAny(node, ['title', 'text', 'caption', 'watermark', 'credit', 'write', 'swap', 'order', 'beat']) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:transition|motion-(?!alternate))/u.test(name)));

/** A verb, and where to. */
const isMoving = (node: Node): boolean =>
  sideOf(node) !== undefined || hasAny(node, ['move', 'make', 'add', 'more', 'less', 'slightly']);

/** `the photos move slowly from left to right`: from side to side only what is shown can move. */
export function readPan(reader: Reader): void {
  const { nodes } = reader;
  const said = nodes.flatMap((node, at) => {
    const side = reader.isUsed(at) ? undefined : sideOf(node);
    return side === undefined ? [] : [{ at, side }];
  });
  const [from, to] = said;
  if (from === undefined || said.length > 2 || nodes.some(isOther)) return;
  const moves = reader.find('move', 'motion', 'motion-alternate');
  const named = targets(reader);
  const goes = to !== undefined && to.side === opposite[from.side] && to.at - from.at <= 3;
  // `move the pictures to the left`, but `move photo 2 to the left`
  const leans = to === undefined && named.length === 0 && moves.length > 0 && has(nodes[from.at], from.side);
  const isOfPhotos = reader.find('photo', 'all').length > 0 || named.length > 0 || moves.length > 0;
  if (!(goes || leans) || !isOfPhotos) return;
  const comes = to === undefined && [from.at - 1, from.at + 1].some(at => has(nodes[at], 'from'));
  const side = to?.side ?? (comes ? opposite[from.side] : from.side);
  const refs = named.flatMap(at => targetAt(nodes, at)?.refs ?? []);
  reader.use(...said.map(({ at }) => at), ...moves, ...named);
  reader.use(
    ...reader.find('photo', 'all', 'each', 'slower', 'less', 'from', 'until', 'make', 'effects', 'add'),
  );
  reader.wish({
    do: 'motion',
    type: `pan-${side}`,
    factor: undefined,
    target: refs.length > 0 ? { refs, except: false } : undefined,
    ...(leans && nodes.every(isMoving) ? { bare: true } : {}),
  });
}
