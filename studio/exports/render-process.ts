import { type ChildProcess, fork } from 'node:child_process';
import { programs } from '../programs.ts';
import { RenderError } from '../render/render-error.ts';
import { rendererEnvironment } from '../render/renderer-environment.ts';
import type { Probe } from '../storage/inspect-media.ts';
import type { FromRenderer, RendererReply, RendererTask, ToRenderer } from './render-messages.ts';
import type { Render } from './renderer.ts';

/** The process that rendered ended before the video did: a crash of a codec, or the system ran out of memory. */
export class RendererCrashed extends Error {
  override readonly name = 'RendererCrashed';
}

export interface RenderProcesses {
  readonly render: Render;
  readonly probe: Probe;
  /** Ends the processes that wait for work. */
  close(): void;
}

/** A warm process saves half a second; an idle one holds on to what it last rendered with, up to 1 GB. */
const IDLE_MS = 30_000;
/** Reading a header takes milliseconds; a file made to keep a parser busy gets no more than this. */
const PROBE_MS = 20_000;
/** A render ends within half a second of being told to; one that does not is still starting, or stuck in a codec. */
const ABORT_GRACE_MS = 400;
/** All that a renderer needs to know of the environment; it decodes strangers' files and gets no secrets to lose. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SystemRoot'];

/**
 * Renders in processes of their own, one per render at the same time. A file that crashes a codec then costs one
 * render instead of the studio with everything that runs beside it, and memory goes back to the system.
 */
export function createRenderProcesses(): RenderProcesses {
  const idle: { child: ChildProcess; retire: NodeJS.Timeout }[] = [];

  async function borrow(): Promise<ChildProcess> {
    for (let entry = idle.pop(); entry !== undefined; entry = idle.pop()) {
      clearTimeout(entry.retire);
      if (entry.child.connected) return entry.child;
    }
    return start();
  }

  function giveBack(child: ChildProcess): void {
    if (!child.connected) return;
    const retire = setTimeout(() => {
      idle.splice(
        idle.findIndex(entry => entry.child === child),
        1,
      );
      child.kill();
    }, IDLE_MS);
    retire.unref();
    idle.push({ child, retire });
  }

  async function perform(
    task: RendererTask,
    signal: AbortSignal | undefined,
    onProgress?: (progress: { readonly fraction: number }) => void,
  ): Promise<RendererReply> {
    const child = await borrow();
    try {
      return await ask(child, task, signal, onProgress);
    } finally {
      giveBack(child);
    }
  }

  return {
    async render({ onProgress, signal, ...request }) {
      const reply = await perform({ type: 'render', request }, signal, onProgress);
      if (reply.type !== 'rendered') throw new Error('The render process answered another question');
      return reply.result;
    },
    async probe(path) {
      const reply = await perform({ type: 'probe', path }, AbortSignal.timeout(PROBE_MS));
      if (reply.type !== 'probed') throw new Error('The render process answered another question');
      return reply.facts;
    },
    close() {
      for (const { child, retire } of idle.splice(0)) {
        clearTimeout(retire);
        child.kill();
      }
    },
  };
}

const cancelled = (): RenderError => new RenderError('cancelled', 'The render was cancelled.');

async function start(): Promise<ChildProcess> {
  const { renderer } = await programs();
  const child = fork(renderer, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...Object.fromEntries(ENVIRONMENT.map(name => [name, process.env[name]])),
      ...rendererEnvironment,
    },
  });
  // Between two renders nobody else listens, and an error without a listener would end the studio.
  child.on('error', () => undefined);
  return child;
}

function ask(
  child: ChildProcess,
  task: RendererTask,
  signal: AbortSignal | undefined,
  onProgress?: (progress: { readonly fraction: number }) => void,
): Promise<RendererReply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(cancelled());
      return;
    }
    let impatience: NodeJS.Timeout | undefined;
    const tell = (message: ToRenderer) => child.send(message);
    const onMessage = (message: FromRenderer) => {
      if (message.type === 'progress') {
        onProgress?.({ fraction: message.fraction });
        return;
      }
      settle();
      if (message.type !== 'failed') resolve(message);
      else if (message.kind === undefined) reject(new Error(message.message));
      else reject(new RenderError(message.kind, message.message));
    };
    const onExit = (code: number | null, killed: NodeJS.Signals | null) => {
      settle();
      // One that was stuck, or still starting, when it was told to end.
      if (signal?.aborted === true) reject(cancelled());
      else reject(new RendererCrashed(`The render process ended by ${killed ?? `exit code ${code}`}`));
    };
    const onError = (error: Error) => {
      settle();
      reject(new RendererCrashed(`The render process could not be used: ${error.message}`, { cause: error }));
    };
    const onAbort = () => {
      tell({ type: 'abort' });
      impatience = setTimeout(() => child.kill('SIGKILL'), ABORT_GRACE_MS);
    };
    const settle = () => {
      clearTimeout(impatience);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      signal?.removeEventListener('abort', onAbort);
    };
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    signal?.addEventListener('abort', onAbort);
    tell(task);
  });
}
