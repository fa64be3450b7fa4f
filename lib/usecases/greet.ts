import { BackendError } from '../core/backend-error.ts';
import type { Clip, Outbox } from '../core/ports/outbox.ts';
import type { OwnFileStore } from '../core/ports/own-file-store.ts';
import { problemOf } from '../core/problem.ts';
import { retryWaitMs } from '../core/retry-advice.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { mayPass } from './task.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

export interface GreetDependencies extends OpenSessionDependencies, WayOutDependencies {
  readonly outbox: Outbox;
  readonly ownFiles: OwnFileStore;
  /** `name` is its own: another film has another one. */
  readonly readGreetingClip: () => Clip & { readonly name: string };
  /** Ends after so many ms. */
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * First contact: connects before anything is asked of it, with one short line while it does (nemo-contract §13); then
 * shows what comes out of it, in a few seconds of film. Where that cannot be sent, the words have to do.
 */
export const greet = async (deps: GreetDependencies, sender: Sender): Promise<void> => {
  const messageId = await deps.outbox.say(sender, { is: 'connecting' });
  try {
    await connect(deps, sender);
  } catch (error) {
    const problem = await withWayOut(deps, sender.chat, problemOf(error));
    return deps.outbox.change(sender, messageId, { is: 'problem', problem });
  }
  // The one message changes: a clip that came although its sending failed stands where the words would, not beside them.
  if (!(await showsClip(deps, sender, messageId)))
    await deps.outbox.change(sender, messageId, { is: 'welcome' });
};

/**
 * What may pass is waited for once (nemo-contract §2.4): whoever has just come in is not sent away for a backend that
 * starts anew. A backend that wants more time than the line may stand there is reported.
 */
const connect = async (deps: GreetDependencies, { chat, language }: Sender): Promise<void> => {
  try {
    await openLiveSession(deps, chat, language);
  } catch (error) {
    const passes =
      error instanceof BackendError && mayPass(error) && (error.retryAfterMs ?? 0) <= retryWaitMs;
    if (!passes) throw error;
    await deps.pause(retryWaitMs);
    await openLiveSession(deps, chat, language);
  }
};

/** By what Telegram calls it, if it has it and still knows it. */
const showsClip = async (deps: GreetDependencies, sender: Sender, messageId: number): Promise<boolean> => {
  const { outbox, ownFiles } = deps;
  const show = (clip: Clip | { readonly fileId: string }) =>
    outbox.changeToClip(sender, messageId, clip, { is: 'welcome' });
  try {
    const clip = deps.readGreetingClip();
    const known = await ownFiles.get(clip.name);
    if (known !== undefined) {
      const shown = await show({ fileId: known }).catch(() => undefined);
      if (shown) return true;
    }
    const { fileId } = await show(clip);
    await ownFiles.put(clip.name, fileId);
    return true;
  } catch {
    return false;
  }
};
