/** Larger than any phone's picture; decoded it takes 200 MB. Pixels. */
export const mostPixels = 52_000_000;
/** Of JPEGs made here: near enough to the original; the backend compresses once more. 0-100. */
export const jpegQuality = 92;
