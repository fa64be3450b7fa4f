import { foldText } from '../lexing/fold.ts';
import { endsInPhrase, foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { has, type Node } from './node.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';

/** The little words in front of a time. */
export const leadOf = ({ nodes, sentence }: Reader, time: number): string =>
  sentence.raw.slice(nodes[time - 1]?.end ?? 0, nodes[time]?.start);

/** `auf 5 Sekunden kürzen`, `by 2 seconds`: what a time is led by. */
export function isLed(lead: string, words: readonly string[]): boolean {
  const last = foldText(lead).trim().split(' ').at(-1) ?? '';
  return foldedPhrases(words).includes(last);
}

/** `너무 짧아 1분으로`, `3 saniyeye`: the end of the time says that it is how long, not by how much. */
export function endsInTo({ nodes, sentence: { raw, vocabulary } }: Reader, time: number): boolean {
  const own = foldText(raw.slice(nodes[time]?.start, nodes[time]?.end));
  return foldedPhrases(vocabulary.timeTo).some(
    word => (isUnspaced(word) || word.startsWith('-')) && own.endsWith(word.replace('-', '')),
  );
}

/** `shorten to 20 seconds`, `20 seconds or less`: a length, not a difference. */
export function isLimit(reader: Reader, relative: number, time: number): boolean {
  const { raw, vocabulary } = reader.sentence;
  const from = reader.nodes[Math.min(relative, time)];
  const to = reader.nodes[Math.max(relative, time)];
  const between = from && to ? raw.slice(from.end, to.start) : '';
  if (endsInTo(reader, time)) return true;
  if (relative < time) {
    // `perpanjang foto 3 dua detik`: the photo between leads to no length.
    if (reader.nodes.slice(relative, time).some(node => has(node, 'until'))) return true;
    const passes = reader.nodes[time - 1]?.kind === 'target' && time - relative > 1;
    const lead = passes ? leadOf(reader, time) : between;
    return /\p{L}/u.test(lead) && !isLed(lead, vocabulary.timeBy);
  }
  // `20초로 줄여줘`: in verb-last languages the little word stands behind the time.
  const [follower = ''] = foldText(between).trim().split(' ');
  return (
    foldedPhrases(vocabulary.timeTo).includes(follower) || isLed(leadOf(reader, time), vocabulary.timeTo)
  );
}

/** `make it 20 seconds and the last photo 4`: beyond a joint, with a time of its own on that side of it. */
function hasOwnTime({ nodes }: Reader, photo: number, time: number): boolean {
  // `each photo 2 seconds the last one 5 seconds`
  if (photo > time && nodes[photo + 1]?.kind === 'time' && has(nodes[time - 1], 'each')) return true;
  const isJoint = (node: Node): boolean =>
    has(node, 'and') || (node.kind === 'separator' && node.mark === 'comma');
  const apart = nodes.slice(Math.min(photo, time), Math.max(photo, time)).some(isJoint);
  if (!apart) return false;
  const from = nodes.slice(0, photo).findLastIndex(isJoint) + 1;
  const end = nodes.slice(photo).findIndex(isJoint);
  return nodes.slice(from, end < 0 ? nodes.length : photo + end).some(node => node.kind === 'time');
}

/** So many letters beside a time can say that it is a limit. */
const limitLetters = 24;

/** `under a minute`, `30 seconds max`, `30秒以内`: a video that is shorter is as it should be. */
export function isAtMost({ nodes, sentence: { raw, vocabulary } }: Reader, time: number): boolean {
  const [start, end] = [nodes[time]?.start ?? 0, nodes[time]?.end ?? 0];
  const before = foldText(raw.slice(Math.max(0, start - limitLetters), start)).trim();
  const behind = foldText(raw.slice(end, end + limitLetters)).trim();
  const own = foldText(raw.slice(start, end));
  // The `a` of `under a minute`.
  const leads = [before, before.replace(/ \p{L}{1,5}$/u, '')];
  const limit = foldedPhrases(vocabulary.timeMost).find(word =>
    isUnspaced(word)
      ? before.endsWith(word) || behind.startsWith(word) || own.endsWith(word)
      : leads.some(lead => endsInPhrase(lead, word)) || `${behind} `.startsWith(`${word} `),
  );
  // `1分まで伸ばして`: up to there it is to grow.
  const grows = (node: Node): boolean =>
    has(node, 'longer') && !limit?.includes(foldText(raw.slice(node.start, node.end)));
  return limit !== undefined && !nodes.some(grows);
}

/** Where the photo stands that a time is said of: the nearest one, not all of them. */
export function nearTarget(reader: Reader, time: number): number | undefined {
  const owner = reader.owner(time);
  const found = reader.nodes
    .map((node, at) => ({ node, at }))
    .filter(
      ({ node, at }) =>
        node.kind === 'target' &&
        !reader.isUsed(at) &&
        !hasOwnTime(reader, at, time) &&
        (at === owner || reader.owner(at) === owner || reader.owner(at) === undefined),
    )
    .map(({ at }) => ({ at, far: distance(reader.sentence, at, time) }))
    .filter(({ far }) => far <= 5)
    .sort((a, b) => a.far - b.far);
  // `all photos 4 seconds except the first`: the exception says it all.
  const exception = found.find(({ at }) => targetAt(reader.nodes, at)?.except);
  const near = exception ?? found[0];
  if (near === undefined) return undefined;
  const node = reader.nodes[near.at];
  // Bare numbers without the word photo are too vague to be given a time.
  if (node?.kind === 'target' && node.refs.some(ref => ref.by === 'all')) return undefined;
  return near.at;
}
