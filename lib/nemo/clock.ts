/** Time for the client: real in production, moved by hand in tests. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Runs `action` once in `ms`; the returned function calls it off. */
  schedule(ms: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  schedule: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};
