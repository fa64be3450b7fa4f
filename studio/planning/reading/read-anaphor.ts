import { has, hasAny, isClipTarget } from './node.ts';
import { free, refsAt } from './photo-places.ts';
import { placeOf } from './read-move.ts';
import type { Reader } from './reader.ts';
import type { Target } from './wish.ts';

/** `… and put it first`: a verb and a place right behind it, and one thing that was spoken of. */
export function readAnaphor(reader: Reader): void {
  if (readClipMove(reader)) return;
  const target = spokenOf(reader);
  const at = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'target' && !reader.isUsed(place) && hasAny(reader.nodes[place - 1], ['add', 'move']),
  );
  const to = placeOf(reader.nodes[at], reader, at);
  if (target !== undefined && to !== undefined) {
    reader.use(at, at - 1);
    reader.wish({ do: 'move', target, to });
    return;
  }
  // `… and put it at the start`
  const edge = reader
    .find('start', 'end')
    .find(place =>
      [place - 1, place + 1].some(
        verb => hasAny(reader.nodes[verb], ['add', 'move']) && !reader.isUsed(verb),
      ),
    );
  if (target === undefined || edge === undefined || free(reader).length > 0) return;
  reader.use(edge, ...reader.find('add', 'move'));
  reader.wish({ do: 'move', target, to: { where: has(reader.nodes[edge], 'start') ? 'start' : 'end' } });
}

/** `put the clip first`: a verb, the word for the clip, and a place. */
function readClipMove(reader: Reader): boolean {
  const { nodes } = reader;
  const at = nodes.findIndex((node, place) => has(node, 'clip') && hasAny(nodes[place - 1], ['add', 'move']));
  const [ref, ...others] = refsAt(nodes[at + 1]);
  const isEnd = ref?.by === 'place' && Math.abs(ref.place) === 1;
  if (at < 0 || !isEnd || others.length > 0 || hasAny(nodes[at + 2], ['photo', 'clip'])) return false;
  reader.use(at - 1, at, at + 1);
  const where = ref.place === 1 ? ('start' as const) : ('end' as const);
  reader.wish({ do: 'move', target: { refs: [{ by: 'clips' }], except: false }, to: { where } });
  return true;
}

/** `cut the clip to 5 seconds and put it first`: the one thing the sentence has spoken of. */
function spokenOf(reader: Reader): Target | undefined {
  const found = reader.nodes.flatMap((node, at): Target[] => {
    if (has(node, 'clip')) return [{ refs: [{ by: 'clips' }], except: false }];
    return node.kind === 'target' && node.explicit && (reader.isUsed(at) || isClipTarget(node))
      ? [{ refs: node.refs, except: false }]
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
