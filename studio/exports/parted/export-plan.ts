import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Stores } from '../../storage/stores.ts';
import { draftSchema } from '../../timeline/draft.ts';

const PLAN = 'plan.json';

/** What all tasks of one export have to agree on. */
const exportPlan = z.object({
  /** A deployment meets executions in flight; their first plans have none. */
  v: z.literal(1).default(1),
  /** With nothing but what can be shown. */
  draft: draftSchema,
  /** `src` → SHA-256 of its file. */
  identities: z.array(z.tuple([z.string(), z.string()])),
  /** Files that were left out of the draft. */
  warnings: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type ExportPlan = Readonly<z.infer<typeof exportPlan>>;

type Exports = Pick<Stores, 'exports'>;

/** Keeps it beside the export's draft. Safe to repeat: the same export has the same plan. */
export const keepPlan = ({ exports }: Exports, key: string, plan: Omit<ExportPlan, 'v'>): Promise<void> => {
  const versioned: ExportPlan = { v: 1, ...plan };
  return exports.files.putText(key, PLAN, JSON.stringify(versioned));
};

/** @throws when there is none. */
export async function planOfExport({ exports }: Exports, key: string): Promise<ExportPlan> {
  const path = await exports.files.fetch(key, PLAN);
  if (path === undefined) throw new Error('The plan of this render is gone');
  return exportPlan.parse(JSON.parse(await readFile(path, 'utf8')));
}
