import { onTestFinished } from 'vitest';
import { readStudioSettings, type StudioSettings } from '../../../studio/config.ts';
import type { LogEntry } from '../../../studio/log.ts';
import { serveStudio } from '../../../studio/serve-studio.ts';
import type { StudioOptions } from '../../../studio/studio.ts';
import { realSurroundings } from '../../../studio/surroundings.ts';
import { standInRender } from './stand-in-render.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestStudio {
  readonly url: string;
  readonly dataFolder: string;
  readonly log: readonly LogEntry[];
  /** Moves the studio's clock. */
  advance(ms: number): void;
  stop(): Promise<void>;
}

export type TestStudioOptions = Partial<Omit<StudioOptions, 'settings' | 'log' | 'world'>> & {
  readonly settings?: Partial<StudioSettings>;
  /** What `random` answers. */
  readonly random?: number;
  /** Epoch ms at which the clock begins; it stands still unless moved. */
  readonly startsAt?: number;
};

/** A studio on a free loopback port over a folder of its own, gone when the test ends. */
export async function startTestStudio(options: TestStudioOptions = {}): Promise<TestStudio> {
  const { settings, random, startsAt, ...rest } = options;
  const dataFolder = settings?.dataFolder ?? (await temporaryFolder());
  const log: LogEntry[] = [];
  let now = startsAt ?? Date.UTC(2026, 0, 1);
  const served = await serveStudio({
    render: standInRender(),
    ...rest,
    settings: { ...readStudioSettings({}), port: 0, renders: 1, ...settings, dataFolder },
    log: entry => log.push(entry),
    world: {
      ...realSurroundings,
      now: () => now,
      ...(random === undefined ? {} : { random: () => random }),
    },
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= served.stop();
    return stopping;
  };
  onTestFinished(stop);
  return {
    url: served.url,
    dataFolder,
    log,
    advance: ms => {
      now += ms;
    },
    stop,
  };
}
