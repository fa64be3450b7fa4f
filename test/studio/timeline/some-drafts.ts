import * as fc from 'fast-check';
import {
  type AudioSegment,
  type Draft,
  fits,
  lookNames,
  moods,
  motionTypes,
  type TextSegment,
  textAnchors,
  textAnimations,
  textPositions,
  textRoles,
  transitionTypes,
  type VisualSegment,
} from '../../../studio/timeline/draft.ts';

/** What drafts are made of. */
export interface DraftRange {
  /** Longest time of anything, ms. */
  readonly longest: number;
  /** Most segments of a track. */
  readonly most: number;
  readonly sizes: fc.Arbitrary<{ readonly width: number; readonly height: number }>;
  /** Sources of pictures and clips, and of songs. */
  readonly pictures: readonly string[];
  readonly songs: readonly string[];
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const color = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`);
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
  fc.constantFrom(
    ' ',
    '\n\n',
    'Lisbon 2026',
    'عطلة',
    '👨‍👩‍👧‍👦🏖️',
    '日本の夏',
    '\ud800',
    'a'.repeat(300),
    '</b>:%{x}\\',
  ),
);

/**
 * Any draft that the schema lets through: clients may send one that no editor of ours would make, with gaps, with
 * segments over one another, with transitions longer than what they join.
 */
export function someDraft({ longest, most, sizes, pictures, songs }: DraftRange): fc.Arbitrary<Draft> {
  const length = fc.integer({ min: 1, max: longest });
  const time = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest }));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const visual = fc.record(
    {
      s: time,
      d: length,
      follows: fc.boolean(),
      kind: fc.constantFrom('image', 'image', 'video'),
      src: fc.constantFrom(...pictures),
      fit: fc.constantFrom(...fits),
      bg: color,
      mo: fc.record({ type: fc.constantFrom(...motionTypes), amount: share }),
      fx: fc.array(fc.constantFrom(...lookNames), { maxLength: 4 }),
      tr: fc.record({ type: fc.constantFrom(...transitionTypes), d: time }),
      in: time,
      sp: fc.double({ min: 0.1, max: 10, noNaN: true }),
      vol: share,
    },
    { requiredKeys: ['s', 'd', 'follows', 'kind', 'src', 'fit'] },
  );
  const sound = fc.record({
    s: time,
    d: fc.oneof(
      { weight: 9, arbitrary: length },
      { weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER) },
    ),
    vol: share,
    fi: time,
    fo: time,
    src: fc.constantFrom(...songs),
    from: maybe(time),
  });
  const text = fc.record({
    s: time,
    d: length,
    text: words,
    role: fc.constantFrom(...textRoles),
    at: fc.constantFrom(...textAnchors),
    pos: fc.constantFrom(...textPositions),
    color,
    size: fc.double({ min: 0.25, max: 4, noNaN: true }),
    an: fc.constantFrom(...textAnimations),
  });
  return fc
    .record({
      size: sizes,
      fps: fc.constantFrom(30, 60),
      visuals: fc.array(visual, { minLength: 1, maxLength: most }),
      sounds: fc.array(sound, { maxLength: 2 }),
      texts: fc.array(text, { maxLength: 3 }),
      fi: time,
      fo: time,
      d: maybe(length),
    })
    .map(({ size, fps, visuals, sounds, texts, fi, fo, d }): Draft => {
      const sg: VisualSegment[] = [];
      visuals.forEach(({ follows, kind, s, ...segment }, index) => {
        const before = sg.at(-1);
        const next = before === undefined ? 0 : Math.max(0, before.s + before.d - (before.tr?.d ?? 0));
        const m = { name: `${index + 1}.file`, kind, n: index + 1 };
        sg.push({ ...segment, id: `s${index + 1}`, s: follows ? next : s, m });
      });
      const end = Math.max(...sg.map(segment => segment.s + segment.d));
      const audio = sounds.map(
        ({ from, ...segment }, index): AudioSegment => ({
          ...segment,
          id: `m${index + 1}`,
          m: { name: `song ${index + 1}` },
          ...(from === undefined ? {} : { in: from }),
        }),
      );
      const titles = texts.map(
        ({ text: written, role, at, ...segment }, index): TextSegment => ({
          ...segment,
          id: `c${index + 1}`,
          m: { text: written, role, at },
        }),
      );
      return {
        v: 1,
        d: d ?? Math.min(end, 2 * longest),
        m: { title: '', ...size, fps },
        fi,
        fo,
        t: [
          { id: 'v1', tt: 0, m: { name: 'Photos' }, sg },
          { id: 'a1', tt: 1, m: { name: 'Music' }, sg: audio },
          { id: 'x1', tt: 7, m: { name: 'Titles' }, sg: titles },
        ],
      };
    });
}

/** Sources of our own music. */
export const someSongs: readonly string[] = moods.map((mood, seed) => `music:${mood}/${seed}`);
