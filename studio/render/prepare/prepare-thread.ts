import type { TextSegment, VisualSegment } from '../../timeline/draft.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { RenderErrorKind } from '../render-error.ts';
import { serve } from '../threads/serve.ts';
import { type InspectedFile, inspectFile } from './inspect-file.ts';
import { PlaneMaker } from './plane-maker.ts';
import { type PreparedPicture, prepareSegment } from './prepare-segment.ts';
import { type PreparedText, prepareText } from './prepare-text.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export type PrepareRequest =
  | {
      readonly type: 'picture';
      readonly path: string;
      readonly segment: VisualSegment;
      readonly canvas: Size;
    }
  | { readonly type: 'inspect'; readonly file: InspectedFile }
  | { readonly type: 'text'; readonly segment: TextSegment; readonly canvas: Size }
  /** What was made before is not needed any more: its memory may be used again. */
  | { readonly type: 'release'; readonly samples: readonly SharedArrayBuffer[] };

/** Why a file cannot be shown. */
export interface Refusal {
  readonly kind: RenderErrorKind;
  readonly reason: string;
}

export type PrepareReply =
  | { readonly type: 'picture'; readonly picture: PreparedPicture }
  | { readonly type: 'inspected'; readonly refusal?: Refusal; readonly warning?: string }
  | { readonly type: 'text'; readonly text: PreparedText | undefined }
  | { readonly type: 'released' };

const planes = new PlaneMaker(new Kernel());

serve<PrepareRequest, PrepareReply>(async request => {
  switch (request.type) {
    case 'picture': {
      const { path, segment, canvas } = request;
      return { reply: { type: 'picture', picture: await prepareSegment(planes, path, segment, canvas) } };
    }
    case 'inspect': {
      const inspection = await inspectFile(request.file);
      if (inspection.outcome === 'shown') {
        const { warning } = inspection;
        return { reply: { type: 'inspected', ...(warning === undefined ? {} : { warning }) } };
      }
      const { kind, message } = inspection.error;
      return { reply: { type: 'inspected', refusal: { kind, reason: message } } };
    }
    case 'text': {
      const { segment, canvas } = request;
      return { reply: { type: 'text', text: prepareText(planes, segment, canvas) } };
    }
    case 'release': {
      for (const samples of request.samples) planes.release(samples);
      return { reply: { type: 'released' } };
    }
  }
});
