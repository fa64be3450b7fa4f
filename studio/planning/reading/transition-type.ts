import type { Node } from './node.ts';
import type { WishOf } from './wish.ts';

/** The transition a word names, where it has a side going the given way. */
export function transitionType(
  node: Node | undefined,
  direction: string | undefined,
): WishOf<'transition'>['type'] {
  if (node?.kind !== 'concept') return undefined;
  const name = node.concepts.find(concept => concept.startsWith('transition-'))?.slice('transition-'.length);
  switch (name) {
    case 'crossfade':
    case 'fadeblack':
    case 'fadewhite':
    case 'dissolve':
    case 'zoom':
    case 'circle':
      return name;
    case 'cut':
      return 'none';
    case 'slide':
    case 'wipe':
      if (direction === 'right') return `${name}-right`;
      if (direction === 'up') return `${name}-up`;
      return direction === 'down' ? `${name}-down` : `${name}-left`;
  }
  return undefined;
}
