import { breathAt } from './breath.ts';
import { has, hasAny } from './node.ts';
import type { Reader } from './reader.ts';
import type { TextStyle } from './wish.ts';

/** What else can last. */
const timed = ['photo', 'clip', 'video', 'cut', 'each', 'all', 'transition', 'music'] as const;

/** `the title should last 2 seconds`: a time beside the word for lasting, with nothing else in one breath; used up. */
export function lastingFor(reader: Reader, head: number): Pick<TextStyle, 'ms'> {
  const { nodes } = reader;
  const places = breathAt(nodes, head);
  const time = places.find(
    at => nodes[at]?.kind === 'time' && [at - 1, at + 1].some(place => has(nodes[place], 'total')),
  );
  const node = nodes[time ?? -1];
  const isOthers = places.some(at => nodes[at]?.kind === 'target' || hasAny(nodes[at], timed));
  if (time === undefined || node?.kind !== 'time' || isOthers || reader.isUsed(time)) return {};
  reader.use(time, ...[time - 1, time + 1].filter(at => has(nodes[at], 'total')));
  return { ms: node.ms };
}
