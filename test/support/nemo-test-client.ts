import { type Clock, systemClock } from '../../lib/nemo/clock.ts';
import { createNemoClient, type NemoClient } from '../../lib/nemo/nemo-client.ts';
import { createPatientFetch } from '../../lib/nemo/patient-fetch.ts';

export const testSkill = { source: 'free-video-maker-from-photo', version: '9.9.9', platform: 'unknown' };

/** The client as the program makes it, pointed at a server of the test. */
export const createTestClient = (
  apiUrl: string,
  clock: Clock = systemClock,
  access: { readonly accessKey?: string } = {},
): NemoClient =>
  createNemoClient({ apiUrl, skill: testSkill, fetch: createPatientFetch(), clock, ...access });
