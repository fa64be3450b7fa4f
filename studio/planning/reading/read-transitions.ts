import type { Concept } from '../vocabulary/concept.ts';
import { directionOf, factorOf, lessBy, moreBy } from './arguments.ts';
import { has, hasAny, isUnknown, type Node } from './node.ts';
import { readEachTransition, readFadeOfEach } from './read-each-transition.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { readFadeLength } from './read-fade-length.ts';
import { type Reader, targetAt } from './reader.ts';
import { distance } from './sentence.ts';
import { isThing } from './things.ts';
import { transitionType } from './transition-type.ts';
import type { Target } from './wish.ts';

const nearby = 4;

/** `different ones`, `transiciones variadas`: variety is of transitions, unless something else is varied. */
function readLooseVariety(reader: Reader): void {
  const [varied] = reader.find('varied');
  if (varied === undefined || reader.owner(varied) !== undefined) return;
  const action = reader.action(varied);
  if (action?.action === 'no' || action?.action === 'remove' || action?.action === 'leave') return;
  reader.use(varied, action?.at, ...reader.find('times', 'each'));
  reader.wish({ do: 'transition', type: 'varied', ms: undefined, factor: undefined, target: undefined });
}

/** A fade that two photos and a word for between are said of is no fade of the whole video. */
function betweenPhotos(
  reader: Reader,
): { readonly fade: number; readonly at: number; readonly target: Target } | undefined {
  const at = reader.nodes.findIndex(node => node.kind === 'target' && node.refs.length === 2);
  const target = targetAt(reader.nodes, at);
  const [fade] = reader.find('fade-out', 'fade-in', 'fade');
  if (target === undefined || fade === undefined || reader.find('between', 'transition').length === 0)
    return undefined;
  return { fade, at, target };
}

/** No transition takes longer, ms. */
const longestTransition = 5000;

/** What may be said beside the length of a transition. */
const paces: readonly Concept[] = [
  'but',
  'and',
  'make',
  'change',
  'faster',
  'slower',
  'longer',
  'shorter',
  'less',
  'more',
  'until',
];

const isTransition = (node: Node): boolean =>
  node.kind === 'concept' && node.concepts.some(name => /^transition(?:-|$)/u.test(name));

/** `the transition should last one second`: the word for lasting stands between. */
function timeByLength(reader: Reader): number | undefined {
  const others = reader.find('video', 'cut', 'photo', 'each', 'all').length > 0;
  const times = reader.nodes.flatMap((node, at) => (node.kind === 'time' && !reader.isUsed(at) ? [at] : []));
  const [at] = times;
  const node = reader.nodes[at ?? -1];
  if (others || at === undefined || times.length > 1 || node?.kind !== 'time' || node.ms > longestTransition)
    return undefined;
  // `crossfade but quicker, 0.3 seconds`: nothing else is spoken of.
  const paced = reader.nodes.every(
    one => ['time', 'separator'].includes(one.kind) || hasAny(one, paces) || isTransition(one),
  );
  if (!paced && !has(reader.nodes[reader.owner(at) ?? -1], 'total')) return undefined;
  reader.use(at, ...reader.find('total'));
  return node.ms;
}

/** `transitions of 30 seconds`: no transition is so long, and right behind the word it is said of nothing else. */
function timeBeside({ nodes, isUsed, use }: Reader, heads: readonly number[]): number | undefined {
  const at = heads.map(head => head + 1).find(place => nodes[place]?.kind === 'time' && !isUsed(place));
  const node = nodes[at ?? -1];
  if (node?.kind !== 'time' || !nodes.every(one => one === node || isTransition(one) || hasAny(one, setting)))
    return undefined;
  use(at);
  return node.ms;
}

const setting: readonly Concept[] = ['add', 'make', 'change', 'with', 'all'];

/** Nothing but verbs and joints between two places: `all transitions should be zoom`. */
function bridged(reader: Reader, a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return (
    distance(reader.sentence, from, to) <= 4 &&
    reader.nodes.slice(from + 1, to).every(node => isPair(node) || hasAny(node, bridging))
  );
}

/** `the transition between 2 and 3 should be a zoom` */
const isPair = (node: Node): boolean => node.kind === 'target' && node.refs.length === 2;

const bridging: readonly Concept[] = [
  ...(['make', 'add', 'change', 'with', 'as', 'all', 'each', 'transition', 'effects', 'between'] as const),
];

