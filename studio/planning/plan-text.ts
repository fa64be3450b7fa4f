import type { TimelineOperation } from '../timeline/apply.ts';
import type { TextAnchor, TextRole, TextSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Note } from './note.ts';
import type { Step } from './plan.ts';
import { planFormerText } from './plan-former-text.ts';
import { planSwapTexts } from './plan-swap-texts.ts';
import type { Stage } from './plan-wish.ts';
import type { Target, TextStyle, Wish } from './reading/wish.ts';
import { resolveTarget } from './resolve-target.ts';

const note = (key: Note['key'], values?: Note['values']): Step => ({
  operations: [],
  notes: [values ? { key, values } : { key }],
});
const sizes = { least: 0.25, most: 4 } as const;
const shortestText = 300;

/** Titles, captions, watermarks and credits. */
export function planText(wish: Wish, stage: Stage): Step | undefined {
  const { draft } = stage;
  const { texts, visuals } = lanesOf(draft);
  switch (wish.do) {
    case 'text':
      return setText(wish, stage);
    case 'captions': {
      const notes: Note[] = [];
      const operations = wish.texts.flatMap(({ n, text }): TimelineOperation[] => {
        const photo = visuals.find(({ m }) => m.n === n);
        if (photo) return [{ op: 'set-text', role: 'caption', text, at: 'photo', of: photo.id }];
        notes.push({ key: 'no-such-photo', values: { n, count: visuals.length } });
        return [];
      });
      return { operations, notes };
    }
    case 'style-text': {
      const chosen = matching(texts, wish.role, idsOf(wish.target, stage));
      // Only one kind of text is there: whatever it was called, that one was meant.
      const isOneKind = new Set(texts.map(({ m }) => m.role)).size === 1 && wish.role !== 'watermark';
      const isLoose = wish.role === 'title' || wish.role === undefined || isOneKind;
      const some = chosen.length > 0 ? chosen : wish.target || !isLoose ? [] : texts;
      if (some.length === 0)
        return wish.role !== undefined && stage.before === null ? note('which-text') : note('no-text');
      return { operations: some.map(text => restyled(text, wish.style)), notes: [] };
    }
    case 'swap-texts':
      return planSwapTexts(wish, stage);
    case 'former-text':
      return planFormerText(wish, stage);
    case 'no-text': {
      if (wish.target) {
        const { ids, notes } = resolveTarget(wish.target, stage);
        const gone = matching(texts, wish.role, ids);
        if (gone.length === 0)
          return { operations: [], notes: notes.length > 0 ? notes : [{ key: 'no-text' }] };
        return { operations: [{ op: 'remove-texts', texts: gone.map(({ id }) => id) }], notes };
      }
      const named = matching(texts, wish.role, undefined);
      // Only one kind of text is there: whatever it was called, that one was meant.
      const kinds = new Set(texts.map(({ m }) => m.role));
      const gone = named.length > 0 || kinds.size !== 1 || wish.role === 'watermark' ? named : texts;
      if (gone.length === 0) return stage.before === null ? { operations: [], notes: [] } : note('no-text');
      return { operations: [{ op: 'remove-texts', texts: gone.map(({ id }) => id) }], notes: [] };
    }
  }
  return undefined;
}

const idsOf = (target: Target | undefined, stage: Stage): readonly string[] | undefined =>
  target ? resolveTarget(target, stage).ids : undefined;

const matching = (
  texts: readonly TextSegment[],
  role: TextRole | undefined,
  photos: readonly string[] | undefined,
): readonly TextSegment[] =>
  texts.filter(
    ({ m }) =>
      (role === undefined || m.role === role) &&
      (photos === undefined || (m.of !== undefined && photos.includes(m.of))),
  );

