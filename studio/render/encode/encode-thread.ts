import { FramePainter } from '../paint/frame-painter.ts';
import type { FramePlan, FrameRange } from '../plan/frame-plan.ts';
import { RenderError } from '../render-error.ts';
import type { Material } from '../threads/material.ts';
import { countFrames, isCancelled, type RenderControl } from '../threads/render-control.ts';
import { serve } from '../threads/serve.ts';
import { buffersOf } from './buffers-of.ts';
import { openFrameEncoder, type VideoPacket } from './frame-encoder.ts';
import type { VideoSettings } from './video-settings.ts';

/** `open` begins a render, `chunk` encodes a range of its frames, `still` gives one frame, `close` frees its memory. */
export type EncodeRequest =
  | {
      readonly type: 'open';
      readonly plan: FramePlan;
      readonly control: RenderControl;
    }
  | {
      readonly type: 'chunk';
      readonly range: FrameRange;
      readonly material: Material;
      readonly settings: VideoSettings;
    }
  | { readonly type: 'still'; readonly frame: number; readonly material: Material }
  | { readonly type: 'close' };

export type EncodeReply =
  | { readonly type: 'done' }
  | { readonly type: 'chunk'; readonly packets: readonly VideoPacket[]; readonly extraData: Uint8Array }
  | { readonly type: 'still'; readonly rgba: Uint8Array };

interface OpenRender {
  readonly painter: FramePainter;
  readonly plan: FramePlan;
  readonly control: RenderControl;
}

let current: OpenRender | undefined;

function opened(): OpenRender {
  if (current === undefined) throw new Error('No render is open in this thread.');
  return current;
}

async function encodeChunk(
  range: FrameRange,
  material: Material,
  settings: VideoSettings,
): Promise<EncodeReply> {
  const { painter, control } = opened();
  await painter.use(material);
  const encoder = openFrameEncoder(settings);
  try {
    for (let frame = range.first; frame < range.end; frame++) {
      if (isCancelled(control)) throw new RenderError('cancelled', 'The render was cancelled.');
      encoder.encode(painter.kernel, painter.paint(frame, material));
      countFrames(control, 1);
    }
    encoder.finish();
    return { type: 'chunk', packets: encoder.packets, extraData: encoder.extraData };
  } finally {
    encoder.close();
  }
}

async function still(frame: number, material: Material): Promise<EncodeReply> {
  const { painter } = opened();
  await painter.use(material);
  const { y, u, v, width, height } = painter.paint(frame, material);
  const rgba = painter.kernel.allocate(width * height * 4);
  painter.kernel.toRgba(y.at, y.stride, u.at, v.at, u.stride, width, height, rgba);
  return { type: 'still', rgba: painter.kernel.bytes(rgba, width * height * 4).slice() };
}

serve<EncodeRequest, EncodeReply>(async request => {
  switch (request.type) {
    case 'open': {
      const { plan, control } = request;
      current = { painter: new FramePainter(plan), plan, control };
      return { reply: { type: 'done' } };
    }
    case 'chunk': {
      const reply = await encodeChunk(request.range, request.material, request.settings);
      return { reply, transfer: reply.type === 'chunk' ? buffersOf(reply.packets) : [] };
    }
    case 'still':
      return { reply: await still(request.frame, request.material) };
    case 'close':
      await current?.painter.close();
      current = undefined;
      return { reply: { type: 'done' } };
  }
});
