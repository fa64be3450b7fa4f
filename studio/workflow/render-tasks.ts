import { failExport } from '../exports/parted/fail-export.ts';
import { joinExport } from '../exports/parted/join-export.ts';
import type { PartedDependencies } from '../exports/parted/parted-dependencies.ts';
import { planExport } from '../exports/parted/plan-export.ts';
import { renderExportPart } from '../exports/parted/render-export-part.ts';
import { renderExportSound } from '../exports/parted/render-export-sound.ts';
import { renderExportWhole } from '../exports/parted/render-export-whole.ts';
import { exportInput, failureInput, joinInput, partInput } from './payload.ts';

/** What each Task of `render-draft.asl.json` does, by the name of its state: parse the input, call one use case. */
export const renderTasks = {
  PlanParts: (deps, input) => planExport(deps, exportInput.parse(input)),
  RenderPart: (deps, input) => renderExportPart(deps, partInput.parse(input)),
  RenderSound: (deps, input) => renderExportSound(deps, exportInput.parse(input)),
  JoinParts: (deps, input) => joinExport(deps, joinInput.parse(input)),
  RenderWhole: (deps, input) => renderExportWhole(deps, exportInput.parse(input)),
  FailExport: (deps, input) => failExport(deps, failureInput.parse(input)),
} as const satisfies Readonly<Record<string, RenderTask>>;

export type RenderTask = (deps: PartedDependencies, input: unknown) => Promise<unknown>;
export type RenderTaskName = keyof typeof renderTasks;
