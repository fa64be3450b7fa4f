import type { Concept } from '../vocabulary/concept.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldText } from './fold.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { isJoint, means, type Token } from './token.ts';

/**
 * `the second video`, `video kedua`: where clips were sent, a video that is counted is one of them. So is what is
 * counted without a noun behind one (`mute the first clip, cut the second to 4 seconds`), and what is trimmed, which
 * a photo cannot be (`cut the second one to 4 seconds`). `clips`: how many there are.
 */
export function videosAsClips(
  tokens: readonly Token[],
  raw: string,
  { adjectives, concepts }: Vocabulary,
  clips: number,
): readonly Token[] {
  const sound = concepts.find(({ means: [name, more] }) => name === 'sound' && !more);
  const sounds = sound ? foldedPhrases(sound.phrases) : [];
  const behind = adjectives === 'behind';
  const filmedOnes = parts(tokens, isStop).flatMap(part => filmed(part, raw, { sounds, behind, clips }));
  // The one of `second one in slow motion` is the clip that is counted.
  const known = filmedOnes.filter(
    (token, at) =>
      !(
        isOne(token) &&
        orderOf(filmedOnes[at - 1]) !== undefined &&
        breathAround(filmedOnes, at).some(isSlowMotion)
      ),
  );
  const spoken = known.findIndex(
    (token, at) =>
      means(token, 'clip') &&
      (isCounting(behind ? known[at + 1] : before(known, at)) || ordinalsBehind(known, at, clips)),
  );
  return known.flatMap((token, at): readonly Token[] => {
    const place = orderOf(token);
    // `remove the middle one`: of two there is none in the middle.
    const isMiddle = place === 0 && clips < leastMiddle;
    if (place === undefined || isMiddle || isUnit(known, at) || place > clips || hasNoun(known, at))
      return [token];
    if (isEdge(known, at) || hasTime(known[at + 1])) return [token];
    const isLater = spoken >= 0 && at > spoken + 1;
    const last = before(known, at);
    const follows = isLater && (isJoint(last) || verbs.some(verb => means(last, verb)));
    const isTrimmed = [last, after(known, at)].some(one => means(one, 'trim')) && known.some(hasTime);
    // `turn the sound of the last one back on`: a photo has none.
    const isHeardOne = known
      .slice(Math.max(0, at - 3), at)
      .some(one => sounding.some(name => means(one, name)));
    // `second one in slow motion`: that is of clips alone.
    const isSlowed = breathAround(known, at).some(one => means(one, 'slow-motion'));
    if (!follows && !isTrimmed && !isHeardOne && !isSlowed) return [token];
    const where = behind ? token.start : token.end;
    const clip: Token = { kind: 'concept', concepts: ['clip'], mended: false, start: where, end: where };
    const counted: Token = { kind: 'ordinal', value: place, start: token.start, end: token.end };
    return behind ? [clip, counted] : [counted, clip];
  });
}

const isOne = (token: Token): boolean => token.kind === 'number' && token.value === 1 && !token.digits;

const isSlowMotion = (token: Token): boolean => means(token, 'slow-motion');

/** It counts which: the second, the last. */
const isPlace = (token: Token): boolean => orderOf(token) !== undefined;

/** The tokens around this one, up to a mark or a joint on either side. */
function breathAround(tokens: readonly Token[], at: number): readonly Token[] {
  const from = tokens.slice(0, at).findLastIndex(isPause) + 1;
  const length = tokens.slice(at).findIndex(isPause);
  return tokens.slice(from, length < 0 ? tokens.length : at + length);
}

interface Wording {
  /** Words for sound, folded. */
  readonly sounds: readonly string[];
  /** What counts stands behind what is counted. */
  readonly behind: boolean;
  readonly clips: number;
}

