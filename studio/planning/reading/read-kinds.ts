import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { breathAt } from './breath.ts';
import { has, hasAny, isTurning, type Node } from './node.ts';
import { refsAt } from './photo-places.ts';
import type { Reader } from './reader.ts';
import type { Ref } from './wish.ts';

/** Beside these a word for photos or clips says what they are said of, and not what is to be in the video. */
const describing: readonly Concept[] = [
  ...([
    'sound',
    'mute',
    'unmute',
    'volume',
    'music',
    'song',
    'transition',
    'motion',
    'color',
    'trim',
  ] as const),
  ...(['title', 'caption', 'text', 'watermark', 'credit', 'write', 'faster', 'slower', 'speed'] as const),
];

const isDescribed = (node: Node): boolean =>
  node.kind === 'time' ||
  node.kind === 'target' ||
  node.kind === 'quote' ||
  hasAny(node, describing) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:look|fit|motion|transition)-/u.test(name)));

/** `leave the clips out`, `only the photos, no clips`: all of one kind go or are all that stays. */
export function readKinds(reader: Reader): void {
  const { nodes } = reader;
  for (const at of reader.find('clip', 'photo')) {
    const breath = breathAt(nodes, at);
    if (breath.some(place => isDescribed(nodes[place] ?? { kind: 'word', start: 0, end: 0 }))) continue;
    const action = reader.action(at);
    const edge = breath.find(place => hasAny(nodes[place], ['start', 'end']));
    // `put the clips at the beginning`, `start with the clips`
    const isLed = edge !== undefined && edge < at && action === undefined && !breath.includes(at + 1);
    if (
      has(nodes[at], 'clip') &&
      edge !== undefined &&
      (isLed || action?.action === 'add' || action?.action === 'move')
    ) {
      reader.use(at, edge, action?.at, ...reader.find('with').filter(place => breath.includes(place)));
      const to = { where: has(nodes[edge], 'start') ? 'start' : 'end' } as const;
      reader.wish({ do: 'move', target: { refs: [clipsOrImages(reader, at)], except: false }, to });
      continue;
    }
    const begins = opening(nodes, at);
    if (has(nodes[at], 'clip') && begins !== undefined && action === undefined) {
      reader.use(at, begins, ...reader.find('with'));
      const to = { where: has(nodes[begins], 'end') ? 'end' : 'start' } as const;
      reader.wish({ do: 'move', target: { refs: [clipsOrImages(reader, at)], except: false }, to });
      continue;
    }
    const isClip = has(nodes[at], 'clip');
    const only = [at - 1, at + 1].find(place => breath.includes(place) && has(nodes[place], 'only'));
    // `only the photos, the videos not`: beside a word for only the refusal behind it is one.
    const isRefused = has(nodes[action?.at ?? -1], 'no') && nodes.some(node => has(node, 'only'));
    const goes = isClip && (action?.action === 'remove' || action?.action === 'no' || isRefused);
    if (!(goes || only !== undefined)) continue;
    const joined = goes ? undefined : joinedTo(reader, at);
    reader.use(at, only, goes ? action?.at : undefined, joined);
    const refs = [clipsOrImages(reader, at), ...refsAt(nodes[joined ?? -1])];
    reader.wish(
      goes
        ? { do: 'remove', target: { refs, except: false } }
        : { do: 'only', target: { refs, except: false } },
    );
  }
}

/** The photos of `keep only the clip and photo 2`, or those before an `and`, with nothing else said of them. */
function joinedTo({ nodes, isUsed }: Reader, at: number): number | undefined {
  const isEdge = (node: Node | undefined): boolean => node === undefined || isTurning(node);
  return [1, -1]
    .filter(step => hasAny(nodes[at + step], ['and']) && nodes[at + 2 * step]?.kind === 'target')
    .map(step => at + 2 * step)
    .find(place => !isUsed(place) && (place < at || isEdge(nodes[place + 1])));
}

/** The `start` of `start with the clips`. */
const opening = (nodes: readonly Node[], at: number): number | undefined => {
  const place = hasAny(nodes[at - 1], ['with']) ? at - 2 : at - 1;
  return hasAny(nodes[place], ['start', 'end', 'auto']) ? place : undefined;
};

/** A word for one clip means the only one there is. */
export function clipsOrImages({ nodes, sentence: { raw, vocabulary } }: Reader, at: number): Ref {
  const node = nodes[at];
  if (!has(node, 'clip')) return { by: 'images' };
  const word = foldText(raw.slice(node?.start, node?.end));
  return foldedPhrases(vocabulary.oneClip).includes(word) ? { by: 'only-clip' } : { by: 'clips' };
}
