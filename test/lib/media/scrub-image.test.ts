import { existsSync, readFileSync } from 'node:fs';
import exifReader from 'exif-reader';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { avifToJpeg } from '../../../lib/media/avif-to-jpeg.ts';
import { createFilePreparation } from '../../../lib/media/prepare-file.ts';
import { scrubImage } from '../../../lib/media/scrub-image.ts';
import { placeScrubber } from '../../../lib/media/scrub-places.ts';
import { orientationOf, upright } from '../../../lib/media/upright-pixels.ts';

const exif = {
  IFD0: { Make: 'Secret Camera', Artist: 'Ada Lovelace', Orientation: '6', DateTime: '2026:05:01 10:00:00' },
  IFD2: {
    DateTimeOriginal: '2026:05:01 09:59:58',
    OffsetTimeOriginal: '+02:00',
    BodySerialNumber: 'SN-4711',
  },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 51/1 2987/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '2/1 17/1 4000/100',
  },
};
const xmp =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51.4978N"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#c83' } })
    .withExif(exif)
    .withXmp(xmp);
const formats = {
  jpeg: () => photo().jpeg().toBuffer(),
  png: () => photo().png().toBuffer(),
  webp: () => photo().webp({ lossless: true }).toBuffer(),
  avif: () => photo().avif({ lossless: true }).toBuffer(),
};
const secrets = ['Secret Camera', 'Ada Lovelace', 'SN-4711', '48,51.4978N'];

describe.each(Object.entries(formats))('a %s', (_, make) => {
  test('loses its position, camera and names, and keeps how it is turned, when it was taken, and every pixel', async () => {
    const original = await make();
    const before = exifReader((await sharp(original).metadata()).exif ?? Buffer.alloc(0));
    expect(before.GPSInfo?.GPSLatitude).toBeDefined();

    const scrubbed = Buffer.from(scrubImage(original));
    const metadata = await sharp(scrubbed).metadata();
    const after = exifReader(metadata.exif ?? Buffer.alloc(0));
    expect(after.GPSInfo).toBeUndefined();
    expect(after.Image?.Orientation).toBe(before.Image?.Orientation);
    expect(after.Photo?.DateTimeOriginal).toEqual(before.Photo?.DateTimeOriginal);
    expect(after.Photo?.OffsetTimeOriginal).toBe('+02:00');
    const text = scrubbed.toString('latin1');
    for (const secret of secrets) expect(text).not.toContain(secret);
    const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect((await pixels(scrubbed)).equals(await pixels(original))).toBe(true);
  });

  test('is scrubbed to the same file when it is scrubbed again', async () => {
    const once = scrubImage(await make());
    expect(Buffer.from(scrubImage(once)).equals(Buffer.from(once))).toBe(true);
  });
});

test('whatever the bytes are, the length stays and nothing is thrown', () => {
  const header = fc.constantFrom(
    'Exif\0\0II*\0',
    'Exif\0\0MM\0*',
    'II*\0\x08\0\0\0',
    '\x89PNG\r\n\x1a\n',
    '',
  );
  fc.assert(
    fc.property(header, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
      const scrubbed = scrubImage(bytes);
      if (!start.includes('PNG')) expect(scrubbed.length).toBe(bytes.length);
    }),
    { numRuns: 2000 },
  );
});

test('a clip loses the position that stands in it, wherever its chunks are cut', async () => {
  const clip = Buffer.concat([
    Buffer.alloc(1000, 7),
    Buffer.from('\xa9xyz\0\x12\x15\xc7+48.8577+002.2950/', 'latin1'),
    Buffer.alloc(1000, 9),
    Buffer.from('com.apple.quicktime.location.ISO6709 data+37.3318-122.0312+020.000/', 'latin1'),
    Buffer.from('exif:GPSLatitude="48,51.4978N"', 'latin1'),
    Buffer.alloc(300, 1),
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 }),
      async cuts => {
        const chunks: Uint8Array[] = [];
        for (let at = 0, index = 0; at < clip.length; index++) {
          const size = cuts[index % cuts.length] ?? 1;
          chunks.push(new Uint8Array(clip.subarray(at, at + size)));
          at += size;
        }
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const chunk of chunks) controller.enqueue(chunk);
            controller.close();
          },
        }).pipeThrough(placeScrubber());
        const scrubbed = Buffer.from(await new Response(stream).arrayBuffer());
        expect(scrubbed.length).toBe(clip.length);
        expect(scrubbed.toString('latin1')).not.toMatch(/48\.8577|37\.3318|48,51/);
        expect(scrubbed.subarray(0, 1000).equals(clip.subarray(0, 1000))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

const tricky = new URL('../../../../shared/photos/tricky/', import.meta.url);

describe.runIf(existsSync(tricky))('a HEIC for a backend that takes none', () => {
  test('becomes an upright JPEG', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('dogs.heic', tricky)));
    const prepared = await createFilePreparation({ takesHeic: false }).prepare({
      body: new Blob([bytes]).stream(),
    });
    expect(prepared?.extension).toBe('jpg');
    const jpeg = Buffer.from(await new Response(prepared?.body).arrayBuffer());
    const { format, width = 0, height = 0 } = await sharp(jpeg).metadata();
    expect(format).toBe('jpeg');
    expect(width * height).toBeGreaterThan(100_000);
  }, 30_000);
});

