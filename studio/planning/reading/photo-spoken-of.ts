import { hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import type { Target } from './wish.ts';

/** `put photo 3 first and let it last 5 seconds`: the one photo of the sentence, when it says nothing of the video. */
export function photoSpokenOf(reader: Reader, time: number): Target | undefined {
  const { nodes } = reader;
  if (nodes.some(node => hasAny(node, ['video', 'cut', 'all', 'remove', 'no', 'only', 'swap'])))
    return undefined;
  // `pon la 3 al final y que dure 6 segundos`
  const moved = reader.wishes().some(wish => wish.do === 'move');
  const named = nodes.flatMap((node, at) => (node.kind === 'target' ? [{ node, at }] : []));
  const explicit = named.filter(({ node }) => node.explicit);
  const photos = explicit.length > 0 || !moved ? explicit : named;
  const [photo] = photos;
  if (photo === undefined || photos.length > 1 || photo.at > time || photo.node.refs.length > 1)
    return undefined;
  return photo.node.refs[0]?.by === 'all' ? undefined : { refs: photo.node.refs, except: false };
}
