/** ISO 6709 as phones write it into clips: `+48.8577+002.2950+035.0/`. */
const position =
  /[+-]\d{2}(?:\d{2}){0,2}(?:\.\d+)?[+-]\d{3}(?:\d{2}){0,2}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:]*)?\//g;
/** XMP's GPS properties, as attributes and as elements. */
const xmpGps = /exif:GPS\w{1,40}(?:=["']|>)([^"'<]{1,120})/g;
/** 3GPP's location box: flags, language, name, role, then longitude, latitude and altitude. */
const locationBox = /loci\0{4}[\s\S]{2}[^\0]{0,64}\0[\s\S]([\s\S]{12})/g;

/** No longer than this is anything that is looked for; bytes. */
export const longestPlace = 256;

/** Overwrites positions where they stand, with zeros and blanks of the same length. */
export const scrubPlaces = (bytes: Buffer): void => {
  const text = bytes.toString('latin1');
  for (const { 0: found, index } of text.matchAll(position)) {
    bytes.write(found.replaceAll(/\d/g, '0'), index, 'latin1');
  }
  for (const { 0: found, 1: value = '', index } of text.matchAll(xmpGps)) {
    const at = index + found.length - value.length;
    bytes.fill(' ', at, at + value.length);
  }
  for (const { 0: found, 1: value = '', index } of text.matchAll(locationBox)) {
    const at = index + found.length - value.length;
    bytes.fill(0, at, at + value.length);
  }
};

/** {@link scrubPlaces} for what is too large to be held in memory. The length stays the same. */
export const placeScrubber = (): TransformStream<Uint8Array, Uint8Array> => {
  let kept = Buffer.alloc(0);
  return new TransformStream({
    transform(chunk, controller) {
      const bytes = Buffer.concat([kept, chunk]);
      scrubPlaces(bytes);
      // What begins at the end may go on in the next chunk.
      const ready = Math.max(0, bytes.length - longestPlace);
      if (ready > 0) controller.enqueue(new Uint8Array(bytes.subarray(0, ready)));
      kept = bytes.subarray(ready);
    },
    flush(controller) {
      if (kept.length > 0) controller.enqueue(new Uint8Array(kept));
    },
  });
};
