/**
 * What a process that renders is started with. Left alone, the system's allocator (glibc) lays blocks of up to 32 MB
 * between all others once a few of their size were freed, and their memory never goes back to the system. So it keeps
 * larger ones apart from a size on. Frames lie below it and are used again: ours (3 MB) and those of x264, which takes two
 * dozen of 10.2 MB for each chunk of 1080p and would have 4 GB zeroed for half a minute of video, for a twentieth more
 * CPU. The pixels of a photo for 1080p (11 MB) lie above it and go back.
 */
export const rendererEnvironment = { MALLOC_MMAP_THRESHOLD_: '10600000' } as const;
