import { means, type Token } from '../lexing/token.ts';

/** What says nothing in a list of what comes first and what comes then. */
const isIdle = (token: Token | undefined): boolean => means(token, 'filler') || means(token, 'photo');

/**
 * `first photo 5, then 2`: the first word says where the list begins and names no photo, and the `after` of `depois a 2`
 * leads on. Everything else stays as it is.
 */
export function withSequences(tokens: readonly Token[]): readonly Token[] {
  const plain = plainSequence(tokens) ?? besideOthers(tokens);
  if (plain) return plain;
  const first = tokens.findIndex(token => !isIdle(token));
  const opening = tokens[first];
  const next = tokens.findIndex((token, at) => at > first && !isIdle(token));
  const number = tokens[next];
  const leads = tokens.map((token, at) => means(token, 'then') || leadsOn(tokens, at));
  if (opening === undefined || number?.kind !== 'number' || leads.every(lead => !lead)) return tokens;
  const begins = (opening.kind === 'ordinal' && opening.value === 1) || means(opening, 'start');
  if (!begins) return tokens;
  return tokens.map((token, at): Token => {
    const { start, end } = token;
    if (at === first) return { kind: 'concept', concepts: ['start'], mended: false, start, end };
    return leads[at] ? { kind: 'concept', concepts: ['then'], mended: false, start, end } : token;
  });
}

const isFirst = (token: Token | undefined): boolean =>
  (token?.kind === 'ordinal' && token.value === 1) || means(token, 'start');

/** A verb for placing, a word for and, a comma. */
const isLink = (token: Token): boolean =>
  (token.kind === 'separator' && token.mark === 'comma') ||
  ['and', 'move', 'add', 'make'].some(
    name => token.kind === 'concept' && token.concepts.every(one => one === name),
  );

const isLeading = (token: Token | undefined): boolean => means(token, 'then') || means(token, 'after');

/** `put 4 first and then 2`, `la 4 va primero y después la 2`: numbers, which one is first, and what leads on; nothing else. */
function plainSequence(tokens: readonly Token[]): readonly Token[] | undefined {
  const said = tokens.filter(token => !isIdle(token) && !isLink(token));
  // `…, then the rest`: where the others go is no news.
  const last = means(said.at(-1), 'others') && isLeading(said.at(-2)) ? -2 : said.length;
  const [one, two, ...rest] = said.slice(0, last);
  const head =
    isFirst(one) && two?.kind === 'number' ? two : isFirst(two) && one?.kind === 'number' ? one : undefined;
  const first = head === one ? two : one;
  const goesOn = rest.every((token, at) => (at % 2 === 0 ? isLeading(token) : token.kind === 'number'));
  if (head === undefined || first === undefined || rest.length === 0 || rest.length % 2 > 0 || !goesOn)
    return undefined;
  const named = (name: 'start' | 'then', { start, end }: Token): Token => ({
    kind: 'concept',
    concepts: [name],
    mended: false,
    start,
    end,
  });
  return [
    named('start', first),
    head,
    ...rest.map((token, at) => (at % 2 === 0 ? named('then', token) : token)),
  ];
}

/** `flash between the pics, photo 4 first and then photo 2`: a sequence that begins at a joint, behind other wishes or before them. */
function besideOthers(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!tokens.some(token => means(token, 'then') || means(token, 'after'))) return undefined;
  const joints = tokens.flatMap((token, at) => (isComma(token) || isAnd(token) ? [at] : []));
  if (joints.length > mostJoints) return undefined;
  for (const from of [-1, ...joints]) {
    for (const end of [...joints, tokens.length].filter(joint => joint > from)) {
      const part = plainSequence(tokens.slice(from + 1, end));
      const goesOn = tokens.slice(end, end + 3).some(token => means(token, 'then') || means(token, 'after'));
      if (part && !goesOn) return [...tokens.slice(0, from + 1), ...part, ...tokens.slice(end)];
    }
  }
  return undefined;
}

/** More of them make a list. */
const mostJoints = 8;

const isComma = (token: Token): boolean => token.kind === 'separator' && token.mark === 'comma';
const isAnd = (token: Token): boolean => means(token, 'and');

/** A word for after right behind a comma or an `and`, with a photo or the rest behind it. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  const joined = (last?.kind === 'separator' && last.mark === 'comma') || means(last, 'and');
  const next = tokens.find((token, place) => place > at && !isIdle(token));
  return means(tokens[at], 'after') && joined && (next?.kind === 'number' || means(next, 'others'));
}
