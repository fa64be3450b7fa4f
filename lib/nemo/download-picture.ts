import type { Http } from './http.ts';

/** A cover is some 200 kB; what is far larger is none. Bytes. */
const largestPicture = 5_000_000;
/** A video is not held up for its picture. */
const timeoutMs = 10_000;

const jpegMagic = [0xff, 0xd8, 0xff];

/**
 * A JPEG from its bare link, without token or headers. Undefined for anything that goes wrong or is no JPEG: a video
 * without its picture is still a video.
 */
export async function downloadPicture({ fetch }: Http, url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || announced > largestPicture) {
      await response.body?.cancel();
      return undefined;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJpeg = jpegMagic.every((byte, index) => bytes[index] === byte);
    return isJpeg && bytes.length <= largestPicture ? bytes : undefined;
  } catch {
    return undefined;
  }
}
