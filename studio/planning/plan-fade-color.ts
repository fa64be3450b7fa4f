import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Wish } from './reading/wish.ts';

/** The fade through a colour, and the one through the other colour. */
const fades = { '#ffffff': ['fadewhite', 'fadeblack'], '#000000': ['fadeblack', 'fadewhite'] } as const;

/**
 * `no, white` after all photos were made to fade through black: a colour and nothing it is of, which means the
 * transitions; undefined where the last message left these as they were. `was`: null or undefined before a first cut.
 */
export function fadeColorMeant(wish: Wish, was: Draft | null | undefined, draft: Draft): Wish | undefined {
  if (wish.do !== 'style-text' || wish.role !== undefined || wish.target !== undefined) return undefined;
  const { color, ...others } = wish.style;
  if ((color !== '#ffffff' && color !== '#000000') || Object.keys(others).length > 0 || !was)
    return undefined;
  const [type, other] = fades[color];
  const now = transitionsOf(draft);
  const isChanged = now.join() !== transitionsOf(was).join();
  return isChanged && now.length > 0 && now.every(one => one === other)
    ? { do: 'transition', type, ms: undefined, factor: undefined, target: undefined }
    : undefined;
}

const transitionsOf = (draft: Draft): readonly string[] =>
  lanesOf(draft).visuals.flatMap(({ tr }) => (tr ? [tr.type] : []));
