/**
 * What a process that renders is started with. Left alone, the system's allocator (glibc) lays blocks of up to 32 MB
 * between all others once a few of their size were freed, and their memory never goes back to the system. So it keeps
 * everything from 4 MB on apart: a frame of 1080p (3 MB) is used again, a photo's pixels go back. From 1 MB on, every
 * frame would be mapped anew, for a tenth more CPU.
 */
export const rendererEnvironment = { MALLOC_MMAP_THRESHOLD_: String(4 * 2 ** 20) } as const;
