import type { StudioSettings } from './config.ts';
import type { Edit } from './edit-session.ts';
import { edit as editByRules } from './planning/edit.ts';
import { createEditWithModel } from './planning/model/edit-with-model.ts';

/** The planner that the settings ask for: a model that falls back to the rules, or the rules alone. */
export const editorFor = ({ model }: Pick<StudioSettings, 'model'>): Edit =>
  model ? createEditWithModel(model) : editByRules;
