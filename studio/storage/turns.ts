/** Runs tasks of one key one after the other, in the order they were given; tasks of other keys run beside them. */
export interface Turns {
  /** Resolves or rejects with the task. A task that fails does not hold up the next. */
  take<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, task) {
      const turn = (last.get(key) ?? Promise.resolve()).then(task);
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, settled);
      settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return turn;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
