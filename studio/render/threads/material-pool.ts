import type { FramePlan, FrameRange, PlannedSegment, PlannedText } from '../plan/frame-plan.ts';
import type { PreparedPicture } from '../prepare/prepare-segment.ts';
import type { PreparedText } from '../prepare/prepare-text.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';
import type { Material } from './material.ts';
import { Shelf } from './shelf.ts';

/** How pictures and texts are made; both may throw a RenderError about their file. */
export interface Workshop {
  readonly picture: (segment: PlannedSegment) => Promise<PreparedPicture>;
  readonly text: (text: PlannedText) => Promise<PreparedText | undefined>;
  /** Told once of everything that nobody needs any more. */
  readonly release: (made: { readonly picture?: PreparedPicture; readonly text?: PreparedText }) => void;
}

/** Makes each picture and text once, shortly before it is needed, and forgets it after its last frame. */
export class MaterialPool {
  readonly #pictures: Shelf<PlannedSegment, PreparedPicture>;
  readonly #texts: Shelf<PlannedText, PreparedText>;
  /** Files that could not be shown so far, and where they should have been. */
  readonly #missing: { readonly segment: PlannedSegment; readonly warning: RenderWarning }[] = [];

  constructor(plan: FramePlan, workshop: Workshop) {
    this.#pictures = new Shelf(
      plan.segments,
      segment =>
        workshop.picture(segment).catch((error: unknown) => {
          if (!(error instanceof RenderError) || error.kind === 'failed' || error.kind === 'cancelled')
            throw error;
          this.#missing.push({ segment, warning: { name: segment.segment.m.name, reason: error.message } });
          return undefined;
        }),
      picture => workshop.release({ picture }),
    );
    this.#texts = new Shelf(plan.texts, workshop.text, text => workshop.release({ text }));
  }

  /**
   * Gives `use` what a range of frames is painted from, which holds until its promise settles. A picture that cannot be
   * read is left out, with a warning.
   */
  async lend<Result>(range: FrameRange, use: (material: Material) => Promise<Result>): Promise<Result> {
    const borrowed = { pictures: this.#pictures.borrow(range), texts: this.#texts.borrow(range) };
    try {
      const [pictures, texts] = await Promise.all([borrowed.pictures.things, borrowed.texts.things]);
      return await use({ pictures, texts });
    } finally {
      borrowed.pictures.giveBack();
      borrowed.texts.giveBack();
    }
  }

  /** Files that a range, once it is made, should show and does not. */
  warningsOf({ first, end }: FrameRange): readonly RenderWarning[] {
    return this.#missing
      .filter(({ segment }) => segment.first < end && first < segment.end)
      .map(({ warning }) => warning);
  }

  /** Begins to make what a range will need. */
  expect(range: FrameRange): void {
    this.#pictures.expect(range);
    this.#texts.expect(range);
  }

  /** Forgets everything but what `ranges` need, and what is lent. */
  keepOnly(ranges: readonly FrameRange[]): void {
    this.#pictures.keepOnly(ranges);
    this.#texts.keepOnly(ranges);
  }
}
