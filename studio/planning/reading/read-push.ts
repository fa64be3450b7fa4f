import { has, hasAny } from './node.ts';
import { free, refsAt } from './photo-places.ts';
import type { Reader } from './reader.ts';

/** `قدم الصورة 4 مكانين`: a verb that says which way, the photo, and how many places. */
export function readPush(reader: Reader): boolean {
  const { nodes } = reader;
  const verb = reader.find('move').find(at => hasAny(nodes[at], ['later', 'earlier']));
  const place = reader.find('position').find(at => at > (verb ?? 0));
  if (verb === undefined || place === undefined) return false;
  const counted = nodes[place - 1];
  const named = free(reader);
  const moved = named.find(at => named.length === 1 || at !== place - 1);
  if (moved === undefined) return false;
  const [count] = moved === place - 1 ? [] : refsAt(counted);
  const many = count?.by === 'number' ? count.n : has(nodes[place], 'double') ? 2 : 1;
  reader.use(verb, place, moved, ...(count ? [place - 1] : []), ...reader.find('photo', 'add'));
  const steps = has(nodes[verb], 'later') ? many : -many;
  const target = { refs: refsAt(nodes[moved]), except: false };
  reader.wish({ do: 'move', target, to: { where: 'by', steps } });
  return true;
}
