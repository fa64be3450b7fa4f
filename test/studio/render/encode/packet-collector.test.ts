import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buffersOf } from '../../../../studio/render/encode/buffers-of.ts';
import { PacketCollector } from '../../../../studio/render/encode/packet-collector.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

it('gives every packet back as it was, in one buffer, whatever other chunks come after', () => {
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1 }), fc.array(bytes), (packets, others) => {
      const collector = new PacketCollector();
      for (const [pts, data] of packets.entries()) collector.add(pts, pts === 0, data);
      const collected = collector.collect();
      const later = new PacketCollector();
      for (const data of others) later.add(0, true, data);
      expect(collected.map(({ pts, key, data }) => [pts, key, [...data]])).toEqual(
        packets.map((data, pts) => [pts, pts === 0, [...data]]),
      );
      expect(buffersOf(collected)).toHaveLength(1);
    }),
  );
});

it('takes a packet that is larger than all room before', () => {
  const collector = new PacketCollector();
  collector.add(0, true, new Uint8Array(10).fill(1));
  collector.add(1, false, new Uint8Array(5_000_000).fill(2));
  expect(collector.collect().map(({ data }) => [data.length, data.at(0), data.at(-1)])).toEqual([
    [10, 1, 1],
    [5_000_000, 2, 2],
  ]);
});
