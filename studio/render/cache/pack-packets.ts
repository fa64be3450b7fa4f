import * as z from 'zod';
import type { RenderWarning } from '../render-request.ts';

/** An encoded picture or stretch of sound, as it is kept. */
export interface KeptPacket {
  readonly pts: number;
  readonly key: boolean;
  readonly data: Uint8Array;
}

export interface KeptStream {
  readonly packets: readonly KeptPacket[];
  readonly extraData: Uint8Array;
  /** Files that it should show or let hear, and does not: said again whenever it is used again. */
  readonly warnings?: readonly RenderWarning[];
}

const header = z.object({
  extra: z.int().min(0),
  /** pts, keyframe (1 or 0), bytes */
  packets: z.array(z.tuple([z.int(), z.int().min(0).max(1), z.int().min(0)])),
  warnings: z.array(z.object({ name: z.string(), reason: z.string() })).default([]),
});

/** Length of the header, JSON, extra data, then all packets. */
export function packPackets({ packets, extraData, warnings = [] }: KeptStream): Buffer {
  const json = Buffer.from(
    JSON.stringify({
      extra: extraData.length,
      packets: packets.map(({ pts, key, data }) => [pts, key ? 1 : 0, data.length]),
      ...(warnings.length === 0 ? {} : { warnings }),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, extraData, ...packets.map(({ data }) => data)]);
}

/** The reverse; nothing when the bytes are damaged. */
export function unpackPackets(bytes: Buffer): KeptStream | undefined {
  try {
    const start = 4 + bytes.readUInt32LE(0);
    const { extra, packets, warnings } = header.parse(JSON.parse(bytes.toString('utf8', 4, start)));
    let at = start + extra;
    const unpacked = packets.map(([pts, key, size]) => {
      const data = Uint8Array.from(bytes.subarray(at, at + size));
      at += size;
      return { pts, key: key === 1, data };
    });
    if (at !== bytes.length) return undefined;
    const extraData = Uint8Array.from(bytes.subarray(start, start + extra));
    return { packets: unpacked, extraData, warnings };
  } catch {
    return undefined;
  }
}
