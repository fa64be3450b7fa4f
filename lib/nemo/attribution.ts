import { headers } from '../contract/headers.ts';
import type { BackendFailure } from '../core/backend-error.ts';

/** Who we say we are: on every call, or an export is answered 402 (nemo-contract §1.1). */
export interface Skill {
  /** The skill's name, e.g. `free-video-maker-from-photo`. */
  readonly source: string;
  readonly version: string;
  /** `clawhub`, `cursor`, `unknown` or SKILL_SOURCE (nemo-contract §1.2). */
  readonly platform: string;
}

/** The three headers by which the backend knows a skill's request. */
export const attribution = ({ source, version, platform }: Skill): Readonly<Record<string, string>> => ({
  [headers.skillSource]: source,
  [headers.skillVersion]: version,
  [headers.skillPlatform]: platform,
});

/**
 * What a refusal means for whom we are. A 402 speaks of the account's plan only if the request said who asks: without
 * one of the three headers it is ours to mend, and nobody is sent to buy a plan (nemo-contract §10, §16.2 #12).
 */
export function blameAttribution(failure: BackendFailure, skill: Skill): BackendFailure {
  if (failure.kind !== 'plan-blocked') return failure;
  const missing = Object.entries(attribution(skill)).flatMap(([name, value]) =>
    value.trim() === '' ? [name] : [],
  );
  if (missing.length === 0) return failure;
  return { ...failure, kind: 'bad-request', message: `402 to a request without ${missing.join(', ')}` };
}
