import { expect, test } from 'vitest';
import type { Grant } from './policies-of.ts';
import type { SdkCall } from './sdk-calls.ts';

interface Comparison {
  /** Whose they are: `function`, `function of the studio`. */
  readonly whose: string;
  /** As the template gives them. */
  readonly given: readonly string[];
  /** As the run has made them. */
  readonly calls: () => readonly SdkCall[];
  /** Permissions that the run does not always show to be needed, and why they are. */
  readonly unseen: Readonly<Record<string, string>>;
}

/** A permission, or a call that needs one, in one line. */
export const written = ({ by, on, action, within = '' }: Grant | SdkCall): string =>
  `${by}: ${on} ${action} ${within}`.trim();

/** Nothing missing, nothing unused but what a reason excuses, no reason for what is not given. */
export const comparePermissions = ({ whose, given, calls, unseen }: Comparison): void => {
  const seen = (): readonly string[] => [...new Set(calls().map(written))];

  test(`no ${whose} calls what it has no permission for`, () => {
    expect(seen().filter(call => !given.includes(call))).toEqual([]);
  });

  test(`no ${whose} has a permission that it does not use`, () => {
    const used = seen();
    expect(given.filter(permission => !used.includes(permission) && !(permission in unseen))).toEqual([]);
  });

  test(`what a ${whose} may leave unused is given`, () => {
    expect(Object.keys(unseen).filter(permission => !given.includes(permission))).toEqual([]);
  });
};
