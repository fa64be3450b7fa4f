import type { VisualSegment } from '../../timeline/draft.ts';
import { Kernel } from '../kernel/kernel.ts';
import { serve } from '../threads/serve.ts';
import { PlaneMaker } from './plane-maker.ts';
import { type PreparedPicture, preparePhoto } from './prepare-photo.ts';

export interface PrepareRequest {
  readonly path: string;
  readonly segment: VisualSegment;
  readonly canvas: { readonly width: number; readonly height: number };
}

const planes = new PlaneMaker(new Kernel());

serve<PrepareRequest, PreparedPicture>(async ({ path, segment, canvas }) => ({
  reply: await preparePhoto(planes, path, segment, canvas),
}));
