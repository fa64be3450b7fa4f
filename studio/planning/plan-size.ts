import type { Draft, TextPosition } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import { trimmedClip } from './plan-figure.ts';
import type { Wish, WishOf } from './reading/wish.ts';

/** How much bigger or smaller a text without a figure. */
const sizeSteps = { bigger: 1.4, smaller: 0.7 } as const;
/** Where a text goes that moves to a side. */
const sides: Readonly<Record<string, TextPosition>> = {
  'pan-left': 'left',
  'pan-right': 'right',
  'pan-up': 'top',
  'pan-down': 'bottom',
};
/** How much louder or quieter music without a figure. */
const volumeSteps = { louder: 1.4, quieter: 0.6 } as const;

/**
 * `even smaller` after `quieter music` is said of the music, `もっと大きく`, `move it down` and `for 5 seconds` after a title
 * of the title, `double that` of the volume that was set: what names nothing is about what the last message wrote or made
 * louder. Every other wish is the one it is.
 */
export function sizeMeant(wish: Wish, { draft, history }: Past): Wish {
  const color = backgroundMeant(wish, history.undo.at(-1) ?? null, draft);
  const last = history.undo.at(-1);
  if (wish.do === 'time' && wish.bare && wish.ms <= longestText && wroteOnly(history.undo.at(-1), draft))
    return { do: 'style-text', role: undefined, target: undefined, style: { ms: wish.ms } };
  // `longer, 1 second` after `fade through black`
  if (wish.do === 'time' && wish.bare && wish.ms <= longestTransition && last && joinedOnly(last, draft))
    return { do: 'transition', type: undefined, ms: wish.ms, factor: undefined, target: undefined };
  // `더 줄여서 20` after a volume
  if (wish.do === 'time' && wish.figure && last && volumeOf(last) !== volumeOf(draft))
    return { do: 'music-volume', vol: Math.min(1, wish.ms / 100_000) };
  // `too long, make it 5` after a clip was cut
  const clip = wish.do === 'time' && wish.figure && last ? trimmedClip(last, draft) : undefined;
  if (wish.do === 'time' && clip) {
    const asset = clip.src.replace(/^asset:/u, '');
    return {
      do: 'trim',
      end: 'first',
      ms: wish.ms,
      target: { refs: [{ by: 'asset', asset }], except: false },
    };
  }
  const old = last ? lanesOf(last).texts : [];
  const [text] = lanesOf(draft).texts.filter(({ id }) => !old.some(one => one.id === id));
  if (wish.do === 'scale' && wish.lone && text && wroteOnly(last, draft)) {
    const ms = Math.round(text.d * wish.factor);
    return { do: 'style-text', role: undefined, target: undefined, style: { ms } };
  }
  if (color !== undefined) return { do: 'fit', fit: 'contain', bg: color, target: undefined };
  if (wish.do === 'music' && wish.again && !playsOther(last ?? null, draft))
    return { do: 'unclear', text: wish.again.text };
  if (wish.do === 'music-volume' && wish.side && wroteOnly(last, draft))
    return { do: 'style-text', role: undefined, target: undefined, style: { pos: wish.side } };
  if (!('bare' in wish) || !wish.bare) return wish;
  const was = history.undo.at(-1) ?? null;
  if (wish.do === 'fades') return tunedOnly(was, draft) ? musicFades(wish) : wish;
  const wrote = textsOf(was) !== textsOf(draft);
  const pos = wish.do === 'motion' && wrote && wish.type !== undefined ? sides[wish.type] : undefined;
  if (pos !== undefined) return { do: 'style-text', role: undefined, target: undefined, style: { pos } };
  const tuned = was !== null && volumeOf(was) !== volumeOf(draft);
  if (wish.do === 'music-volume' && wrote && !tuned && wish.factor !== undefined) {
    const sizeFactor = wish.factor > 1 ? sizeSteps.bigger : sizeSteps.smaller;
    return { do: 'style-text', role: undefined, target: undefined, style: { sizeFactor } };
  }
  const isMusic = tuned || (playsOther(was, draft) && lanesOf(draft).texts.length === 0);
  if (wish.do === 'style-text' && isMusic && !wrote && wish.style.sizeFactor !== undefined) {
    const factor = wish.style.sizeFactor > 1 ? volumeSteps.louder : volumeSteps.quieter;
    return { do: 'music-volume', factor };
  }
  if (wish.do === 'scale' && tuned && !wrote) return { do: 'music-volume', factor: wish.pace ?? wish.factor };
  return wish;
}

