import type { Credits } from './backend.ts';

/**
 * How far the balance still goes (nemo-contract §6, from a weak source): below 10 credits it is `low`; below 5 it is the
 * `last`, which exports, being free, do not need, but edits may.
 */
export const creditsLeft = ({ available }: Pick<Credits, 'available'>): 'enough' | 'low' | 'last' => {
  if (available < 5) return 'last';
  return available < 10 ? 'low' : 'enough';
};
