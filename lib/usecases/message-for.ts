import { editWords } from '../core/edit-words.ts';
import type { Job } from '../core/job.ts';
import { fileNameOf } from '../core/media-name.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Snapshot } from './draft-snapshot.ts';

export interface MessageDependencies {
  readonly chats: ChatStore;
  readonly assets: AssetStore;
  /** The backend may go by names and not by the order of what it was sent: then the first edit states it. */
  readonly statesOrder?: boolean;
}

/** The request as the backend gets it. */
export const messageFor = async (deps: MessageDependencies, job: Job, before: Snapshot): Promise<string> => {
  const { chat, project, request } = job;
  if (request.kind !== 'edit')
    throw new Error(`Job ${job.id} became an ${request.kind} while it was edited.`);
  const isFirst = before.draft === undefined;
  const ratio = isFirst ? (await deps.chats.open(chat)).ratio : undefined;
  const statesOrder = isFirst && deps.statesOrder === true;
  const assets = statesOrder || request.about !== undefined ? await deps.assets.list(chat, project) : [];
  const place = assets.findIndex(asset => asset.messageId === request.about);
  return editWords(request.text, {
    ...(place < 0 ? {} : { place: place + 1 }),
    ...(ratio === undefined ? {} : { ratio }),
    ...(statesOrder
      ? { order: assets.flatMap(({ mediaKey }) => (mediaKey ? [fileNameOf(mediaKey)] : [])) }
      : {}),
  });
};
