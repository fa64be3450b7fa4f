import type { Random } from '../random.ts';
import { type Chord, parseChord } from '../theory/chord.ts';
import type { Section } from './form.ts';
import type { Style } from './style.ts';

/** A chord and the beats it lasts for, counted from the start of the piece. */
export interface ChordSpan {
  readonly chord: Chord;
  readonly tonic: number;
  readonly start: number;
  readonly beats: number;
  readonly section: Section;
}

/** Keys of later rounds against the first: near relatives, so that the change refreshes and does not jolt. */
const ROUND_KEYS = [0, 2, -3, 0, 5, -2, 2, 0] as const;

const bars = (progression: string): readonly (readonly string[])[] =>
  progression.split('|').map(bar => bar.trim().split(/\s+/));

const progressionOf = (style: Style, section: Section, random: Random): string => {
  const pick = random.fork(`harmony/${section.cycle}`);
  const verse = pick.pick(style.verses);
  const chorus = pick.pick(style.choruses);
  const bridge = pick.pick(style.bridges);
  if (section.kind === 'chorus') return chorus;
  return section.kind === 'bridge' ? bridge : verse;
};

export const tonicOf = (style: Style, cycle: number, random: Random): number =>
  (random.fork('key').pick(style.tonics) + (ROUND_KEYS[cycle % ROUND_KEYS.length] ?? 0) + 12) % 12;

/**
 * The chords of all sections, the cadence in the last two bars, up to `finalBeat` (which may lie half a bar after the
 * last whole bar: its last chord then lasts longer).
 */
export const planHarmony = (
  style: Style,
  sections: readonly Section[],
  beatsPerBar: number,
  finalBeat: number,
  random: Random,
): readonly ChordSpan[] => {
  const spans: ChordSpan[] = [];
  const totalBars = sections.reduce((sum, section) => sum + section.bars, 0);
  const whole = bars(random.fork('cadence').pick(style.cadences));
  // A piece of a bar or two has room for the last step home alone.
  const cadence = totalBars > whole.length ? whole : whole.slice(-1);
  for (const section of sections) {
    const progression = bars(progressionOf(style, section, random));
    const tonic = tonicOf(style, section.cycle, random);
    // An intro is the end of its progression, so that it leads into the first bar of the verse.
    const shift = section.kind === 'intro' ? progression.length - (section.bars % progression.length) : 0;
    for (let bar = 0; bar < section.bars; bar++) {
      const fromEnd = totalBars - (section.firstBar + bar);
      const inCadence = fromEnd <= cadence.length;
      const symbols =
        (inCadence ? cadence[cadence.length - fromEnd] : progression[(bar + shift) % progression.length]) ??
        [];
      const start = (section.firstBar + bar) * beatsPerBar;
      symbols.forEach((symbol, index) => {
        const share = beatsPerBar / symbols.length;
        spans.push({
          chord: parseChord(symbol, tonic),
          tonic,
          start: start + index * share,
          beats: share,
          section,
        });
      });
    }
  }
  const last = spans.at(-1);
  if (last !== undefined) spans[spans.length - 1] = { ...last, beats: finalBeat - last.start };
  return spans;
};
