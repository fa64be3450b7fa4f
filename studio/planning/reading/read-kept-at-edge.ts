import { has, hasAny } from './node.ts';
import { refsAt } from './photo-places.ts';
import type { Reader } from './reader.ts';

/** `shuffle them but keep the first one first`: it is to be there, and no other goes for it. Whether it was so. */
export function readKeptAtEdge(reader: Reader, only: number, chosen: readonly number[]): boolean {
  const [kept, other, ...more] = chosen;
  const edge = reader.nodes[(kept ?? -2) + 1];
  const [place, ...places] = refsAt(edge);
  const isPlace = place?.by === 'place' && Math.abs(place.place) === 1 && places.length === 0;
  const isEdge = isPlace ? other === (kept ?? -2) + 1 : other === undefined && hasAny(edge, ['start', 'end']);
  if (kept === undefined || more.length > 0 || !isEdge) return false;
  reader.use(only, kept, kept + 1);
  const isStart = isPlace ? place.place > 0 : has(edge, 'start');
  const target = { refs: refsAt(reader.nodes[kept]), except: false };
  reader.wish({ do: 'move', target, to: { where: isStart ? 'start' : 'end' } });
  return true;
}
