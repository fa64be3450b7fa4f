/**
 * What a process that renders is started with. Left alone, the system's allocator (glibc) lays blocks of up to 32 MB
 * between all others once a few of their size were freed, and their memory never goes back to the system. So it keeps
 * everything from 1 MB on apart, as it does at first. The benchmark's peak fell from 1119 to 924 MB by it.
 */
export const rendererEnvironment = { MALLOC_MMAP_THRESHOLD_: String(2 ** 20) } as const;
