import { unknownFormat } from '../core/export-options.ts';
import type { JobRequest } from '../core/job.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import { routeMessage } from '../core/routing.ts';
import type { Sender } from '../core/sender.ts';
import { cancelJob } from './cancel-job.ts';
import { type GreetDependencies, greet } from './greet.ts';
import { keepWish, withWish } from './keep-wish.ts';
import { showCredits } from './show-credits.ts';
import { showLength } from './show-length.ts';
import { showStatus } from './show-status.ts';
import { startJob } from './start-job.ts';
import { startOver } from './start-over.ts';

export type AskDependencies = Parameters<typeof showStatus>[0] &
  Parameters<typeof startJob>[0] &
  GreetDependencies & { readonly wishes: WishStore };

/** What a message tells beside its words. */
export interface AskOptions {
  /** The message it replies to, when that brought a photo. */
  readonly about?: number;
  /** The album whose caption it is. */
  readonly albumId?: string;
  /** It makes a video of photos, so without any it waits for them. */
  readonly needsPhotos?: boolean;
}

/** Anything that people say in their own words: answered here, or made a job for the backend (nemo-contract §12). */
export const ask = async (
  deps: AskDependencies,
  sender: Sender,
  text: string,
  options: AskOptions = {},
): Promise<void> => {
  const route = routeMessage(text);
  const format = 'options' in route ? unknownFormat(route.options) : undefined;
  if (format !== undefined) return void (await deps.outbox.say(sender, { is: 'unknown-format', format }));
  switch (route.kind) {
    case 'edit':
      return askForEdit(deps, sender, { kind: 'edit', text: route.text, output: {}, ...options });
    case 'edit-then-export':
      return askForEdit(deps, sender, { kind: 'edit', text: route.text, output: route.options, ...options });
    case 'export':
      return startJob(deps, sender, { kind: 'export', output: route.options });
    case 'status':
      return showStatus(deps, sender);
    case 'length':
      return showLength(deps, sender);
    case 'credits':
      return showCredits(deps, sender);
    case 'cancel':
      return cancelJob(deps, sender);
    case 'new-project':
      return startOver(deps, sender);
    case 'greeting':
      return greet(deps, sender);
    case 'thanks':
      return deps.outbox.react(sender.chat, sender.messageId, 'done');
    case 'upload':
      return void (await deps.outbox.say(sender, { is: 'photos-needed' }));
    case 'help':
      return void (await deps.outbox.say(sender, { is: 'help' }));
    case 'nothing':
      return;
  }
};

/** Albums may have a caption on every photo; all of them together are one request. */
const askForEdit = async (
  deps: AskDependencies,
  sender: Sender,
  asked: Extract<JobRequest, { kind: 'edit' }> & Pick<AskOptions, 'needsPhotos'>,
): Promise<void> => {
  const { needsPhotos, ...edit } = asked;
  if (await keepWish(deps, sender, edit, { needsPhotos })) return;
  const request = await withWish(deps, sender.chat, edit);
  if (!(await joinsAlbum(deps, sender, request))) await startJob(deps, sender, request);
  // Last: whoever repeats this after an interruption still finds it.
  if (request !== edit) await deps.wishes.remove(sender.chat);
};

/** True when the words were added to the request of another caption, or are its own. */
const joinsAlbum = async (
  deps: AskDependencies,
  sender: Sender,
  request: Extract<JobRequest, { kind: 'edit' }>,
): Promise<boolean> => {
  if (request.albumId === undefined) return false;
  const earlier = await deps.jobs.ofAlbum(sender.chat, request.albumId);
  if (earlier?.request.kind !== 'edit' || earlier.requestMessageId === sender.messageId) return false;
  const said = earlier.request.text.split('\n');
  if (said.includes(request.text)) return true;
  const text = [...said, request.text].join('\n');
  return deps.jobs.changeRequest(earlier, { ...earlier.request, text });
};
