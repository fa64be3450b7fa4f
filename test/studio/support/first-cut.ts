import type { EditAnswer, EditRequest } from '../../../studio/planning/edit.ts';
import { apply } from '../../../studio/timeline/apply.ts';
import type { Operation } from '../../../studio/timeline/operation.ts';

/** An editor that makes the same first cut of whatever it is told: for tests that are not about understanding. */
export function firstCut({ assets, draft, undo }: EditRequest): EditAnswer {
  const operations: Extract<Operation, { op: 'new-cut' | 'set-fades' }>[] = [
    {
      op: 'new-cut',
      title: '',
      width: 1920,
      height: 1080,
      assets: assets.map(({ id, name, n }) => ({ src: `asset:${id}`, name, kind: 'image', n })),
    },
    { op: 'set-fades', fi: 500 },
  ];
  const applied = apply(draft, operations);
  if (applied.kind === 'refused') throw new Error(applied.why);
  return {
    draft: applied.draft,
    undo: [...undo, draft],
    redo: [],
    text: `A first cut of ${assets.length} photos.`,
    language: 'en',
    operations,
    changed: true,
  };
}