function setText(wish: Extract<Wish, { do: 'text' }>, stage: Stage): Step {
  const { draft } = stage;
  const { texts } = lanesOf(draft);
  const { text, style } = wish;
  const looks = {
    ...plainStyle(style),
    ...(style.sizeFactor === undefined ? {} : { size: size(style.sizeFactor) }),
  };
  const target = wish.target;
  if (target) {
    const { ids, notes } = resolveTarget(target, stage);
    const operations = ids.map(
      (of): TimelineOperation => ({ op: 'set-text', role: 'caption', text, at: 'photo', of, ...looks }),
    );
    return { operations, notes };
  }
  if (wish.instead !== undefined) {
    const old = texts.filter(({ m }) => m.text.toLowerCase() === wish.instead?.toLowerCase());
    const part = old.length === 0 ? partChanged(texts, wish.instead, text) : undefined;
    if (part)
      return { operations: [{ op: 'style-texts', texts: [part.id], text: part.text, ...looks }], notes: [] };
    const [chosen] =
      old.length > 0 ? old : texts.filter(({ m }) => wish.role === undefined || m.role === wish.role);
    if (chosen) return { operations: [{ op: 'style-texts', texts: [chosen.id], text, ...looks }], notes: [] };
  }
  const spoken = onlyRole(texts);
  // `watermark @joe`, then `write “Bye” at the end`: a watermark has no end of its own.
  const isSpoken = spoken !== 'watermark' || (style.at !== 'start' && style.at !== 'end');
  const role = wish.role ?? (isSpoken ? spoken : undefined) ?? 'title';
  const at = anchor(role, style);
  const same = texts.filter(({ m }) => m.role === role);
  const [only] = same;
  if (only && same.length === 1 && style.at === undefined && only.m.at !== at && role !== 'caption') {
    return { operations: [{ op: 'style-texts', texts: [only.id], text, ...looks }], notes: [] };
  }
  return { operations: [{ op: 'set-text', role, text, at, ...looks }], notes: [] };
}

/** `change "first" to second`: the one text that has it in it, with the new words in its place. */
function partChanged(
  texts: readonly TextSegment[],
  was: string,
  is: string,
): { readonly id: string; readonly text: string } | undefined {
  const found = texts.filter(({ m }) => m.text.toLowerCase().includes(was.toLowerCase()));
  const [one] = found;
  if (one === undefined || found.length > 1) return undefined;
  const at = one.m.text.toLowerCase().indexOf(was.toLowerCase());
  return { id: one.id, text: one.m.text.slice(0, at) + is + one.m.text.slice(at + was.length) };
}

/** `change the text to …` means the text there is, when there is one kind of it. */
const onlyRole = (texts: readonly TextSegment[]): TextRole | undefined => {
  const [first, ...rest] = texts;
  return first && rest.length === 0 && first.m.at !== 'photo' ? first.m.role : undefined;
};

function anchor(role: TextRole, style: TextStyle): TextAnchor {
  if (style.at !== undefined) return style.at;
  if (role === 'watermark' || role === 'caption') return 'whole';
  return role === 'credit' ? 'end' : 'start';
}

const plainStyle = ({ pos, color, an, ms }: TextStyle) => ({
  ...(pos === undefined ? {} : { pos }),
  ...(color === undefined ? {} : { color }),
  ...(an === undefined ? {} : { an }),
  ...(ms === undefined ? {} : { d: Math.max(shortestText, ms) }),
});

const size = (factor: number): number =>
  Math.round(Math.min(sizes.most, Math.max(sizes.least, factor)) * 100) / 100;

function restyled(text: TextSegment, style: TextStyle): TimelineOperation {
  const longer =
    style.msFactor === undefined ? {} : { d: Math.max(shortestText, Math.round(text.d * style.msFactor)) };
  const at = style.at === undefined || text.m.at === 'photo' ? {} : { at: style.at };
  return {
    op: 'style-texts',
    texts: [text.id],
    ...longer,
    ...plainStyle(style),
    ...(style.sizeFactor === undefined ? {} : { size: size(text.size * style.sizeFactor) }),
    ...at,
  };
}
