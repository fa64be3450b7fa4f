import { vi } from 'vitest';

/**
 * Changes this process's environment for functions that read it when they are loaded, and sees to it that they are loaded
 * afresh: other tests of the same process may have loaded them. Returns what puts everything back.
 */
export const changeEnvironment = (changes: Readonly<Record<string, string>>): (() => void) => {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  vi.resetModules();
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  };
};