/** One sentence, with a word for clip where a word for video says what was filmed. */
function filmed(tokens: readonly Token[], raw: string, { sounds, behind, clips }: Wording): readonly Token[] {
  const isShortened =
    clips > 0 && (keepsEdge(tokens) || (clips === 1 && (isMutedAndPaced(tokens) || isPutAtEdge(tokens))));
  // `only the photos, not the videos`
  const onlyPhotos =
    tokens.some(token => means(token, 'only')) && tokens.some(token => means(token, 'photo'));
  // `the video in slow motion, last pic first`: what was filmed, where nothing else is named in the same breath.
  const alone = new Set(
    isShortened || tokens.some(token => means(token, 'slow-motion'))
      ? parts(tokens, isPause)
          .filter(part => !part.some(isNaming) && !(part.some(isSlowMotion) && part.some(isPlace)))
          .flat()
      : [],
  );
  const placed = new Set(
    parts(tokens, isPause)
      .filter(part => isPlaced(part, raw, behind))
      .flat(),
  );
  return tokens.map((token, at): Token => {
    if (token.kind === 'concept' && means(token, 'slow-motion') && alone.has(token))
      return { ...token, concepts: ['slower', 'clip'] };
    // `mute the videos`: there is one video that is made, and several are what was filmed.
    if (token.kind === 'concept' && means(token, 'video') && means(token, 'clip'))
      return { ...token, concepts: ['clip'] };
    const isVideo = token.kind === 'concept' && token.concepts.every(name => name === 'video');
    const counts = behind ? tokens[at + 1] : before(tokens, at);
    const isClip =
      isCounting(counts) ||
      isHeard(tokens, at, raw, sounds) ||
      placed.has(token) ||
      (isShortened && alone.has(token)) ||
      (onlyPhotos && isRefused(tokens, at));
    return isVideo && isClip ? { ...token, concepts: ['clip'] } : token;
  });
}

/** `put the videos at the end`, `start with the videos`: what gets a place in the video is what was filmed, and nothing else is said. */
function isPlaced(part: readonly Token[], raw: string, behind: boolean): boolean {
  const telling = part.filter(token => !isPause(token) && !means(token, 'filler'));
  const video = telling.findIndex(token => means(token, 'video') && !means(token, 'clip'));
  const edge = telling.findIndex(
    (token, at) =>
      means(token, 'start') ||
      means(token, 'end') ||
      // `put the videos first`
      (!behind && at > video && token.kind === 'ordinal' && Math.abs(token.value) === 1),
  );
  const isMoved = telling.some(token => means(token, 'move') || means(token, 'add'));
  // `start with` can be one phrase.
  const lead = telling[edge];
  const leads =
    (edge === video - 2 && means(telling[video - 1], 'with')) ||
    (edge === video - 1 && /\s/u.test(raw.slice(lead?.start, lead?.end)));
  const isOnly = telling.every(
    (token, at) =>
      at === video || at === edge || placing.some(name => means(token, name)) || means(token, 'with'),
  );
  return edge >= 0 && isOnly && (isMoved || leads || edge === video + 1);
}

/** A clip, a photo, music or a file. */
const isNaming = (token: Token): boolean =>
  token.kind === 'file' || (['clip', 'photo', 'music'] as const).some(name => means(token, name));

const isStop = (token: Token): boolean =>
  token.kind === 'separator' && (token.mark === 'stop' || token.mark === 'newline');

const isPause = (token: Token): boolean =>
  token.kind === 'separator' || (['and', 'but', 'then'] as const).some(name => means(token, name));

/** All tokens in parts, each of which ends with the token that ends it. */
function parts(tokens: readonly Token[], isEnd: (token: Token) => boolean): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    found.at(-1)?.push(token);
    if (isEnd(token)) found.push([]);
  }
  return found;
}

/** So many have one in the middle. */
const leastMiddle = 3;

/** What only clips have. */
const sounding: readonly Concept[] = ['sound', 'mute', 'unmute'];

/** Right beside it a word that takes away: `not the videos`, `videolar olmasın`. */
const isRefused = (tokens: readonly Token[], at: number): boolean =>
  [before(tokens, at), after(tokens, at)].some(token =>
    (['no', 'remove', 'off', 'except'] as const).some(name => means(token, name)),
  );

/** `only the first 3 seconds of the video`: what is kept or cut off by its edge was filmed. */
function keepsEdge(tokens: readonly Token[]): boolean {
  const isKept = tokens.some(token => (['only', 'trim', 'remove'] as const).some(name => means(token, name)));
  return (
    isKept &&
    tokens.some((token, at) => {
      const isEdge =
        token.kind === 'ordinal' || (['start', 'end', 'before'] as const).some(name => means(token, name));
      return isEdge && tokens[at + 1]?.kind === 'number' && means(tokens[at + 2], 'second');
    })
  );
}

