import type { VisualSegment } from '../../timeline/draft.ts';
import type { AnswerTable } from './answer-table.ts';
import { labelled, motion, numbersOf, percent } from './wording.ts';

/** How the photos move now, where that is another way than before: some of them by their numbers, or all. */
export function describeMotions(
  was: readonly VisualSegment[],
  is: readonly VisualSegment[],
  table: AnswerTable,
): readonly string[] {
  const stills = is.filter(isStill);
  const moved = stills.filter(one => {
    const before = was.find(({ id }) => id === one.id);
    return before !== undefined && movement(before, table) !== movement(one, table);
  });
  if (moved.length === 0) return [];
  const [old, now] = [summary(was, table), summary(is, table)];
  const [way, ...others] = [...new Set(moved.map(one => movement(one, table)))];
  // `zoom in (1, 3)`: it tells more than what all of them together come to, and where that is as before it is all there is.
  if (way !== undefined && others.length === 0 && moved.length < stills.length) {
    const alike = stills.filter(one => movement(one, table) === way);
    if (alike.length < stills.length)
      return [labelled(table.labels.motion, `${way} (${numbersOf(alike)})`, table)];
  }
  if (old !== now) return [labelled(table.labels.motion, `${old} → ${now}`, table)];
  // All of them together come to the same: `pan ↑ (1)`, `pan ↓ (2)`.
  return [way, ...others].map(one => {
    const alike = moved.filter(photo => movement(photo, table) === one);
    return labelled(table.labels.motion, `${one} (${numbersOf(alike)})`, table);
  });
}

/** How all photos of a new video move where they move alike, which they do not unless somebody asks for it. */
export function plainMotion(visuals: readonly VisualSegment[], table: AnswerTable): string | undefined {
  const types = visuals.filter(isStill).map(({ mo }) => mo?.type ?? 'none');
  const [type] = types;
  return type !== undefined && types.length > 1 && types.every(one => one === type)
    ? motion(type, table)
    : undefined;
}

const isStill = ({ m }: VisualSegment): boolean => m.kind === 'image';

const movement = ({ mo }: VisualSegment, table: AnswerTable): string =>
  withAmount(motion(mo?.type ?? 'none', table), mo?.amount ?? 0);

const withAmount = (name: string, amount: number): string =>
  amount > 0 ? `${name}, ${percent(amount)}` : name;

function summary(visuals: readonly VisualSegment[], table: AnswerTable): string {
  const types = [...new Set(visuals.filter(isStill).map(({ mo }) => mo?.type ?? 'none'))];
  const [first] = types;
  const name =
    first !== undefined && types.length === 1
      ? motion(first, table)
      : types.includes('none')
        ? table.values.mixed
        : table.values.moving;
  return withAmount(name, Math.max(...visuals.map(({ mo }) => mo?.amount ?? 0)));
}
