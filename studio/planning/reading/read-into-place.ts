import type { Concept } from '../vocabulary/concept.ts';
import { breathAt } from './breath.ts';
import { hasAny } from './node.ts';
import { free } from './photo-places.ts';
import { type Reader, targetAt } from './reader.ts';

/** What may stand beside a photo and the place it goes to. */
const idle: readonly Concept[] = [
  'add',
  'move',
  'make',
  'change',
  'swap',
  'photo',
  'position',
  'and',
  'but',
  'then',
];

/** `remove 2 and put 4 in its place`: a photo, and the place of the one that was spoken of or that went. */
export function readIntoPlace(reader: Reader): boolean {
  const { nodes } = reader;
  const [place] = reader.find('its-place');
  if (place === undefined) return false;
  const breath = breathAt(nodes, place);
  const [moved, ...others] = free(reader).filter(at => breath.includes(at));
  const target = targetAt(nodes, moved ?? -1);
  const isIdle = breath.every(
    at => at === place || at === moved || reader.isUsed(at) || hasAny(nodes[at], idle),
  );
  if (target === undefined || target.except || others.length > 0 || !isIdle) return false;
  reader.use(...breath);
  reader.wish({ do: 'move', target, to: { where: 'its-place' } });
  return true;
}