/** A longer time is one of the photos, ms. */
const longestTransition = 2000;

/** The last message changed how photos follow each other, and nothing else but what follows from it. */
function joinedOnly(was: Draft, is: Draft): boolean {
  const [old, now] = [lanesOf(was), lanesOf(is)];
  const others = ({ visuals, texts, audio }: typeof now): string =>
    JSON.stringify([
      visuals.map(({ id, fx, mo, fit }) => [id, fx, mo, fit]),
      texts.map(({ id, m, size, pos, color }) => [id, m.text, size, pos, color]),
      audio.map(({ src, vol }) => [src, vol]),
    ]);
  const joints = ({ visuals }: typeof now): string => JSON.stringify(visuals.map(({ tr }) => tr));
  return others(old) === others(now) && joints(old) !== joints(now);
}

/** A longer time is one of the whole video, ms. */
const longestText = 9000;

/** The last message chose the music or changed it, and did nothing else that is seen. */
function tunedOnly(was: Draft | null, draft: Draft): boolean {
  if (was === null) return false;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const seen = ({ visuals }: typeof now): string =>
    JSON.stringify(visuals.map(({ id, fx, mo, fit, tr }) => [id, fx, mo, fit, tr?.type]));
  const heard = ({ audio }: typeof now): string => JSON.stringify(audio.map(one => ({ ...one, d: 0 })));
  return (
    seen(old) === seen(now) &&
    textsOf(was) === textsOf(draft) &&
    now.audio.length > 0 &&
    heard(old) !== heard(now)
  );
}

const musicFades = ({ fi, fo }: WishOf<'fades'>): Wish => ({
  do: 'music-fades',
  ...(fi === undefined ? {} : { fi }),
  ...(fo === undefined ? {} : { fo }),
});

/** The last message wrote a text or changed one, and did nothing else. */
export function wroteOnly(was: Draft | null | undefined, draft: Draft): boolean {
  if (!was) return false;
  const [old, now] = [lanesOf(was), lanesOf(draft)];
  const isSeenAlike = JSON.stringify([old.visuals, old.audio]) === JSON.stringify([now.visuals, now.audio]);
  return isSeenAlike && now.texts.length >= old.texts.length && textsOf(was) !== textsOf(draft);
}

/** `white instead` after `black background`: a colour, where there is no text and the last message set one behind the photos. */
function backgroundMeant(wish: Wish, was: Draft | null, draft: Draft): string | undefined {
  if (wish.do !== 'style-text' || wish.role !== undefined || wish.target !== undefined) return undefined;
  const { texts, visuals } = lanesOf(draft);
  const isColored = visuals.some(({ id, bg }) => {
    const old = was ? lanesOf(was).visuals.find(one => one.id === id) : undefined;
    return bg !== undefined && old !== undefined && old.bg !== bg;
  });
  return texts.length === 0 && isColored ? wish.style.color : undefined;
}

const textsOf = (draft: Draft | null): string =>
  JSON.stringify(
    (draft ? lanesOf(draft).texts : []).map(({ id, m, size, pos, color }) => [id, m.text, size, pos, color]),
  );

/** The last message chose other music. */
const playsOther = (was: Draft | null, draft: Draft): boolean =>
  was !== null && lanesOf(was).audio[0]?.src !== lanesOf(draft).audio[0]?.src;

const volumeOf = (draft: Draft): number | undefined => lanesOf(draft).audio[0]?.vol;
