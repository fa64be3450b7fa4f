import { means, type Token } from '../lexing/token.ts';
import { onlyMeans } from './node.ts';

/** A message's tokens as sentences, and long sentences in parts that can be read in time. */
export const breathsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] =>
  sentences(tokens).flatMap(breaths);

function sentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    const ends = token.kind === 'separator' && (token.mark === 'stop' || token.mark === 'newline');
    if (ends) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const joined: (readonly Token[])[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const leaning = leaned(joined.at(-1), part);
    if (leaning) joined[joined.length - 1] = leaning;
    else joined.push(part);
  }
  return joined;
}

/** `why is everything moving? stop that`: a sentence that only takes away is about the one before, and joins it. */
function leaned(last: readonly Token[] | undefined, part: readonly Token[]): readonly Token[] | undefined {
  const end = last?.at(-1);
  const start = part[0];
  const takes = part.some(token => onlyMeans(token, 'remove') || onlyMeans(token, 'off'));
  const only =
    takes && part.every(token => ['remove', 'off', 'only', 'filler'].some(name => onlyMeans(token, name)));
  if (!last || !end || !start || !only || last.some(token => token.kind === 'quote')) return undefined;
  // A particle clings to what it switches off; a verb comes after a pause.
  const comma: Token = { kind: 'separator', mark: 'comma', start: end.end, end: end.end };
  const pause = part.some(token => onlyMeans(token, 'off')) ? [] : [comma];
  return [...last, ...pause, ...part.filter(token => !onlyMeans(token, 'only'))];
}

/**
 * So many words without a stop nobody says in one breath. A sentence is read in time that grows with its square, so
 * longer ones are read in parts.
 */
const longestBreath = 100;

/** A sentence in parts that can be read in time, parted where it has a comma or a word for and if it has any. */
function breaths(sentence: readonly Token[]): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let from = 0;
  while (sentence.length - from > longestBreath) {
    const limit = from + longestBreath;
    const joint = sentence.slice(from + 1, limit).findLastIndex(isBreathing);
    const to = joint < 0 ? limit : from + 1 + joint;
    parts.push(sentence.slice(from, to));
    from = to;
  }
  return [...parts, sentence.slice(from)];
}

const isBreathing = (token: Token): boolean =>
  token.kind === 'separator' || means(token, 'and') || means(token, 'then') || means(token, 'but');