/** `mute the video and speed it up`: what has a sound of its own and a pace of its own was filmed. */
const isMutedAndPaced = (tokens: readonly Token[]): boolean =>
  tokens.some(token => means(token, 'mute')) &&
  (tokens.some(token => means(token, 'faster') || means(token, 'slower')) ||
    (tokens.some(token => means(token, 'trim')) && tokens.some(hasTime))) &&
  !tokens.some(token => means(token, 'all') || means(token, 'music'));

/** `make the video faster and put it first`: what gets a place in the video was filmed. */
function isPutAtEdge(tokens: readonly Token[]): boolean {
  const telling = tokens.filter(token => !means(token, 'filler'));
  return telling.some((token, at) => {
    const isEdge = token.kind === 'ordinal' && Math.abs(token.value) === 1;
    const isLed = placing.some(name => means(telling[at - 1], name));
    const next = telling[at + 1];
    return isEdge && isLed && means(telling[at - 2], 'and') && (next === undefined || isPause(next));
  });
}

/** `動画の音`, `영상 소리 꺼`: what was filmed has a sound, and what is made of it has music. */
function isHeard(tokens: readonly Token[], at: number, raw: string, sounds: readonly string[]): boolean {
  const next = tokens[means(tokens[at + 1], 'filler') ? at + 2 : at + 1];
  if (next === undefined || means(next, 'music')) return false;
  if (means(next, 'sound')) return true;
  const isLoudness = ['mute', 'unmute', 'louder', 'quieter'].some(name => isA(next, name));
  const phrase = foldText(raw.slice(next.start, next.end));
  return isLoudness && sounds.some(sound => phrase.startsWith(sound));
}

const isA = (token: Token, name: string): boolean =>
  token.kind === 'concept' && token.concepts.some(concept => concept === name);

/** What can be done to a clip without naming it again. */
const verbs: readonly Concept[] = [
  'trim',
  'mute',
  'unmute',
  'remove',
  'slower',
  'faster',
  'louder',
  'quieter',
];

/** Which one a token counts; from the end it is negative. */
const orderOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'ordinal' && !token.ofPhoto
    ? token.value
    : token?.kind === 'concept'
      ? token.ordinal
      : undefined;

/** The seconds of `5 second`. */
const isUnit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'concept' && (tokens[at - 1]?.kind === 'number' || tokens[at - 1]?.kind === 'ordinal');

/** `both clips … the first`: clips spoken of together, of which there are several. */
const ordinalsBehind = (tokens: readonly Token[], at: number, clips: number): boolean =>
  clips > 1 && tokens.slice(at + 2).some(token => orderOf(token) !== undefined);

/** The first of `put it first` and of `the first 2 seconds`. */
const isEdge = (tokens: readonly Token[], at: number): boolean =>
  placing.some(name => means(before(tokens, at), name));

const placing: readonly Concept[] = ['add', 'move', 'make', 'as'];

const hasTime = (token: Token | undefined): boolean =>
  token?.kind === 'number' || means(token, 'second') || means(token, 'minute');

const isCounting = (token: Token | undefined): boolean =>
  token?.kind === 'ordinal' ||
  (token?.kind === 'number' && token.dotted) ||
  (token?.kind === 'concept' && token.ordinal !== undefined);

/** `두 번째 영상`, `2つ目の動画`: what counts may have a little word behind it. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  const last = tokens[at - 1];
  return means(last, 'filler') ? tokens[at - 2] : last;
}

function after(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  return means(next, 'filler') ? tokens[at + 2] : next;
}

/** A noun beside it, a number or another one perhaps between them: `the first two photos`, `the first and second pic`. */
const hasNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(
      Math.max(0, at - 1),
      means(tokens[at + 1], 'and') && orderOf(tokens[at + 2]) !== undefined ? at + 4 : at + 3,
    )
    .some(token => means(token, 'photo') || means(token, 'clip') || means(token, 'video'));
