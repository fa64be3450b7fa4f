import { failExport } from '../exports/parted/fail-export.ts';
import { joinExport } from '../exports/parted/join-export.ts';
import type { PartedDependencies } from '../exports/parted/parted-dependencies.ts';
import { planExport } from '../exports/parted/plan-export.ts';
import { renderExportPart } from '../exports/parted/render-export-part.ts';
import { renderExportSound } from '../exports/parted/render-export-sound.ts';
import { renderExportWhole } from '../exports/parted/render-export-whole.ts';
import { exportInput, failureInput, joinInput, partInput, soundInput } from './payload.ts';

/**
 * What the Tasks of `render-draft.asl.json` do: parse the input, call one use case. Each is named like its state, but
 * PlaySong, which is RenderSound's (one function makes both kinds of pieces of a sound, so that it is warm for the second),
 * and WakeJoiner, which is JoinParts'.
 */
export const renderTasks = {
  PlanParts: (deps, input) => planExport(deps, exportInput.parse(input)),
  RenderPart: (deps, input) => renderExportPart(deps, partInput.parse(input)),
  RenderSound: (deps, input) => renderExportSound(deps, soundInput.parse(input)),
  JoinParts: async (deps, input) => {
    const asked = joinInput.parse(input);
    return 'wake' in asked ? { outcome: 'awake' } : joinExport(deps, asked);
  },
  RenderWhole: (deps, input) => renderExportWhole(deps, exportInput.parse(input)),
  FailExport: (deps, input) => failExport(deps, failureInput.parse(input)),
} as const satisfies Readonly<Record<string, RenderTask>>;

export type RenderTask = (deps: PartedDependencies, input: unknown) => Promise<unknown>;
export type RenderTaskName = keyof typeof renderTasks;