test('an AVIF for a backend that takes none becomes an upright JPEG with its date and no place', async () => {
  const avif = await formats.avif();
  const prepared = await createFilePreparation({ takesHeic: false }).prepare({
    body: new Blob([new Uint8Array(avif)]).stream(),
  });
  expect(prepared).toMatchObject({ extension: 'jpg', mimeType: 'image/jpeg' });
  const jpeg = Buffer.from(await new Response(prepared?.body).arrayBuffer());
  const { format, width, height, exif = Buffer.alloc(0) } = await sharp(jpeg).metadata();
  const upright = await sharp(avif).autoOrient().toBuffer({ resolveWithObject: true });
  expect({ format, width, height }).toEqual({
    format: 'jpeg',
    width: upright.info.width,
    height: upright.info.height,
  });
  expect(exifReader(exif).Photo?.DateTimeOriginal).toBeDefined();
  expect(exifReader(exif).GPSInfo).toBeUndefined();
  for (const secret of secrets) expect(jpeg.toString('latin1')).not.toContain(secret);
});

test('an AVIF is seen as its own boxes say, half transparent on white', async () => {
  const { data, info } = await sharp(
    Buffer.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]),
    { raw: { width: 2, height: 2, channels: 4 } },
  )
    .resize(64, 64, { kernel: 'nearest' })
    .avif({ lossless: true })
    .toBuffer({ resolveWithObject: true });
  const jpeg = Buffer.from((await avifToJpeg(data)) ?? []);
  const corners = await sharp(jpeg).raw().toBuffer();
  const at = (x: number, y: number) => [
    ...corners.subarray(3 * (y * info.width + x), 3 * (y * info.width + x) + 3),
  ];
  const isNear = (seen: readonly number[], wanted: readonly number[]) =>
    seen.every((value, channel) => Math.abs(value - (wanted[channel] ?? 0)) < 30);
  expect(isNear(at(10, 10), [255, 0, 0])).toBe(true);
  expect(isNear(at(54, 10), [0, 255, 0])).toBe(true);
  expect(isNear(at(10, 54), [0, 0, 255])).toBe(true);
  expect(isNear(at(54, 54), [255, 255, 255])).toBe(true);
});

describe('decoded pixels', () => {
  /** Two columns, three rows, numbered; a box as HEIF has it. */
  const pixels = {
    width: 2,
    height: 3,
    data: new Uint8ClampedArray(new Uint32Array([1, 2, 3, 4, 5, 6]).buffer),
  };
  const box = (name: string, content: number) =>
    Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from(name), Buffer.from([content])]);
  const seen = (...boxes: Buffer[]) => {
    const { width, data } = upright(pixels, orientationOf(Buffer.concat([Buffer.from('ispe'), ...boxes])));
    return { width, numbers: [...new Uint32Array(data.buffer)] };
  };

  test('are turned against the clock, then mirrored', () => {
    expect(seen()).toEqual({ width: 2, numbers: [1, 2, 3, 4, 5, 6] });
    expect(seen(box('irot', 1))).toEqual({ width: 3, numbers: [2, 4, 6, 1, 3, 5] });
    expect(seen(box('irot', 2))).toEqual({ width: 2, numbers: [6, 5, 4, 3, 2, 1] });
    expect(seen(box('irot', 3))).toEqual({ width: 3, numbers: [5, 3, 1, 6, 4, 2] });
    expect(seen(box('imir', 0))).toEqual({ width: 2, numbers: [5, 6, 3, 4, 1, 2] });
    expect(seen(box('imir', 1))).toEqual({ width: 2, numbers: [2, 1, 4, 3, 6, 5] });
    expect(seen(box('irot', 1), box('imir', 1))).toEqual({ width: 3, numbers: [6, 4, 2, 5, 3, 1] });
  });
});

test('an AVIF that cannot be read is of no use to a backend that takes none', async () => {
  const avif = await formats.avif();
  const broken = new Uint8Array(avif.subarray(0, 60));
  const body = new Blob([broken]).stream();
  expect(await createFilePreparation({ takesHeic: false }).prepare({ body })).toBeUndefined();
});

describe('a file', () => {
  const prepare = (bytes: Uint8Array) =>
    createFilePreparation({ takesHeic: true }).prepare({ body: new Blob([new Uint8Array(bytes)]).stream() });

  test('is known by its bytes', async () => {
    expect((await prepare(await formats.png()))?.extension).toBe('png');
    expect(await prepare(Buffer.from('not a picture'))).toBeUndefined();
    expect(await prepare(Buffer.from('#EXTM3U\nfile:///etc/passwd'))).toBeUndefined();
    expect(await prepare(new Uint8Array())).toBeUndefined();
  });
});
