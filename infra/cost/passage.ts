import definition from '../../lib/workflow/edit-video.asl.json' with { type: 'json' };
import { tasks } from '../../lib/workflow/tasks.ts';
import type { Passage } from './estimate.ts';
import { walkWorkflow } from './walk-workflow.ts';

/** The way of a job through the real workflow, counted. */
export const passageOf = (outcomes: Readonly<Partial<Record<string, readonly string[]>>>): Passage => {
  const path = walkWorkflow(definition, outcomes);
  const calls = Object.entries(tasks).map(([state, name]) => [
    name,
    path.filter(passed => passed === state).length,
  ]);
  return { transitions: path.length, calls: Object.fromEntries(calls) };
};