/** `transitions twice as long`: right behind the word, and long is said of them and not of the video. */
function scaleBehind(reader: Reader, words: readonly number[]): number | undefined {
  const at = words.map(word => word + 1).find(place => factorOf(reader.nodes[place]) !== undefined);
  if (at !== undefined && has(reader.nodes[at + 1], 'total')) reader.use(at + 1);
  return at;
}

/** `the transitions are boring, take other ones`: behind them nothing else is spoken of. */
const isTheirs = ({ nodes }: Reader, word: number, at: number): boolean =>
  word < at && !nodes.slice(word + 1).some(node => node.kind === 'target' || isThing(node));

/** `the transition from photo 2 to 3`: two photos side by side right behind the word, used up by asking. */
function joinedPair(reader: Reader, heads: readonly number[]): Target | undefined {
  for (const head of heads) {
    const [from, to] = [head + 1, head + 2].map(at => (has(reader.nodes[head + 1], 'from') ? at + 1 : at));
    const refs = [from, to].flatMap(at => {
      const node = at === undefined || reader.isUsed(at) ? undefined : reader.nodes[at];
      return node?.kind === 'target' && node.refs.length === 1 ? node.refs : [];
    });
    if (refs.length < 2) continue;
    reader.use(from, to);
    return { refs, except: false };
  }
  return undefined;
}

/** `leave the other transitions alone`, and nothing of how any should be. */
function leavesOthers(reader: Reader, words: readonly number[]): boolean {
  const left = reader.find('leave');
  const others = reader.find('different', 'others', 'all');
  const isNear = (at: number): boolean => words.some(word => Math.abs(word - at) <= 3);
  if (!left.some(isNear) || !others.some(isNear) || reader.findPrefixed('transition-').length > 0)
    return false;
  reader.use(...words, ...left, ...others.filter(isNear), ...reader.find('only'));
  return true;
}

