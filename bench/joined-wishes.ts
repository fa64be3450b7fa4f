import { parseArgs } from 'node:util';
import { type EditAnswer, edit } from '../studio/planning/edit.ts';
import { assetsFor, type Entry, loadCorpus } from '../test/studio/planning/run-corpus.ts';

/**
 * `npm run bench:wishes -- en --trials 100 --seed 7 [--joint " and "] [--wrap "hey, {} please"]`: how often two wishes
 * in one message do what they do in two, and how often a courtesy around a wish changes nothing.
 *
 * Takes pairs of the corpus whose drafts are the same in either order, so that no expectation has to be written: what
 * one message made of both must equal what two messages made. Prints each pair that differs, then the share that agrees.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    joint: { type: 'string', multiple: true, default: [', '] },
    wrap: { type: 'string', multiple: true },
    quiet: { type: 'boolean', default: false },
  },
});
const language = positionals[0] ?? 'en';
const trials = Number(values.trials);

/** Numbers of one sequence for one seed (a linear congruential generator), so that a finding can be had again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const below = numbersFrom(Number(values.seed));

interface Wish {
  readonly entry: Entry;
  readonly first: string;
  readonly said: string;
}

/** Follow-ups that can be said on their own of five photos, or of what the other one of the pair is said of. */
const wishes = (loadCorpus().find(file => file.language === language)?.entries ?? [])
  .filter(
    ({ say, late, portrait, dates, expect }) =>
      say.length === 2 && late === 0 && !portrait && !dates && expect.unchanged === undefined,
  )
  .map((entry): Wish => ({ entry, first: entry.say[0] ?? '', said: entry.say[1] ?? '' }));

function after(wish: Wish, messages: readonly string[]): EditAnswer | undefined {
  let answer: EditAnswer | undefined;
  for (const text of [wish.first, ...messages]) {
    const { draft, undo, redo, asked } = answer ?? { draft: null, undo: [], redo: [], asked: undefined };
    answer = edit({
      text,
      language,
      assets: assetsFor(wish.entry),
      draft,
      undo,
      redo,
      ...(asked === undefined ? {} : { asked }),
      seed: 7,
    });
  }
  return answer;
}

/** The draft without the names of its parts, which are given in the order of the changes. */
const shape = (answer: EditAnswer | undefined): string =>
  JSON.stringify(answer?.draft, (key, value) => (key === 'id' || key === 'of' ? undefined : value));

const sameMaterial = (a: Wish, b: Wish): boolean =>
  a.entry.photos === b.entry.photos && a.entry.clips === b.entry.clips && a.entry.songs === b.entry.songs;

let [agreed, tried] = [0, 0];
function compare(said: string, wish: Wish, plain: string): void {
  tried += 1;
  const answer = after(wish, [said]);
  if (shape(answer) === plain) agreed += 1;
  else if (!values.quiet)
    console.log(`\n${wish.first} | ${said}\n   ${answer?.text.replaceAll('\n', '\n   ')}`);
}

if (values.wrap !== undefined) {
  for (const pattern of values.wrap)
    for (let i = 0; i < trials; i += 1) {
      const wish = wishes[below(wishes.length)];
      if (wish !== undefined)
        compare(pattern.replace('{}', wish.said), wish, shape(after(wish, [wish.said])));
    }
} else {
  for (let draws = 0; tried < trials && draws < trials * 50; draws += 1) {
    const [a, b] = [wishes[below(wishes.length)], wishes[below(wishes.length)]];
    if (a === undefined || b === undefined || !sameMaterial(a, b)) continue;
    const both = shape(after(a, [a.said, b.said]));
    const alone = [shape(after(a, [])), shape(after(a, [a.said])), shape(after(a, [b.said]))];
    if (both !== shape(after(a, [b.said, a.said])) || new Set([...alone, both]).size < 4) continue;
    compare(`${a.said}${values.joint[below(values.joint.length)]}${b.said}`, a, both);
  }
}
console.log(`\n${language}: ${agreed} of ${tried} agree (${Math.round((100 * agreed) / tried)} %)`);
