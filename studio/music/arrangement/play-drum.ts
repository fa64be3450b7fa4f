import { humanise } from './groove.ts';
import type { Note } from './note.ts';
import { hitsOf, patternFor, type Stage } from './stage.ts';
import type { DrumPart } from './style.ts';

/** One drum of the kit, with fills into the next section. */
export const playDrum = (stage: Stage, part: DrumPart): readonly Note[] => {
  const random = stage.random.fork(part.name);
  const strike = (step: number, velocity: number): Note => ({
    at: humanise(stage.time(step), part, random),
    length: 0,
    pitch: 0,
    velocity: Math.min(1, Math.max(0.05, velocity * (1 + 0.07 * random.gaussian()))),
  });
  const final: readonly Note[] = part.final ? [strike(stage.finalBeat * 4, 0.8)] : [];
  if (part.marks !== undefined) {
    const from = part.marks;
    const marks = stage.sections
      .filter(section => section.energy >= from && section.firstBar > 0)
      .map(section => strike(section.firstBar * stage.beatsPerBar * 4, 0.85))
      .map(note => ({ ...note, at: note.at - (part.lead ?? 0) }))
      .filter(note => note.at >= 0);
    return [...marks, ...final];
  }
  const fills = part.fills ?? [];
  const hits = hitsOf(
    stage,
    section => patternFor(part.patterns, section, random),
    section =>
      section.energy >= 2 && section !== stage.sections.at(-1) && fills.length > 0
        ? (fills[random.fork(`fill/${section.firstBar}`).integer(0, fills.length - 1)] ?? '')
        : '',
  ).map(hit => strike(hit.step, Number.parseInt(hit.symbol, 10) / 9));
  return [...hits, ...final];
};