/** Which transition, how long, between which photos. */
export function readTransitions(reader: Reader): void {
  if (readElsewhere(reader) || readEachTransition(reader)) return;
  if (readFadeOfEach(reader) || readFadeLength(reader)) return;
  const kinds = reader.findPrefixed('transition-');
  const words = reader.find('transition');
  if (leavesOthers(reader, words)) return;
  const pair = betweenPhotos(reader);
  const between = kinds.length > 0 ? undefined : pair?.fade;
  const heads = [...kinds, ...words, ...(between === undefined ? [] : [between])];
  const [head] = heads;
  if (head === undefined) {
    readLooseVariety(reader);
    return;
  }
  const args = heads.flatMap(at => reader.args(at));
  const direction = directionOf(reader.nodes, [...kinds, ...args]);
  // `transisi fade` and `ke hitam` with a pair of photos are one fade between these.
  const isPaired = (at: number): boolean =>
    reader.find('between').length > 0 && kinds.some(kind => Math.abs(kind - at) === 1);
  const near = (at: number): boolean =>
    between !== undefined || isPaired(at) || words.some(word => bridged(reader, word, at));
  // `fundido a negro`: the colour right behind the fade.
  const follows = (at: number): boolean =>
    kinds.some(kind => at - kind === 1 && has(reader.nodes[kind], 'transition-crossfade'));
  // `fade to black between pics, each fade a second`
  const isEach = (at: number): boolean => kinds.length > 0 && has(reader.nodes[at - 1], 'each');
  const fades = reader
    .find('fade')
    .filter(at => distance(reader.sentence, at, head) <= 2 || near(at) || isEach(at));
  // `transitions with a fade to black`: between the photos, not at the end.
  const black = reader
    .find('fade-out', 'fade-in', 'color-black', 'look-dark')
    .filter(at => (near(at) || follows(at)) && (between !== undefined || !has(reader.nodes[at], 'fade-in')));
  const zooms = reader.find('motion-zoom', 'motion-zoom-in').filter(near);
  const white = reader.find('color-white').filter(at => near(at) || follows(at));
  // `replace the crossfade with a wipe`: the last one takes the place of the first.
  const isExchange = kinds.length > 1 && reader.action(kinds[0] ?? -1)?.action === 'change';
  const inOrder = isExchange ? kinds.toReversed() : kinds;
  const named = inOrder
    .map(at => transitionType(reader.nodes[at], direction))
    .find(type => type !== undefined);
  const type =
    (white.length > 0 && (named === undefined || named === 'crossfade') ? 'fadewhite' : undefined) ??
    (black.length > 0 && (named === undefined || named === 'crossfade') ? 'fadeblack' : named) ??
    (zooms.length > 0 ? 'zoom' : fades.length > 0 && words.length > 0 ? 'crossfade' : undefined) ??
    // `transisinya geser ke kiri`: what moves to a side slides.
    (direction !== undefined && reader.find('move').length > 0 ? `slide-${direction}` : undefined);
  const varied = reader
    .find('varied', 'different', 'shuffle')
    .filter(at =>
      words.some(word => distance(reader.sentence, at, word) <= nearby || isTheirs(reader, word, at)),
    );
  const governed = heads.map(at => reader.action(at)?.action);
  const away =
    kinds.some(at => has(reader.nodes[at], 'transition-cut')) ||
    governed.includes('no') ||
    governed.includes('remove') ||
    (governed.includes('trim') && kinds.length === 0 && !reader.nodes.some(({ kind }) => kind === 'time'));
  const ms = away
    ? undefined
    : ([...heads, ...fades].map(at => reader.takeTime(at)).find(time => time !== undefined) ??
      timeByLength(reader) ??
      timeBeside(reader, heads));
  const target =
    joinedPair(reader, heads) ??
    heads.map(at => reader.target(at)).find(found => found !== undefined) ??
    (between === undefined ? undefined : pair?.target);
  if (between !== undefined) reader.use(pair?.at);
  const argsMeaning = (
    ...concepts: readonly ('longer' | 'slower' | 'shorter' | 'faster' | 'more' | 'less')[]
  ) => (away ? [] : args.filter(at => hasAny(reader.nodes[at], concepts)));
  // `softer transitions`: those that take longer are softer.
  const soft = away ? [] : args.filter(at => has(reader.nodes[at], 'look-soft'));
  const softer = soft.filter(at => has(reader.nodes[at], 'less'));
  const longer = [...argsMeaning('longer', 'slower'), ...softer];
  const shorter = argsMeaning('shorter', 'faster', 'less').filter(at => !softer.includes(at));
  const factorArg =
    [...longer, ...shorter]
      .flatMap(at => reader.args(at))
      .find(at => factorOf(reader.nodes[at]) !== undefined) ??
    (away ? undefined : scaleBehind(reader, words));
  const action = reader.action(head);
  const own = words.map(at => reader.action(at)?.action).find(found => found !== undefined) ?? action?.action;
  reader.use(
    ...heads,
    ...fades,
    ...fades.filter(isEach).map(at => at - 1),
    ...zooms,
    ...black,
    ...white,
    ...varied,
    ...longer,
    ...shorter,
    ...soft,
    factorArg,
    ...reader.find('between'),
  );
  reader.use(...args.filter(at => hasAny(reader.nodes[at], ['left', 'right', 'up', 'down', 'varied'])));
  reader.use(
    action?.at,
    ...reader.find('each').filter(at => words.some(word => distance(reader.sentence, at, word) <= 2)),
  );
  if (own === 'leave') return;
  if (own === 'no' || own === 'remove' || (own === 'trim' && away)) {
    reader.wish({ do: 'transition', type: 'none', ms: undefined, factor: undefined, target });
    return;
  }
  const given = factorArg === undefined ? undefined : factorOf(reader.nodes[factorArg]);
  const factor =
    ms !== undefined
      ? undefined
      : longer.length + shorter.length === 0
        ? given
        : longer.length > 0
          ? Math.max(given ?? moreBy, 1 / (given ?? moreBy))
          : Math.min(given ?? lessBy, 1 / (given ?? lessBy));
  const changes = own === 'change' || own === 'dislike';
  const chosen =
    type ??
    (soft.length > 0 ? 'crossfade' : undefined) ??
    (varied.length > 0 || (changes && ms === undefined && factor === undefined) ? 'varied' : undefined);
  const strange = words.map(at => unknownBeside(reader, at)).find(text => text !== undefined);
  if (chosen === undefined && ms === undefined && factor === undefined && strange !== undefined)
    reader.wish({ do: 'unclear', text: strange });
  else reader.wish({ do: 'transition', type: chosen, ms, factor, target });
}

/** `a glitch transition`: of a kind that nobody knows, said back as it was written. */
function unknownBeside({ nodes, sentence: { raw, verbs } }: Reader, word: number): string | undefined {
  const at = verbs === 'before' && nodes[word + 1]?.kind === 'word' ? word + 1 : word - 1;
  const [own, strange] = [nodes[word], nodes[at]];
  if (own === undefined || strange === undefined || !isUnknown(strange)) return undefined;
  return raw.slice(Math.min(own.start, strange.start), Math.max(own.end, strange.end));
}
