import {
  type Draft,
  fits,
  type LookName,
  lookNames,
  moods,
  motionTypes,
  type Ratio,
  ratios,
  type TextSegment,
  textAnimations,
  textRoles,
  transitionTypes,
  type VisualSegment,
} from '../../studio/timeline/draft.ts';
import { samples } from '../../test/studio/render/text/samples.ts';
import { forFits, forLooks, photos } from './photos.ts';

/** One video of the gallery. */
export interface Entry {
  readonly name: string;
  readonly draft: Draft;
  /** When the frames of its contact sheet are taken, ms. */
  readonly times: readonly number[];
}

/** `count` moments in the middles of as many equal parts of the time between. */
const spread = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 0.5)) / count);

const segment = (n: number, s: number, d: number, extra: Partial<VisualSegment> = {}): VisualSegment => {
  const path = photos[(n - 1) % photos.length] ?? '';
  const m = { name: path, kind: 'image', n } as const;
  return { id: `s${n}-${s}`, s, d, m, src: `asset:${path}`, fit: 'cover', ...extra };
};

const video = (sg: VisualSegment[], ratio: Ratio = '16:9', more: Draft['t'] = []): Draft => ({
  v: 1,
  d: Math.max(...sg.map(({ s, d }) => s + d)),
  fi: 0,
  fo: 0,
  m: { title: '', width: ratios[ratio].width / 2, height: ratios[ratio].height / 2, fps: 30 },
  t: [{ id: 'v1', tt: 0, m: { name: 'Photos' }, sg }, ...more],
});

/** Photos one after the other, each for as long. */
const row = (numbers: readonly number[], d: number, extra: Partial<VisualSegment> = {}): VisualSegment[] =>
  numbers.map((n, index) => segment(n, index * d, d, extra));

const positions = { title: 'center', caption: 'bottom', watermark: 'top-right', credit: 'center' } as const;
const text = (
  words: string,
  wish: Partial<TextSegment> & { role?: TextSegment['m']['role'] },
): Draft['t'] => {
  const { role = 'title', ...more } = wish;
  const m = { text: words, role, at: 'time' } as const;
  const plain = { id: 'c1', s: 0, d: 3000, color: '#ffffff', size: 1, an: 'none' } as const;
  return [
    {
      id: `x-${role}`,
      tt: 7,
      m: { name: 'Titles' },
      sg: [{ ...plain, m, pos: positions[role], ...more }],
    },
  ];
};
const prose = 'The path behind the house, and how it looked on the first morning of our summer up there';

const looks: readonly (readonly [name: string, fx: readonly LookName[]])[] = [
  ['none', []],
  ...lookNames.map((name): readonly [string, readonly LookName[]] => [name, [name]]),
  ['vintage + warm', ['vintage', 'warm']],
];

export const entries: readonly Entry[] = [
  ...transitionTypes.map(type => ({
    name: `transition ${type}`,
    draft: video([segment(1, 0, 1600, { tr: { type, d: 800 } }), segment(6, 800, 1600, { fit: 'blur' })]),
    times: spread(800, 1600, 8),
  })),
  ...looks.map(([name, fx]) => ({
    name: `look ${name}`,
    draft: video(row(forLooks, 200, { fx: [...fx] })),
    times: spread(0, 200 * forLooks.length, forLooks.length),
  })),
  ...motionTypes.map(type => ({
    name: `motion ${type}`,
    draft: video([segment(2, 0, 3000, { mo: { type, amount: 0.12 } })]),
    times: spread(0, 3000, 6),
  })),
  ...fits.flatMap(fit =>
    (['16:9', '9:16', '1:1', '4:5'] as const).map(ratio => ({
      name: `fit ${fit} ${ratio}`,
      draft: video(row(forFits, 400, { fit, bg: '#20304a', mo: { type: 'zoom-in', amount: 0.08 } }), ratio),
      times: spread(0, 400 * forFits.length, forFits.length),
    })),
  ),
  ...textRoles.map(role => ({
    name: `text ${role}`,
    draft: video(row([1, 3, 4, 5, 7], 600), '16:9', text('Lisbon in spring', { role })),
    times: spread(0, 3000, 5),
  })),
  ...(['9:16', '16:9'] as const).map(ratio => ({
    name: `text long ${ratio}`,
    draft: video(row([1, 3, 4, 5, 7], 600), ratio, [
      ...text(prose, { role: 'title', pos: 'top' }),
      ...text(prose, { role: 'caption' }),
    ]),
    times: spread(0, 3000, 5),
  })),
  ...textAnimations.map(an => ({
    name: `animation ${an}`,
    draft: video([segment(1, 0, 3000)], '16:9', text('Lisbon in spring', { an })),
    times: [...spread(0, 480, 6), ...spread(2600, 3000, 4)],
  })),
  ...Object.entries(samples).map(([script, words]) => ({
    name: `script ${script}`,
    draft: video(row([2, 3, 7], 200), '9:16', [
      ...text(words, { role: 'title' }),
      ...text(words, { role: 'caption' }),
    ]),
    times: spread(0, 600, 3),
  })),
  ...moods.map(mood => ({
    name: `mood ${mood}`,
    draft: video([segment(5, 0, 20_000, { mo: { type: 'zoom-in', amount: 0.1 } })], '16:9', [
      {
        id: 'a1',
        tt: 1,
        m: { name: mood },
        sg: [
          {
            id: 'm1',
            s: 0,
            d: 20_000,
            vol: 1,
            fi: 0,
            fo: 0,
            m: { name: mood, mood },
            src: `music:${mood}/1`,
          },
        ],
      },
    ]),
    times: spread(0, 20_000, 2),
  })),
];
