import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Kernel } from '../../studio/render/kernel/kernel.ts';
import { planesOf } from '../../studio/render/paint/canvas.ts';
import { FramePainter } from '../../studio/render/paint/frame-painter.ts';
import { framePlan } from '../../studio/render/plan/frame-plan.ts';
import { PlaneMaker } from '../../studio/render/prepare/plane-maker.ts';
import { prepareSegment } from '../../studio/render/prepare/prepare-segment.ts';
import { media, workItem } from './work-item.ts';

/** Writes our frames of the work item as raw 4:2:0: what an encoder alone would get. `raw-frames.ts <output>` */
const [, , outputPath = 'out/bench/frames.yuv'] = process.argv;
const plan = framePlan(workItem(), {});
const planes = new PlaneMaker(new Kernel());
const pictures = new Map(
  await Promise.all(
    plan.segments.map(async ({ segment }, index) => {
      const path = media.get(segment.src) ?? '';
      return [index, await prepareSegment(planes, path, segment, plan)] as const;
    }),
  ),
);
const painter = new FramePainter(plan);
const output = createWriteStream(outputPath);
for (let frame = 0; frame < plan.frameCount; frame++) {
  for (const { at, stride, width, height } of planesOf(
    painter.paint(frame, { pictures, texts: new Map() }),
  )) {
    const bytes = Buffer.alloc(width * height);
    for (let row = 0; row < height; row++)
      bytes.set(painter.kernel.bytes(at + row * stride, width), row * width);
    if (!output.write(bytes)) await once(output, 'drain');
  }
}
output.end();
await once(output, 'close');
