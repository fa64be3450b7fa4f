/** What a stretch of music is for. */
export type SectionKind = 'intro' | 'verse' | 'chorus' | 'bridge' | 'outro';

export interface Section {
  readonly kind: SectionKind;
  readonly firstBar: number;
  readonly bars: number;
  /** How full the arrangement plays: 0 sparse, 3 everything. */
  readonly energy: 0 | 1 | 2 | 3;
  /** Counts the rounds of a long piece: each has its own key, progressions and tune. */
  readonly cycle: number;
  /** Counts sections of the same kind within a cycle. */
  readonly repeat: number;
}

const PHRASE_BARS = 4;
/** From here on a piece has room for a four-bar intro. */
const LONG_FORM_BARS = 24;
/** Phrases of one round; a longer piece goes round again, changed. */
const CYCLE: readonly (readonly [SectionKind, Section['energy']])[] = [
  ['verse', 1],
  ['verse', 2],
  ['chorus', 3],
  ['chorus', 3],
  ['bridge', 1],
  ['verse', 2],
  ['chorus', 3],
  ['chorus', 3],
];
/** Rounds that are shorter than a full one still build up and end at the top. */
const SHORT_ROUNDS: readonly (readonly (readonly [SectionKind, Section['energy']])[])[] = [
  [],
  [['chorus', 2]],
  [
    ['verse', 1],
    ['chorus', 3],
  ],
  [
    ['verse', 1],
    ['chorus', 2],
    ['chorus', 3],
  ],
  [
    ['verse', 1],
    ['verse', 2],
    ['chorus', 3],
    ['chorus', 3],
  ],
  [
    ['verse', 1],
    ['verse', 2],
    ['chorus', 3],
    ['bridge', 1],
    ['chorus', 3],
  ],
  [
    ['verse', 1],
    ['verse', 2],
    ['chorus', 3],
    ['bridge', 1],
    ['chorus', 2],
    ['chorus', 3],
  ],
  [
    ['verse', 1],
    ['verse', 2],
    ['chorus', 3],
    ['chorus', 3],
    ['bridge', 1],
    ['chorus', 2],
    ['chorus', 3],
  ],
];

const edges = (bars: number): { readonly intro: number; readonly outro: number } => {
  const rest = bars % PHRASE_BARS;
  if (bars >= LONG_FORM_BARS) {
    if (rest === 0) return { intro: 4, outro: 4 };
    return rest === 1 ? { intro: 3, outro: 2 } : { intro: 4, outro: rest };
  }
  if (rest === 1) return { intro: 1, outro: 0 };
  if (rest === 2) return { intro: 2, outro: 0 };
  return rest === 3 ? { intro: 1, outro: 2 } : { intro: 2, outro: 2 };
};

/** Splits `bars` whole bars into sections without gap or overlap; an empty list when there is no room for any. */
export const planForm = (bars: number): readonly Section[] => {
  if (bars <= 0) return [];
  if (bars <= PHRASE_BARS) return [{ kind: 'verse', firstBar: 0, bars, energy: 2, cycle: 0, repeat: 0 }];
  const { intro, outro } = edges(bars);
  const phrases = (bars - intro - outro) / PHRASE_BARS;
  const sections: Section[] = [{ kind: 'intro', firstBar: 0, bars: intro, energy: 0, cycle: 0, repeat: 0 }];
  let bar = intro;
  for (let done = 0, cycle = 0; done < phrases; cycle++) {
    // A rest of one or two phrases is no round of its own: the last round grows by it instead.
    const left = phrases - done;
    const size =
      left >= CYCLE.length + 3 || left === CYCLE.length
        ? CYCLE.length
        : Math.min(left, SHORT_ROUNDS.length - 1);
    const round = size === CYCLE.length ? CYCLE : (SHORT_ROUNDS[size] ?? CYCLE);
    const seen = new Map<SectionKind, number>();
    for (const [kind, energy] of round) {
      const repeat = seen.get(kind) ?? 0;
      seen.set(kind, repeat + 1);
      sections.push({ kind, firstBar: bar, bars: PHRASE_BARS, energy, cycle, repeat });
      bar += PHRASE_BARS;
    }
    done += size;
  }
  const last = sections.at(-1);
  if (outro > 0) {
    sections.push({
      kind: 'outro',
      firstBar: bar,
      bars: outro,
      energy: 1,
      cycle: last?.cycle ?? 0,
      repeat: 0,
    });
  }
  return sections;
};
