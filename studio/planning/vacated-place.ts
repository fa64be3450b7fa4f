import type { Draft } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Stage } from './plan-wish.ts';
import { resolveSpoken } from './resolve-spoken.ts';

/**
 * Where the photo was that this message took away, or the last one, or where the photo is that was spoken of: so many of
 * the others (`rest`, in their order) stand before it. Undefined where there is none such.
 */
export function vacatedPlace(
  { draft, before, history }: Pick<Stage, 'draft' | 'before' | 'history'>,
  rest: readonly string[],
): number | undefined {
  for (const was of [before, history.undo.at(-1)]) {
    const ids = was ? idsOf(was) : [];
    const gone = ids.findIndex(id => !idsOf(draft).includes(id));
    if (gone >= 0) return rest.filter(id => ids.slice(0, gone).includes(id)).length;
  }
  const [spoken] = resolveSpoken({ by: 'spoken' }, draft, history);
  if (spoken === undefined) return undefined;
  const ids = idsOf(draft);
  return rest.filter(id => ids.indexOf(id) < ids.indexOf(spoken.id)).length;
}

const idsOf = (draft: Draft): readonly string[] => lanesOf(draft).visuals.map(({ id }) => id);
