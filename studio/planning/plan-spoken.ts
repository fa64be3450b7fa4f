import type { Draft, VisualSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import { lastChange } from './last-change.ts';
import type { Past } from './past.ts';
import { fadeColorMeant } from './plan-fade-color.ts';
import { wroteOnly } from './plan-size.ts';
import { writtenLast } from './plan-swap-texts.ts';
import type { Pointing } from './reading/pointing.ts';
import type { Target, Wish, WishOf } from './reading/wish.ts';

/** What of a photo a wish is about. */
type Trait = 'time' | 'part' | 'look' | 'motion' | 'fit' | 'transition' | 'speed';

const traits: Partial<Record<Wish['do'], Trait>> = {
  each: 'time',
  time: 'time',
  scale: 'time',
  lengthen: 'time',
  looks: 'look',
  'no-looks': 'look',
  motion: 'motion',
  fit: 'fit',
};

/** How much a movement is gentler when it is to be slower, and the other way round. */
const motionSteps = { slower: 0.6, faster: 1.6 } as const;

/**
 * `actually make it sepia`, `and it should last 5 seconds`, `a bit longer`, `make them warmer too` after a message about some photos: said of these. `slower`
 * after a change of the transitions, the movement or a clip's speed alone is said of that. Every other wish is the one it is.
 */
export function spokenMeant(wish: Wish, pointing: Pointing | undefined, past: Past): Wish {
  const lasting: Wish | undefined =
    wish.do === 'total' && pointing && wish.ms <= longestText
      ? { do: 'time', ms: wish.ms, ofVideo: true, bare: true }
      : undefined;
  const meant = meantOf(lasting ?? wish, pointing, past);
  return meant === lasting ? wish : meant;
}

function meantOf(wish: Wish, pointing: Pointing | undefined, { draft, history }: Past): Wish {
  const was = history.undo.at(-1);
  const trait = traits[wish.do];
  // `in the middle, white, 5 seconds` after a title
  if (wish.do === 'time' && pointing && wish.ms <= longestText && wroteOnly(was, draft))
    return { do: 'style-text', role: undefined, target: undefined, style: { ms: wish.ms } };
  if (wish.do === 'mute-all' && pointing?.several && lanesOf(draft).visuals.some(isClip))
    return { do: 'clip-volume', vol: 0, target: undefined };
  // `no, other way round` after two captions
  if (
    wish.do === 'order' &&
    wish.by === 'reverse' &&
    pointing &&
    wish.otherWay &&
    writtenLast(was, draft).length === 2
  )
    return { do: 'swap-texts', role: undefined, lone: true, text: '' };
  // `and it should fade in` after a title
  if (wish.do === 'fades' && wish.bare && (pointing?.one || pointing?.also) && wroteOnly(was, draft))
    return { do: 'style-text', role: undefined, target: undefined, style: { an: 'fade' } };
  // `fade it out` after `a slideshow with my song`
  if (wish.do === 'fades' && wish.bare && pointing?.one && !was && playsOwn(draft)) {
    const { fi, fo } = wish;
    return { do: 'music-fades', ...(fi === undefined ? {} : { fi }), ...(fo === undefined ? {} : { fo }) };
  }
  const refaded = fadeColorMeant(wish, was, draft);
  if (refaded) return refaded;
  const middle = was ? middleMeant(wish, was, draft) : undefined;
  if (middle) return middle;
  const muted = was && (pointing?.one || pointing?.also) ? clipMuted(wish, was, draft) : undefined;
  if (muted) return muted;
  if (!was || pointing === undefined || trait === undefined || ('target' in wish && wish.target)) return wish;
  const changes = changesOf(was, draft);
  // `and make it sepia` after `photo 3 first`
  if (changes === undefined && pointing.one && lastChange(was, draft, 1)?.kind === 'moved')
    return targeted(wish, { refs: [{ by: 'spoken' }], except: false });
  if (changes === undefined) return wish;
  const gentler = wish.do === 'looks' && wish.looks.join() === 'soft' && areOnly(changes, 'motion');
  if (gentler) return { do: 'motion', type: undefined, factor: motionSteps.slower, target: undefined };
  // `another second off` after a clip was cut
  const [cut] = changes;
  if (wish.do === 'lengthen' && wish.ms < 0 && changes.length === 1 && cut?.traits.includes('part'))
    return {
      do: 'trim',
      end: 'cut-last',
      ms: -wish.ms,
      target: { refs: [refOf(cut.segment)], except: false },
    };
  // `too long, make it 5 seconds` after a clip was cut
  if (
    wish.do === 'time' &&
    (pointing.one || pointing.also || pointing.trims) &&
    changes.length === 1 &&
    cut?.traits.includes('part')
  )
    return { do: 'trim', end: 'first', ms: wish.ms, target: { refs: [refOf(cut.segment)], except: false } };
  const paced =
    wish.do === 'scale' && (pointing.bare || pointing.one || wish.pace !== undefined || wish.complains)
      ? pacedOf(wish, changes)
      : undefined;
  if (paced) return paced;
  const ofClips =
    wish.do === 'scale' && (pointing.bare || pointing.one || pointing.also)
      ? clipsPaced(wish, changes)
      : undefined;
  if (ofClips) return ofClips;
  const own = changes.filter(change => change.traits.includes(trait));
  const leansOnOwn = pointing.one || pointing.also || pointing.several || (trait === 'time' && pointing.bare);
  const meant = own.length > 0 && leansOnOwn ? own : pointing.also || pointing.several ? changes : [];
  const { visuals } = lanesOf(draft);
  if (meant.length === 0 || meant.length === visuals.length) return wish;
  if (meant.length > 1 && areAlike(trait, visuals)) return wish;
  return targeted(wish, { refs: meant.map(({ segment }) => refOf(segment)), except: false });
}

/** `in the middle instead` after a photo was moved: a place in the order, and none of a text. */
function middleMeant(wish: Wish, was: Draft, draft: Draft): Wish | undefined {
  const isCenter =
    wish.do === 'style-text' &&
    wish.role === undefined &&
    wish.target === undefined &&
    JSON.stringify(wish.style) === JSON.stringify({ pos: 'center' });
  if (!isCenter || lastChange(was, draft, 1)?.kind !== 'moved') return undefined;
  const to = { where: 'place', place: 0 } as const;
  return { do: 'move', target: { refs: [{ by: 'spoken' }], except: false }, to };
}

/** `and no sound on it` after a change of clips alone. */
function clipMuted(wish: Wish, was: Draft, is: Draft): Wish | undefined {
  if (wish.do !== 'mute-all') return undefined;
  const changes = changesOf(was, is) ?? [];
  const clips = changes.filter(({ segment }) => isClip(segment)).map(({ segment }) => refOf(segment));
  return clips.length > 0 && clips.length === changes.length
    ? { do: 'clip-volume', vol: 0, target: { refs: clips, except: false } }
    : undefined;
}

/** `and a bit slower` after clips were muted or cut: it is they that run slower, and what is to be `shorter` loses its end. */
function clipsPaced({ factor, lone }: WishOf<'scale'>, changes: readonly Change[]): Wish | undefined {
  const [clip] = changes;
  if (!clip || !changes.every(({ segment }) => isClip(segment))) return undefined;
  const target = { refs: changes.map(({ segment }) => refOf(segment)), except: false };
  if (!lone) return { do: 'speed', factor: 1 / factor, target };
  const ms = Math.round(clip.segment.d * (1 - factor));
  return changes.length === 1 && ms > 0 ? { do: 'trim', end: 'cut-last', ms, target } : undefined;
}

/** All photos move alike: some did before, and yet the last message was about all. */
function areAlike(trait: Trait, visuals: readonly VisualSegment[]): boolean {
  const types = visuals.filter(({ m }) => m.kind === 'image').map(({ mo }) => mo?.type);
  return trait === 'motion' && types.length > 1 && new Set(types).size === 1;
}

const playsOwn = (draft: Draft): boolean => lanesOf(draft).audio[0]?.src.startsWith('asset:') ?? false;

/** A longer time is one of the whole video, ms. */
const longestText = 9000;

const isClip = ({ m }: VisualSegment): boolean => m.kind === 'video';

const refOf = ({ src }: VisualSegment): Target['refs'][number] => ({
  by: 'asset',
  asset: src.replace(/^asset:/u, ''),
});

function targeted(wish: Wish, target: Target): Wish {
  switch (wish.do) {
    case 'time':
      return wish.bare || wish.again ? { do: 'each', ms: wish.ms, target } : wish;
    case 'each':
    case 'scale':
    case 'lengthen':
    case 'looks':
    case 'no-looks':
    case 'motion':
    case 'fit':
      return { ...wish, target };
    default:
      return wish;
  }
}

interface Change {
  readonly segment: VisualSegment;
  readonly traits: readonly Trait[];
}

/** What the last message did to each photo and clip; undefined where photos came, went or moved, or texts or music changed. */
function changesOf(was: Draft, is: Draft): readonly Change[] | undefined {
  const [old, now] = [lanesOf(was), lanesOf(is)];
  const order = ({ visuals }: typeof now): string => visuals.map(({ id }) => id).join();
  const others = ({ texts, audio }: typeof now): string =>
    JSON.stringify([texts.map(({ id, m }) => [id, m.text]), audio.map(({ src, vol }) => [src, vol])]);
  if (order(old) !== order(now) || others(old) !== others(now)) return undefined;
  return now.visuals.flatMap((segment, at) => {
    const before = old.visuals[at];
    const changed = before ? traitsOf(before, segment) : [];
    return changed.length > 0 ? [{ segment, traits: changed }] : [];
  });
}

/** `the other way round, zoom out` after a change of the movement alone: which way that goes, and no order. */
export function withoutOtherWay(
  said: readonly Wish[],
  draft: Draft | null,
  was: Draft | null | undefined,
): readonly Wish[] {
  if (!draft) return said;
  const isWay = (wish: Wish): boolean => wish.do === 'order' && wish.by === 'reverse';
  const isMotion = ({ do: name }: Wish): boolean => name === 'motion';
  const moved = movedOnly(was, draft);
  const wishes = said.map(wish => zoomMeant(wish, moved, draft) ?? wish);
  const isBoth = wishes.length === 2 && wishes.some(isWay) && wishes.some(isMotion);
  return isBoth && moved ? wishes.filter(isMotion) : wishes;
}

/** The last message changed how photos move, and nothing else. */
function movedOnly(was: Draft | null | undefined, draft: Draft): boolean {
  const changes = was ? (changesOf(was, draft) ?? []) : [];
  return changes.length > 0 && changes.every(({ traits: own }) => own.every(one => one === 'motion'));
}

/** `smaller` after a zoom, `全部放大`: where there is no text, it is the photos that become bigger or smaller. */
function zoomMeant(wish: Wish, moved: boolean, draft: Draft): Wish | undefined {
  if (wish.do !== 'style-text' || wish.role || wish.target || lanesOf(draft).texts.length > 0)
    return undefined;
  const { sizeFactor, ...others } = wish.style;
  if (sizeFactor === undefined || Object.keys(others).length > 0 || !(moved || wish.ofAll)) return undefined;
  return {
    do: 'motion',
    type: sizeFactor > 1 ? 'zoom-in' : 'zoom-out',
    factor: undefined,
    target: undefined,
  };
}

/** What is laid out on whole frames moves by so much where another time changes, ms. */
const longestFrame = 42;

/** Other transitions move the cuts on the beat, which nobody asked for, ms. */
const longestBend = 400;

function traitsOf(was: VisualSegment, is: VisualSegment): readonly Trait[] {
  const differ = (...pairs: readonly (readonly [unknown, unknown])[]): boolean =>
    pairs.some(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
  const found: Trait[] = [];
  if (differ([was.sp, is.sp])) found.push('speed');
  else if (
    Math.abs(was.d - is.d) > (differ([was.tr, is.tr]) ? longestBend : longestFrame) &&
    is.m.kind === 'image'
  )
    found.push('time');
  if (
    is.m.kind === 'video' &&
    !found.includes('speed') &&
    differ([was.in, is.in], [was.d, is.d], [was.vol, is.vol])
  )
    found.push('part');
  if (differ([was.fx, is.fx])) found.push('look');
  if (differ([was.mo, is.mo])) found.push('motion');
  if (differ([was.fit, is.fit], [was.bg, is.bg])) found.push('fit');
  if (differ([was.tr, is.tr])) found.push('transition');
  return found;
}

/** Something was changed, and of each photo this alone. */
const areOnly = (changes: readonly Change[], trait: Trait): boolean =>
  changes.length > 0 && changes.every(({ traits: own }) => own.length === 1 && own[0] === trait);

/** A pace of what alone was changed; undefined where it was the time of photos, or several things. */
function pacedOf({ factor, pace }: WishOf<'scale'>, changes: readonly Change[]): Wish | undefined {
  const isOnly = (trait: Trait): boolean => areOnly(changes, trait);
  if (isOnly('transition'))
    return { do: 'transition', type: undefined, ms: undefined, factor, target: undefined };
  if (isOnly('motion')) {
    const step = factor > 1 ? motionSteps.slower : motionSteps.faster;
    return { do: 'motion', type: undefined, factor: step, target: undefined };
  }
  const [clip] = changes;
  if (!isOnly('speed') || clip?.segment.sp === undefined || changes.length > 1) return undefined;
  return {
    do: 'speed',
    factor: pace === undefined ? 1 / factor : pace / clip.segment.sp,
    target: { refs: [refOf(clip.segment)], except: false },
  };
}
