/** Whom functions ask. */
export const services = [
  'tableReads',
  'tableWrites',
  'objects',
  'queues',
  'workflow',
  'telegram',
  'backend',
] as const;
export type Service = (typeof services)[number];
