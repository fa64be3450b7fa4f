import { sha256 } from '../storage/ids.ts';

/** Characters a client may use in a render id; the samples are `render_<time or UUID>` (nemo-contract §8.1). */
export const renderIdPattern = /^[\w.:-]{1,128}$/;

/** The record of a render. Ids are the client's choice, so they only count within its account. */
export const exportKey = (owner: string, renderId: string): string =>
  sha256(`${owner}\n${renderId}`).slice(0, 40);
