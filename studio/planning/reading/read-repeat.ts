import { factorOf } from './arguments.ts';
import { has, hasAny } from './node.ts';
import { refsAt, targets } from './photo-places.ts';
import type { Reader } from './reader.ts';

/** `show photo 2 again at the end`: one photo, a word for again and where, and nothing that takes away. */
export function again(reader: Reader): number | undefined {
  const [at] = reader.find('again');
  const refs = targets(reader).flatMap(place => refsAt(reader.nodes[place]));
  const others = reader.nodes.some(node =>
    hasAny(node, ['remove', 'no', 'undo', 'redo', 'swap', 'cut', 'change']),
  );
  const placed = reader.find('start', 'end').length > 0 || reader.find('add', 'repeat').length > 0;
  return refs.length > 0 && placed && !others ? at : undefined;
}

/** `show photo 2 twice`, `the whole thing again`. */
export function readRepeat(reader: Reader): void {
  const at = reader.find('repeat')[0] ?? again(reader);
  if (at === undefined || reader.find('longer', 'faster', 'slower').length > 0) return;
  if (readDuplicates(reader, at)) return;
  const places = targets(reader).filter(place => [undefined, at].includes(reader.owner(place)));
  const refs = places.flatMap(place => refsAt(reader.nodes[place]));
  const counts = reader.nodes.flatMap((one, place) =>
    !reader.isUsed(place) && ((one.kind === 'factor' && one.part !== true) || has(one, 'triple'))
      ? [place]
      : [],
  );
  const times = [...counts, ...reader.args(at), at].flatMap(arg => {
    const node = reader.nodes[arg];
    return node?.kind === 'number' ? [node.value] : (factorOf(node) ?? []);
  })[0];
  const [edge] = reader.find('start', 'end');
  reader.use(
    at,
    ...places,
    ...counts,
    ...reader.args(at),
    ...reader.find('repeat', 'photo', 'video', 'all', 'times'),
  );
  const count = Math.min(20, Math.max(2, Math.round(times ?? 2)));
  reader.use(edge, ...reader.find('add', 'more'));
  reader.wish({
    do: 'repeat',
    target: refs.length > 0 ? { refs, except: false } : undefined,
    times: count,
    ...(edge === undefined
      ? {}
      : { to: has(reader.nodes[edge], 'start') ? ('start' as const) : ('end' as const) }),
  });
}

/** `delete the duplicate photos`: behind a verb that takes away it says which, and only the person sees which these are. */
function readDuplicates(reader: Reader, at: number): boolean {
  const verb = reader.find('remove', 'no').find(place => Math.abs(place - at) <= 2);
  if (verb === undefined || reader.targets.length > 0 || reader.find('photo').length === 0) return false;
  reader.use(at, verb, ...reader.find('photo', 'all'));
  reader.wish({ do: 'which-photos' });
  return true;
}
