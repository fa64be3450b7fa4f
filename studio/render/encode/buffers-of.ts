import type { VideoPacket } from './frame-encoder.ts';

/** The memory of packets, each once: to hand it from thread to thread instead of copying it. */
export const buffersOf = (packets: readonly VideoPacket[]): readonly ArrayBuffer[] => [
  ...new Set(packets.flatMap(({ data: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []))),
];
