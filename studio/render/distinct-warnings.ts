import type { RenderWarning } from './render-request.ts';

/** Each once: several parts tell of the same file. */
export const distinctWarnings = (warnings: readonly RenderWarning[]): readonly RenderWarning[] => [
  ...new Map(warnings.map(({ name, reason }) => [`${name}\n${reason}`, { name, reason }])).values(),
];
