/**
 * The platform header's value: what the operator says, else where the program is installed, else `unknown`
 * (nemo-contract §1.2). Nothing else is looked at; a git remote would give people away.
 */
export const detectPlatform = (told: string | undefined, installedAt: string): string => {
  if (told !== undefined) return told;
  if (installedAt.includes('/.clawhub/')) return 'clawhub';
  if (installedAt.includes('/.cursor/skills/')) return 'cursor';
  return 'unknown';
};
