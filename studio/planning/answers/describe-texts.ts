import type { TextSegment, VisualSegment } from '../../timeline/draft.ts';
import { type AnswerTable, fill } from './answer-table.ts';
import { color, duration, inQuotes, labelled, trimmed } from './wording.ts';

/** Longest part of a text that is repeated in an answer, characters. */
const longestText = 60;

/** One line for each text that came, changed or went: `Title: “Lisbon” (0–3 s, center, white)` */
export function describeTexts(
  was: readonly TextSegment[],
  is: readonly TextSegment[],
  visuals: readonly VisualSegment[],
  table: AnswerTable,
): readonly string[] {
  const label = ({ m }: TextSegment): string => {
    const photo = visuals.find(({ id }) => id === m.of);
    return `${table.labels[m.role]}${photo ? ` (${fill(table.labels.photo, { n: photo.m.n })})` : ''}`;
  };
  const look = (text: TextSegment): string =>
    `${trimmed(text.s / 1000, table)}–${duration(text.s + text.d, table)}, ${table.values[text.pos]}, ${color(text.color, table)}${text.size === 1 ? '' : `, ${trimmed(text.size, table)}×`}${entrance(text, table)}`;
  const quoted = (text: TextSegment): string =>
    inQuotes(text.m.text.length > longestText ? `${text.m.text.slice(0, longestText)}…` : text.m.text, table);
  const gone = was.filter(({ id }) => !is.some(text => text.id === id));
  return [
    ...is.flatMap(text => {
      const before = was.find(({ id }) => id === text.id);
      if (before === undefined) return [labelled(label(text), `${quoted(text)} (${look(text)})`, table)];
      const sameText = before.m.text === text.m.text;
      if (sameText && before.m.of !== text.m.of)
        return [labelled(`${label(before)} → ${label(text)}`, quoted(text), table)];
      // Captions travel with their photos: their times alone are no news.
      const sameLook = before.pos === text.pos && before.color === text.color && before.size === text.size;
      const sameTime = before.d === text.d || text.m.at === 'whole' || text.m.at === 'photo';
      if (sameText && sameLook && sameTime && before.m.at === text.m.at && before.an === text.an) return [];
      const old = sameText ? `${quoted(text)} (${look(before)})` : quoted(before);
      const now = sameText ? look(text) : `${quoted(text)} (${look(text)})`;
      return [labelled(label(text), `${old} → ${now}`, table)];
    }),
    ...gone.map(text => labelled(label(text), `${quoted(text)} → ${table.values.none}`, table)),
  ];
}

/** How a text comes in, where that is another way than most do. */
function entrance({ an }: TextSegment, { values }: AnswerTable): string {
  const name =
    an === 'type' ? values.typewriter : an === 'pop' ? values.pop : an === 'slide' ? values.slide : '';
  return name === '' ? '' : `, ${name}`;
}
