import type { PreparedPicture } from '../prepare/prepare-segment.ts';
import type { PreparedText } from '../prepare/prepare-text.ts';

/** What a range of frames is painted from, by index in the plan. What is missing is not painted. */
export interface Material {
  readonly pictures: ReadonlyMap<number, PreparedPicture>;
  readonly texts: ReadonlyMap<number, PreparedText>;
}
