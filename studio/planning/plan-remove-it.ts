import type { TimelineOperation } from '../timeline/apply.ts';
import type { Draft, TextSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Past } from './past.ts';
import type { Step } from './plan.ts';
import type { WishOf } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

/** `remove it`: the text, music, look, movement, transitions or fade that the last message brought or changed; undefined where it did neither. */
export function planRemoveIt({ draft, history }: Past, at?: 'start' | 'end'): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  if (at !== undefined) return atEdge(was, draft, at);
  const found = [
    broughtTexts(was, draft),
    broughtMusic(was, draft),
    broughtLooks(was, draft),
    changedTexts(was, draft),
    changedMusic(was, draft),
    changedStyle(was, draft),
  ].find(operations => operations.length > 0);
  return found && { operations: found, notes: [] };
}

/** `take the one at the start off`: a text or a fade that the last message brought to that end. */
function atEdge(was: Draft, is: Draft, at: 'start' | 'end'): Step | undefined {
  const old = lanesOf(was).texts;
  const texts = lanesOf(is).texts.filter(({ id, m }) => m.at === at && !old.some(one => one.id === id));
  const key = at === 'start' ? 'fi' : 'fo';
  const operations = texts.length > 0 ? removeTexts(texts) : fadeAt(was, is, key);
  return operations.length > 0 ? { operations, notes: [] } : undefined;
}

const fadeAt = (was: Draft, is: Draft, key: 'fi' | 'fo'): readonly TimelineOperation[] =>
  is[key] > was[key] ? [{ op: 'set-fades', [key]: 0 }] : [];

/** `take it off photo 4`: the caption that the last message wrote there. */
export function planCaptionsOff(
  { target }: WishOf<'left-out'>,
  { draft, history, assets }: Past,
): Step | undefined {
  const was = history.undo.at(-1);
  if (!was) return undefined;
  const named = { ...target, except: false };
  const { ids } = resolveTarget(named, { draft, seen: draft, assets });
  const old = lanesOf(was).texts;
  const operations = removeTexts(
    lanesOf(draft).texts.filter(
      ({ id, m }) => m.of !== undefined && ids.includes(m.of) && !old.some(one => one.id === id),
    ),
  );
  return operations.length > 0 ? { operations, notes: [] } : undefined;
}

type Removal = (was: Draft, is: Draft) => readonly TimelineOperation[];

const removeTexts = (texts: readonly TextSegment[]): readonly TimelineOperation[] =>
  texts.length > 0 ? [{ op: 'remove-texts', texts: texts.map(({ id }) => id) }] : [];

const broughtTexts: Removal = (was, is) => {
  const old = lanesOf(was).texts;
  return removeTexts(lanesOf(is).texts.filter(({ id }) => !old.some(one => one.id === id)));
};

/** `leave the title up for five seconds`: a text that was there, and how it looks or lasts is another. */
const changedTexts: Removal = (was, is) => {
  const old = lanesOf(was).texts;
  const styleOf = ({ m, pos, color, size, an, d }: TextSegment): string =>
    JSON.stringify([m.text, m.at, pos, color, size, an, was.d === is.d ? d : 0]);
  return removeTexts(
    lanesOf(is).texts.filter(text => old.some(one => one.id === text.id && styleOf(one) !== styleOf(text))),
  );
};

const broughtMusic: Removal = (was, is) =>
  lanesOf(was).audio.length === 0 && lanesOf(is).audio.length > 0 ? [{ op: 'remove-music' }] : [];

/** Other music, or louder, where nothing else changed but what follows from it. */
const changedMusic: Removal = (was, is) => {
  const [[old], [now]] = [lanesOf(was).audio, lanesOf(is).audio];
  const isOther = old && now && (old.src !== now.src || old.vol !== now.vol);
  return isOther ? [{ op: 'remove-music' }] : [];
};

const broughtLooks: Removal = (was, is) => {
  const old = lanesOf(was).visuals;
  return lanesOf(is).visuals.flatMap(({ id, fx }): readonly TimelineOperation[] => {
    const before = old.find(one => one.id === id);
    const came = before ? (fx ?? []).filter(look => !before.fx?.includes(look)) : [];
    return came.length > 0 ? [{ op: 'remove-looks', segments: [id], looks: came }] : [];
  });
};

/** Movements and transitions that came, another way to fill the frame, and fades of the whole video. */
const changedStyle: Removal = (was, is) => {
  const old = lanesOf(was).visuals;
  const changed = (key: 'mo' | 'tr'): readonly string[] =>
    lanesOf(is).visuals.flatMap(now => {
      const before = old.find(({ id }) => id === now.id);
      return before && now[key] && before[key]?.type !== now[key]?.type ? [now.id] : [];
    });
  const [moving, leading] = [changed('mo'), changed('tr')];
  if (moving.length > 0) return [{ op: 'set-motion', segments: [...moving], type: 'none', amount: 0 }];
  if (leading.length > 0) return [{ op: 'set-transition', segments: [...leading], type: 'none' }];
  const framed = lanesOf(is).visuals.flatMap(({ id, fit, bg }): readonly TimelineOperation[] => {
    const before = old.find(one => one.id === id);
    const isSame = before === undefined || (before.fit === fit && before.bg === bg);
    return isSame
      ? []
      : [
          {
            op: 'set-fit',
            segments: [id],
            fit: before.fit,
            ...(before.bg === undefined ? {} : { bg: before.bg }),
          },
        ];
  });
  if (framed.length > 0) return framed;
  const [fi, fo] = [is.fi > was.fi, is.fo > was.fo];
  return fi || fo ? [{ op: 'set-fades', ...(fi ? { fi: 0 } : {}), ...(fo ? { fo: 0 } : {}) }] : [];
};
