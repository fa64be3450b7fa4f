import type { Concept } from '../vocabulary/concept.ts';
import { breathAt } from './breath.ts';
import { has, hasAny, isClipTarget, type Node } from './node.ts';
import { free, refsAt } from './photo-places.ts';
import { placeOf } from './read-move.ts';
import type { Reader } from './reader.ts';
import type { Ref, Target } from './wish.ts';

/** `… and put it first`: a verb and a place right behind it, and one thing that was spoken of. */
export function readAnaphor(reader: Reader): void {
  if (readKindMove(reader)) return;
  const target = spokenOf(reader);
  const at = reader.nodes.findIndex(
    (node, place) =>
      node.kind === 'target' &&
      !reader.isUsed(place) &&
      hasAny(reader.nodes[place - 1], ['add', 'move', 'make']),
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

/** What may stand beside a kind and its end. */
const idle: readonly Concept[] = ['add', 'move', 'make', 'position', 'with', 'show'];

/** `put the clip first`, `clips first, then the photos`, `photos at the end`: all of one kind, and an end for them. */
function readKindMove(reader: Reader): boolean {
  const { nodes } = reader;
  const kind = reader.find('clip', 'photo').find(at => endBeside(reader, at) !== undefined);
  const edge = kind === undefined ? undefined : endBeside(reader, kind);
  if (kind === undefined || edge === undefined) return false;
  const isClips = has(nodes[kind], 'clip');
  const breath = breathAt(nodes, kind);
  const others = nodes.flatMap((node, at) => (has(node, isClips ? 'photo' : 'clip') ? [at] : []));
  reader.use(...breath);
  // What the other kind does follows from it.
  for (const at of others)
    if (breathAt(nodes, at).every(one => one === at || isIdle(nodes[one]))) reader.use(at);
  const refs: readonly Ref[] = [{ by: isClips ? 'clips' : 'images' }];
  reader.wish({ do: 'move', target: { refs, except: false }, to: { where: edge } });
  return true;
}

const isIdle = (node: Node | undefined): boolean => hasAny(node, idle);

/** The end that a breath names which says nothing more than a kind and where it goes. */
function endBeside({ nodes }: Reader, kind: number): 'start' | 'end' | undefined {
  const [edge, ...others] = breathAt(nodes, kind).filter(at => at !== kind && !isIdle(nodes[at]));
  const node = nodes[edge ?? -1];
  if (edge === undefined || edge < kind || others.length > 0) return undefined;
  if (hasAny(node, ['start', 'end'])) return has(node, 'start') ? 'start' : 'end';
  const [ref, ...more] = refsAt(node);
  if (node?.kind !== 'target' || ref?.by !== 'place' || more.length > 0) return undefined;
  return ref.place === 1 ? 'start' : ref.place === -1 ? 'end' : undefined;
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
