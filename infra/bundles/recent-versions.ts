/**
 * Stands in for `semver` inside the bundles, 29 kB that X-Ray's library reads to ask whether Node is at least 8: the bundles
 * run on Node 24.
 */
export const gte = (): boolean => true;
