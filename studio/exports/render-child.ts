import { constants, setPriority } from 'node:os';
import { describeError } from '../log.ts';
import { render } from '../render/render.ts';
import { RenderError } from '../render/render-error.ts';
import { probeClip } from './probe-clip.ts';
import type { FromRenderer, RendererReply, RendererTask, ToRenderer } from './render-messages.ts';

/** The program of a render process (render-process.ts): does what it is told to, one thing at a time. */

const send = (message: FromRenderer) => process.send?.(message);
let abort = new AbortController();

process.on('message', (message: ToRenderer) => {
  if (message.type === 'abort') {
    abort.abort();
    return;
  }
  abort = new AbortController();
  perform(message, abort.signal).then(send, (error: unknown) =>
    send(
      error instanceof RenderError
        ? { type: 'failed', kind: error.kind, message: error.message }
        : { type: 'failed', kind: undefined, message: describeError(error) },
    ),
  );
});
// The studio is gone, perhaps killed: nobody waits for this render, and the next studio begins it anew.
process.on('disconnect', () => process.exit(0));
// Rendering takes every core there is; whoever answers requests comes first. The lowest priority would starve it where
// other programs are busy all the time.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

async function perform(task: RendererTask, signal: AbortSignal): Promise<RendererReply> {
  if (task.type === 'probe') return { type: 'probed', facts: await probeClip(task.path) };
  const onProgress = ({ fraction }: { readonly fraction: number }) => send({ type: 'progress', fraction });
  return { type: 'rendered', result: await render({ ...task.request, onProgress, signal }) };
}
