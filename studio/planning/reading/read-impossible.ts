import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import { takenOut } from './taken-out.ts';

/**
 * `add a voiceover`, `remove the background from photo 2`: understood, and nothing the editor can do. It is said so of
 * the whole stretch up to the next mark or word for and, so that no photo in it is taken for another wish's.
 */
export function readImpossible(reader: Reader): void {
  const { nodes, sentence } = reader;
  for (const at of [...reader.find('impossible'), ...spokenSubtitles(reader), ...takenOut(reader)]) {
    if (reader.isUsed(at)) continue;
    // `square, so that I can send it to my mum`: what stands before it is another wish.
    const isSending = has(nodes[at], 'export');
    const from = isSending ? at : nodes.findLastIndex((node, place) => place < at && isJoint(node)) + 1;
    const next = nodes.findIndex((node, place) => place > at && isJoint(node));
    const to = next < 0 ? nodes.length : next;
    const places = [...nodes.keys()].slice(from, to);
    // `translate hello` asks for no change of the video, `translate the title` does.
    // `my logo "ACME"` is written like any other text.
    if (has(nodes[at], 'watermark') && places.some(place => nodes[place]?.kind === 'quote')) continue;
    if (has(nodes[at], 'off-topic') && !places.some(place => hasAny(nodes[place], texts))) continue;
    // `rotate it to portrait mode` is about the frame, `rotate photo 2` is not.
    if (has(nodes[at], 'position') && !places.some(place => nodes[place]?.kind === 'target')) continue;
    // `needs to match a 22 second voiceover` asks for a length, and the voice is somebody's own.
    if (places.some(place => nodes[place]?.kind === 'time')) {
      reader.use(at);
      continue;
    }
    // `write the date 12.05.`, `add the date: "May"`: what is to be written is given.
    const isGiven = places.some(
      place => place > at && ['quote', 'number', 'ordinal'].includes(nodes[place]?.kind ?? ''),
    );
    if (has(nodes[at], 'write') && isGiven) continue;
    // `a semi-transparent watermark "Joe"`: the text can be had, and not how it is to look.
    const isQuality = has(nodes[at], 'color') && places.some(place => nodes[place]?.kind === 'quote');
    if (isQuality) {
      reader.use(at);
      reader.wish({ do: 'impossible', text: sentence.raw.slice(nodes[at]?.start, nodes[at]?.end) });
      continue;
    }
    reader.use(...places);
    reader.wish({
      do: 'impossible',
      text: sentence.raw.slice(nodes[from]?.start, nodes[to - 1]?.end),
    });
  }
}

const texts = ['title', 'caption', 'text', 'watermark', 'credit'] as const;

/** `add subtitles from the audio`: what is said in it nobody can write down. */
function spokenSubtitles({ nodes, find }: Reader): readonly number[] {
  const quoted = nodes.some(node => node.kind === 'quote' || node.kind === 'item');
  const isHeard = nodes.some(
    (node, at) => hasAny(node, ['sound', 'song', 'music']) && hasAny(nodes[at - 1], ['from']),
  );
  return quoted || !isHeard ? [] : find('caption').slice(0, 1);
}

const isJoint = (node: Reader['nodes'][number]): boolean =>
  node.kind === 'separator' || has(node, 'and') || has(node, 'but') || has(node, 'then');
