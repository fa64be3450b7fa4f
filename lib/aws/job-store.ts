import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import { guiOffers } from '../core/gui-instructions.ts';
import { type Job, type JobRef, type JobState, statesBefore } from '../core/job.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import { problemSchema } from '../core/problem.ts';
import { type Key, lifetimes, type RawItem, type Table } from './table.ts';

/** Whoever was to send a progress message has done so after this long, ms, or never will. */
const progressClaimMs = 10_000;

const state = z.discriminatedUnion('is', [
  z.object({ is: z.literal('queued') }),
  z.object({ is: z.literal('running') }),
  z.object({ is: z.literal('delivered') }),
  z.object({ is: z.literal('answered') }),
  z.object({ is: z.literal('failed'), problem: problemSchema }),
  z.object({ is: z.literal('cancelled') }),
]);

const output = z.object({
  resolution: z.enum(['720p', '1080p', '4k']).exactOptional(),
  format: z.string().exactOptional(),
});

/** As a job has it, and what waits for photos. */
export const editRequest = z.object({
  kind: z.literal('edit'),
  text: z.string(),
  output,
  about: z.number().exactOptional(),
  albumId: z.string().exactOptional(),
});

const stored = z.object({
  v: z.literal(1),
  id: z.string(),
  project: z.number(),
  request: z.discriminatedUnion('kind', [editRequest, z.object({ kind: z.literal('export'), output })]),
  requestMessageId: z.number(),
  userId: z.number().exactOptional(),
  language: z.string(),
  createdAt: z.number(),
  state,
  progressMessageId: z.number().exactOptional(),
  progressAt: z.number().exactOptional(),
  stagedAt: z.number().exactOptional(),
  editSentAt: z.number().exactOptional(),
  restartedAt: z.number().exactOptional(),
  renderId: z.string().exactOptional(),
  fittingRenderId: z.string().exactOptional(),
  finishedRender: z
    .object({
      renderId: z.string(),
      url: z.string(),
      durationMs: z.number().exactOptional(),
      thumbnailUrl: z.string().exactOptional(),
      coverUrl: z.string().exactOptional(),
    })
    .exactOptional(),
  answer: z.string().exactOptional(),
  offers: z.array(z.enum(guiOffers)).exactOptional(),
  deliveryStartedAt: z.number().exactOptional(),
});

const partition = (chat: Chat): string => `CHAT#${chatKey(chat)}`;
const keyOf = (ref: JobRef): Key => ({ pk: partition(ref.chat), sk: `JOB#${ref.id}` });
const jobOf = (chat: Chat, item: RawItem): Job => ({ chat, ...stored.parse(item) });
const byAge = (a: Job, b: Job): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** One row per job; conditions keep every move legal and every claim single. */
export const createJobStore = (table: Table): JobStore => {
  const all = async (chat: Chat): Promise<readonly Job[]> =>
    (await table.query(partition(chat), 'JOB#')).map(item => jobOf(chat, item)).sort(byAge);

  const set = async (ref: JobRef, name: keyof Job, value: number | string | object): Promise<void> => {
    await table.update(keyOf(ref), {
      UpdateExpression: 'SET #name = :value',
      // A task may outlive its job: nothing comes back after a deletion.
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    });
  };
  const claim = (ref: JobRef, name: keyof Job, at: number): Promise<boolean> =>
    table.update(keyOf(ref), {
      UpdateExpression: 'SET #name = :at',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#name)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':at': at },
    });

  return {
    create: ({ chat, ...job }) =>
      table.put(
        { ...keyOf({ chat, id: job.id }), ...job, ttl: table.ttl(lifetimes.job) },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      ),

    async get(ref) {
      const item = await table.get(keyOf(ref));
      return item && jobOf(ref.chat, item);
    },

    queued: async chat => (await all(chat)).filter(job => job.state.is === 'queued'),

    latest: async chat => (await all(chat)).at(-1),

    ofMessage: async (chat, messageId) =>
      (await all(chat)).findLast(job => job.requestMessageId === messageId),

    ofAlbum: async (chat, albumId) =>
      (await all(chat)).findLast(({ request }) => request.kind === 'edit' && request.albumId === albumId),

    changeRequest: (ref, request) =>
      table.update(keyOf(ref), {
        UpdateExpression: 'SET #request = :request',
        ConditionExpression: '#state.#is IN (:queued, :running) AND attribute_not_exists(editSentAt)',
        ExpressionAttributeNames: { '#request': 'request', '#state': 'state', '#is': 'is' },
        ExpressionAttributeValues: { ':request': request, ':queued': 'queued', ':running': 'running' },
      }),

    move: (ref, to: JobState) => {
      const before = statesBefore(to.is);
      const names = before.map((_, index) => `:from${index}`);
      return table.update(keyOf(ref), {
        UpdateExpression: 'SET #state = :to',
        ConditionExpression: `#state.#is IN (${names.join(', ')})`,
        ExpressionAttributeNames: { '#state': 'state', '#is': 'is' },
        ExpressionAttributeValues: {
          ':to': to,
          ...Object.fromEntries(before.map((from, index) => [`:from${index}`, from])),
        },
      });
    },

    claimProgressMessage: (ref, at) =>
      table.update(keyOf(ref), {
        UpdateExpression: 'SET progressClaimedAt = :at',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(progressMessageId) AND (attribute_not_exists(progressClaimedAt) OR progressClaimedAt < :past)',
        ExpressionAttributeValues: { ':at': at, ':past': at - progressClaimMs },
      }),
    async setProgressMessage(ref, messageId, at) {
      await table.update(keyOf(ref), {
        UpdateExpression: 'SET progressMessageId = :message, progressAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':message': messageId, ':at': at },
      });
    },
    setProgressAt: (ref, at) => set(ref, 'progressAt', at),
    setStagedAt: (ref, at) => set(ref, 'stagedAt', at),
    async setAnswer(ref, { text, offers }) {
      // The words last: whoever finds them has the offers, too.
      if (offers.length > 0) await set(ref, 'offers', offers);
      await set(ref, 'answer', text);
    },
    setRenderId: (ref, renderId) => set(ref, 'renderId', renderId),
    setFittingRenderId: (ref, renderId) => set(ref, 'fittingRenderId', renderId),
    setFinishedRender: (ref, render) => set(ref, 'finishedRender', render),
    claimEdit: (ref, at) => claim(ref, 'editSentAt', at),
    async releaseEdit(ref) {
      await table.update(keyOf(ref), {
        UpdateExpression: 'REMOVE editSentAt',
        ConditionExpression: 'attribute_exists(pk)',
      });
    },
    claimRestart: (ref, at) => claim(ref, 'restartedAt', at),
    claimDelivery: (ref, at) => claim(ref, 'deliveryStartedAt', at),
  };
};
