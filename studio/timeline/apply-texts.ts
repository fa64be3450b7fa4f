import type { Draft, TextRole, TextSegment } from './draft.ts';
import { closingTextMs, titleMs } from './house-style.ts';
import type { OperationOf } from './operation.ts';
import { lanesOf, nextId, withLanes } from './tracks.ts';

export type TextOperation = OperationOf<'set-text' | 'style-texts' | 'remove-texts'>;

/** How a text of each role looks when nobody says otherwise; `d` in ms. */
const normal: Readonly<Record<TextRole, Pick<TextSegment, 'pos' | 'color' | 'size' | 'an' | 'd'>>> = {
  title: { pos: 'center', color: '#ffffff', size: 1, an: 'fade', d: titleMs },
  caption: { pos: 'bottom', color: '#ffffff', size: 1, an: 'fade', d: titleMs },
  credit: { pos: 'center', color: '#ffffff', size: 1, an: 'fade', d: closingTextMs },
  watermark: { pos: 'bottom-right', color: '#ffffff', size: 1, an: 'none', d: titleMs },
};

/** The draft with its texts changed, not laid out yet, or why it cannot be done. */
export function applyToTexts(draft: Draft, operation: TextOperation): Draft | string {
  const { texts, visuals } = lanesOf(draft);
  if (operation.op === 'remove-texts') {
    return named(withLanes(draft, { texts: texts.filter(({ id }) => !operation.texts.includes(id)) }));
  }
  if (operation.op === 'style-texts') {
    return named(
      withLanes(draft, {
        texts: texts.map(text => (operation.texts.includes(text.id) ? styled(text, operation) : text)),
      }),
    );
  }
  const { role, at, of } = operation;
  if ((at === 'photo') !== (of !== undefined)) return 'of has to name a photo, and only with at: photo';
  if (at === 'photo' && !visuals.some(({ id }) => id === of)) return `there is no photo ${of}`;
  const same = texts.find(({ m }) => m.role === role && m.at === at && m.of === of && at !== 'time');
  const blank: TextSegment = {
    ...(same ?? { ...normal[role], id: nextId(draft, 'c'), s: 0 }),
    m: { text: operation.text, role, at, ...(of === undefined ? {} : { of }) },
  };
  const others = texts.filter(text => text !== same);
  return named(withLanes(draft, { texts: [...others, styled(blank, { ...operation, at })] }));
}

/** The project bears the name of its opening title. */
function named(draft: Draft): Draft {
  const title = lanesOf(draft).texts.find(({ m }) => m.role === 'title' && m.at === 'start');
  return { ...draft, m: { ...draft.m, title: title?.m.text ?? '' } };
}

type Style = Omit<OperationOf<'style-texts'>, 'op' | 'texts'>;

function styled(text: TextSegment, style: Style): TextSegment {
  const { of, ...m } = text.m;
  const at = style.at === 'photo' && of === undefined ? m.at : (style.at ?? m.at);
  return {
    ...text,
    s: style.s ?? text.s,
    d: style.d ?? text.d,
    pos: style.pos ?? text.pos,
    color: style.color ?? text.color,
    size: style.size ?? text.size,
    an: style.an ?? text.an,
    m: { ...m, text: style.text ?? m.text, at, ...(at === 'photo' && of !== undefined ? { of } : {}) },
  };
}
