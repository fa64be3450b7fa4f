import type { Random } from '../random.ts';
import type { Chord } from '../theory/chord.ts';
import type { Section } from './form.ts';
import { STEPS_PER_BEAT } from './groove.ts';
import type { ChordSpan } from './harmony.ts';
import type { Patterns, Style } from './style.ts';

/** Everything that the players of one piece share. */
export interface Stage {
  readonly style: Style;
  readonly beatsPerBar: number;
  readonly sections: readonly Section[];
  readonly harmony: readonly ChordSpan[];
  /** The downbeat (or half bar) on which the piece comes to rest, and the chord it rests on. */
  readonly finalBeat: number;
  readonly finalChord: Chord;
  readonly finalTonic: number;
  /** How long that chord may ring, s. */
  readonly ringSeconds: number;
  /** When a sixteenth falls, s. */
  readonly time: (step: number) => number;
  readonly random: Random;
}

/** A played step of a pattern. */
export interface Hit {
  readonly symbol: string;
  /** From the start of the piece. */
  readonly step: number;
  /** Until the next symbol that is not `-`. */
  readonly steps: number;
  readonly span: ChordSpan;
  /** The chord after this one. */
  readonly next: ChordSpan | undefined;
  readonly section: Section;
}

/** The pattern a part plays in a section: the same for every repeat of its kind in a round, unless there are several. */
export const patternFor = (patterns: Patterns, section: Section, random: Random): string => {
  const choices = patterns[Math.min(section.energy, patterns.length - 1)] ?? [];
  const first = random
    .fork(`pattern/${section.kind}/${section.cycle}`)
    .integer(0, Math.max(0, choices.length - 1));
  return choices[(first + section.repeat) % Math.max(1, choices.length)] ?? '';
};

const spanAt = (harmony: readonly ChordSpan[], beat: number): number =>
  harmony.findLastIndex(span => span.start <= beat + 1e-6);

const endOf = (stage: Stage, section: Section): number =>
  section === stage.sections.at(-1)
    ? stage.finalBeat * STEPS_PER_BEAT
    : (section.firstBar + section.bars) * stage.beatsPerBar * STEPS_PER_BEAT;

/** All hits of a part, section by section, up to the final beat. */
export const hitsOf = (
  stage: Stage,
  patternOf: (section: Section) => string,
  fillOf: (section: Section) => string = () => '',
): readonly Hit[] => {
  const hits: Hit[] = [];
  const stepsPerBar = stage.beatsPerBar * STEPS_PER_BEAT;
  for (const section of stage.sections) {
    const pattern = patternOf(section);
    const fill = fillOf(section);
    if (pattern === '' && fill === '') continue;
    const start = section.firstBar * stepsPerBar;
    const end = endOf(stage, section);
    const fillFrom = fill === '' ? end : end - stepsPerBar;
    const symbolAt = (step: number): string =>
      step >= end
        ? '.'
        : step >= fillFrom
          ? (fill[(step - fillFrom) % fill.length] ?? '.')
          : (pattern[(step - start) % pattern.length] ?? '.');
    for (let step = start; step < end; step++) {
      const symbol = symbolAt(step);
      if (symbol === '.' || symbol === '-') continue;
      let steps = 1;
      while (symbolAt(step + steps) === '-') steps++;
      const index = spanAt(stage.harmony, step / STEPS_PER_BEAT);
      const span = stage.harmony[index];
      if (span === undefined) continue;
      hits.push({ symbol, step, steps, span, next: stage.harmony[index + 1], section });
    }
  }
  return hits;
};

/** Steps from a hit to the end of its chord. */
export const stepsLeft = (hit: Hit): number => (hit.span.start + hit.span.beats) * STEPS_PER_BEAT - hit.step;

/** The beat of the bar counts: downbeats speak, off-beats whisper. 0-1. */
export const accentOf = (step: number, beatsPerBar: number): number => {
  const within = step % (beatsPerBar * STEPS_PER_BEAT);
  if (within === 0) return 1;
  if (within % STEPS_PER_BEAT === 0) return 0.9;
  return within % 2 === 0 ? 0.8 : 0.72;
};
