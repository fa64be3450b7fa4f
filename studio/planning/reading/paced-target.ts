import { hasAny } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import type { Target } from './wish.ts';

/** `the second photo longer, about 6 seconds`: behind the comma it is said how long; the photos it is said of, used up. */
export function pacedTarget(reader: Reader, time: number): Target | undefined {
  const { nodes } = reader;
  const [comma, next] = [nodes[time - 1], nodes[time + 1]];
  const paces = reader.find('longer', 'shorter').filter(at => at < time);
  const [pace] = paces;
  const ends = next === undefined || next.kind === 'separator' || hasAny(next, ['make', 'only', 'total']);
  if (comma?.kind !== 'separator' || !ends || pace === undefined || paces.length > 1) return undefined;
  const said = nodes.slice(0, time - 1);
  const from = said.findLastIndex(node => node.kind === 'separator') + 1;
  const photos = said.flatMap((node, at) => (node.kind === 'target' && at >= from ? [at] : []));
  const [photo, ...others] = photos;
  if (photo === undefined || others.length > 0 || pace < from || reader.isUsed(photo)) return undefined;
  const target = targetAt(nodes, photo);
  if (target?.refs.some(({ by }) => by === 'all' || by === 'images')) return undefined;
  reader.use(photo);
  return target;
}
