import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Credits } from '../../../lib/core/backend.ts';
import { isOver, type Job, jobIdOf } from '../../../lib/core/job.ts';
import type { Sender } from '../../../lib/core/sender.ts';
import { cancelJob, endJob } from '../../../lib/usecases/cancel-job.ts';
import { checkDraft } from '../../../lib/usecases/check-draft.ts';
import { deliverVideo } from '../../../lib/usecases/deliver-video.ts';
import { finishJob } from '../../../lib/usecases/finish-job.ts';
import { pollExport } from '../../../lib/usecases/poll-export.ts';
import { createProgress } from '../../../lib/usecases/progress.ts';
import { reportFailure } from '../../../lib/usecases/report-failure.ts';
import { runEdit } from '../../../lib/usecases/run-edit.ts';
import { showStatus } from '../../../lib/usecases/show-status.ts';
import { stageMedia } from '../../../lib/usecases/stage-media.ts';
import { runNextJob, startJob } from '../../../lib/usecases/start-job.ts';
import { submitExport } from '../../../lib/usecases/submit-export.ts';
import type { Message } from '../../../local/telegram/store/message.ts';
import { startHostileBackend } from '../../support/hostile-backend.ts';
import { sessionId, token } from '../../support/hostile-behaviour.ts';
import { codeFault } from '../../support/hostile-fault.ts';
import { flat, sse } from '../../support/hostile-script.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestClient } from '../../support/nemo-test-client.ts';
import { type Somebody, startUseCaseWorld, type UseCaseWorld } from '../../support/use-case-world.ts';

const patienceMs = 20_000;
let world: UseCaseWorld;

beforeAll(async () => {
  world = await startUseCaseWorld();
});
afterAll(() => world.stop());
afterEach(() => world.letWorkflowRun(true));

const edit = (text: string) => ({ kind: 'edit', text, output: {} }) as const;
const jobOf = async (sender: Sender): Promise<Job> => {
  const job = await world.deps.jobs.get({ chat: sender.chat, id: jobIdOf(sender.chat, sender.updateId) });
  if (!job) throw new Error('There is no such job.');
  return job;
};
const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const videosOf = async ({ person }: Somebody) => (await person.messages()).filter(isVideo);
const doneWith = (sender: Sender) => (message: Message) =>
  message.message_id === sender.messageId && (message.reactions?.includes('👌') ?? false);
const saying = (words: string) => (message: Message) => message.from_bot && message.body.text.includes(words);
const deadline = () => Date.now() + 60_000;

/** A job whose tasks the test runs itself, as a repeating workflow would. */
const begun = async (you: Somebody, text = 'slideshow'): Promise<{ sender: Sender; job: Job }> => {
  world.letWorkflowRun(false);
  await you.sentPhotos(2);
  const sender = await you.says(text);
  await startJob(world.deps, sender, edit(text));
  return { sender, job: await jobOf(sender) };
};

describe('the jobs of a chat', () => {
  test('run one after another, in the order in which they were asked for', async () => {
    const you = await world.meet();
    await you.sentPhotos(2);
    const release = world.deps.backend.holdEdits();
    const wishes = ['first wish', 'second wish', 'third wish', 'fourth wish'];
    const senders: Sender[] = [];
    for (const wish of wishes) {
      const sender = await you.says(wish);
      senders.push(sender);
      await startJob(world.deps, sender, edit(wish));
    }
    release();
    for (const sender of senders) await you.person.waitFor(doneWith(sender), patienceMs);
    expect(world.deps.backend.edits.filter(text => wishes.includes(text))).toEqual(wishes);
    expect((await videosOf(you)).map(video => video.reply_to)).toEqual(
      senders.map(sender => sender.messageId),
    );
  });

  test('say what they wait for, one by one, and /status tells of all', async () => {
    const you = await world.meet();
    const { sender } = await begun(you, 'slideshow');
    for (const wish of ['title Lisbon', 'music']) {
      await startJob(world.deps, await you.says(wish), edit(wish));
    }
    await showStatus(world.deps, sender);
    const texts = (await you.person.messages()).filter(({ from_bot }) => from_bot).map(m => m.body.text);
    expect(texts.slice(1, 3)).toEqual([
      '⏳ Queued. Next after: “slideshow”',
      '⏳ Queued. Next after: 1. “slideshow” 2. “title Lisbon”',
    ]);
    expect(texts.at(-1)).toContain('⏳ Now: “slideshow”\nThen: 1. “title Lisbon” 2. “music”');
  });

  test('change their progress at most every four seconds, whichever task speaks', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'told at leisure');
    const revisions = async () =>
      (await you.person.messages()).find(({ message_id: id }) => id === job.progressMessageId)?.revision ?? 0;
    const before = await revisions();
    const tell = async (done: number) => {
      const known = (await world.deps.jobs.get(job)) ?? job;
      await createProgress(world.deps, known)({ phase: 'staging', done, of: 9 });
      return (await revisions()) - before;
    };
    world.pass(4000);
    expect([await tell(1), await tell(2), await tell(3)]).toEqual([1, 1, 1]);
    world.pass(4000);
    expect([await tell(4), await tell(5)]).toEqual([2, 2]);
  });

  test('do not wait for those of other chats', async () => {
    const [slow, quick] = [await world.meet(), await world.meet()];
    await slow.sentPhotos(1);
    await quick.sentPhotos(1);
    const held = world.deps.backend.holdRenders();
    const slowWish = await slow.says('slow');
    await startJob(world.deps, slowWish, edit('slow'));
    await slow.person.waitFor(saying('▓'), patienceMs);
    const { sessionId = '' } = (await world.deps.chats.open(slow.chat)).session ?? {};
    expect(sessionId).not.toBe('');
    held();
    const quickWish = await quick.says('quick');
    await startJob(world.deps, quickWish, edit('quick'));
    await quick.person.waitFor(doneWith(quickWish), patienceMs);
    await slow.person.waitFor(doneWith(slowWish), patienceMs);
  });

  test('the same update makes one job, even when it comes twice at the same time', async () => {
    const you = await world.meet();
    await you.sentPhotos(1);
    const sender = await you.says('once');
    await Promise.all([
      startJob(world.deps, sender, edit('once')),
      startJob(world.deps, sender, edit('once')),
    ]);
    await you.person.waitFor(doneWith(sender), patienceMs);
    await startJob(world.deps, sender, edit('once'));
    expect(world.deps.backend.edits.filter(text => text === 'once')).toHaveLength(1);
    expect(await videosOf(you)).toHaveLength(1);
  });

  test('one that two begin at the same time has one progress message', async () => {
    const you = await world.meet();
    world.letWorkflowRun(false);
    const sender = await you.says('both');
    const job = { ...sender, v: 1, id: `job_${you.chat.chatId}_1`, project: 1 } as const;
    await world.deps.jobs.create({
      ...job,
      request: edit('both'),
      requestMessageId: sender.messageId,
      createdAt: world.deps.clock(),
      state: { is: 'queued' },
    });
    await Promise.all([runNextJob(world.deps, you.chat), runNextJob(world.deps, you.chat)]);
    expect((await you.person.messages()).filter(message => message.from_bot)).toHaveLength(1);
  });

  test('a turn that was never given back does not stop the chat for ever', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'ended from outside');
    await world.deps.jobs.move(job, { is: 'cancelled' });
    world.letWorkflowRun(true);
    const next = await you.says('next');
    await startJob(world.deps, next, edit('next'));
    await you.person.waitFor(doneWith(next), patienceMs);
  });
});

describe('every task may run twice', () => {
  test('StageMedia uploads each file once', async () => {
    const you = await world.meet();
    const { job } = await begun(you);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    const { session } = await world.deps.chats.open(you.chat);
    const uploaded = world.deps.backend.files.filter(file => file.sessionId === session?.sessionId);
    expect(uploaded.map(file => file.filename)).toEqual(['1-photo-1.gif', '2-photo-2.gif']);
  });

  test('StageMedia sends the files themselves to a backend that cannot fetch them', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'sent as files');
    const fetched = await stageMedia({ ...world.deps, sendsFiles: true }, job);
    expect(fetched).toEqual({ outcome: 'edit' });
    const { session } = await world.deps.chats.open(you.chat);
    const arrived = world.deps.backend.files.filter(({ sessionId }) => sessionId === session?.sessionId);
    expect(arrived.map(({ filename }) => filename)).toEqual(['1-photo-1.gif', '2-photo-2.gif']);
    expect(arrived.every(({ bytes }) => bytes.length > 0)).toBe(true);
  });

  test('StageMedia that was ended before it noted what it had sent sends nothing twice', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'ended early');
    const { assets } = world.deps;
    const killed = { ...assets, setUploaded: () => Promise.reject(new Error('killed')) };
    await expect(stageMedia({ ...world.deps, assets: killed }, job)).rejects.toThrow('killed');
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    const { session } = await world.deps.chats.open(you.chat);
    const arrived = world.deps.backend.files.filter(({ sessionId }) => sessionId === session?.sessionId);
    expect(arrived.map(({ filename }) => filename)).toEqual(['1-photo-1.gif', '2-photo-2.gif']);
  });

  describe('StageMedia looks into the session when the answer lists files and denies that it has them:', () => {
    test.each([
      ['it has them', 'unsaid', ['links']],
      ['it takes the files themselves', 'files', ['links', 'files']],
      ['it has none', 'never', ['links', 'files']],
    ] as const)('%s', async (_, applies, sent) => {
      const hostile = await startHostileBackend();
      try {
        hostile.behave({ applies });
        const you = await world.meet();
        const { job } = await begun(you, `session ${applies}`);
        const staging = stageMedia({ ...world.deps, backend: createTestClient(hostile.url) }, job);
        if (applies === 'never') {
          const problem = { kind: 'server-error' };
          await expect(staging).rejects.toMatchObject({ name: 'TryAgain', problem });
        } else {
          expect(await staging).toEqual({ outcome: 'edit' });
        }
        const uploads = hostile.requests.filter(({ path }) => path.includes('upload-video'));
        expect(uploads.map(({ body }) => (body.includes('"urls"') ? 'links' : 'files'))).toEqual(sent);
        // Whatever came of it, they are there for the next try.
        expect(await world.deps.assets.list(you.chat, job.project)).toHaveLength(2);
      } finally {
        await hostile.close();
      }
    });
  });

  test('a session that is gone is replaced, has all photos again in their order, and its person is told once', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'gone');
    const { backend, chats } = world.deps;
    const sessionOf = async () => (await chats.open(you.chat)).session?.sessionId;
    await stageMedia(world.deps, job);
    const first = await sessionOf();
    const refused = { kind: 'refused', message: '', midway: false, neverSent: false } as const;
    backend.endEditsWith({ ...refused, reason: 'session-unknown' });
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'restart' });
    backend.endEditsWith(undefined);
    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'edit' });
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'changed' });
    const second = await sessionOf();
    expect(second).not.toBe(first);
    for (const session of [first, second]) {
      const arrived = backend.files.filter(({ sessionId }) => sessionId === session);
      expect(arrived.map(({ filename }) => filename)).toEqual(['1-photo-1.gif', '2-photo-2.gif']);
    }
    const told = (await you.person.messages()).filter(saying('the timeline starts anew'));
    expect(told).toHaveLength(1);
  });

  test('a session that goes while photos are brought to it is replaced by itself', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'gone at once');
    const hostile = await startHostileBackend();
    try {
      const deps = { ...world.deps, backend: createTestClient(hostile.url) };
      hostile.fail('upload', codeFault(1002));
      expect(await stageMedia(deps, job)).toEqual({ outcome: 'waiting', seconds: 1 });
      expect(await stageMedia(deps, job)).toEqual({ outcome: 'edit' });
      expect(hostile.requests.filter(({ path }) => path.includes('with-session'))).toHaveLength(2);
      expect(await deps.backend.state(token, sessionId)).toMatchObject({ assets: 2 });
    } finally {
      await hostile.close();
    }
  });

  test('RunEdit whose time is over leaves the rest to the workflow, and sends nothing again', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'out of time');
    const hostile = await startHostileBackend();
    try {
      hostile.behave({ edit: { chunks: [sse(flat.call('edit_multitrack'))], end: 'hang' } });
      const clock = createManualClock(0);
      const deps = { ...world.deps, backend: createTestClient(hostile.url, clock) };
      await stageMedia(deps, job);
      const running = runEdit(deps, job, 870_000);
      await hostile.seen('edit');
      clock.advance(870_000);
      const lost = { outcome: 'unsettled', cause: 'disconnected', reads: 0, seconds: 1 };
      expect(await running).toEqual(lost);
      expect(await runEdit(deps, job, 870_000)).toEqual(lost);
      expect(hostile.paidMessages).toEqual(['out of time']);
    } finally {
      await hostile.close();
    }
  });

  test('RunEdit states the order of the photos once, to a backend that may go by names', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'in order');
    await stageMedia(world.deps, job);
    await runEdit({ ...world.deps, statesOrder: true }, job, deadline());
    expect(world.deps.backend.edits.at(-1)).toBe('in order\n1-photo-1.gif → 2-photo-2.gif');
  });

  test('RunEdit sends the edit once; the second run goes on from the answer that was kept', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'sent once');
    await stageMedia(world.deps, job);
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'changed' });
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'changed' });
    expect(world.deps.backend.edits.filter(text => text === 'sent once')).toHaveLength(1);
  });

  test('RunEdit interrupted before it told an answer of instructions alone tells it in its second run', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'how do I get it');
    await stageMedia(world.deps, job);
    const { outbox, backend } = world.deps;
    backend.endEditsWith({
      kind: 'finished',
      text: 'Open the timeline to look, then click Export to save it.',
      tools: [],
      toolsAfterText: false,
    });
    const killed = { ...outbox, change: () => Promise.reject(new Error('killed')) };
    await expect(runEdit({ ...world.deps, outbox: killed }, job, deadline())).rejects.toThrow('killed');
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'answered' });
    backend.endEditsWith(undefined);
    expect(await you.person.waitFor(saying('You can do that right here:'), patienceMs)).toMatchObject({
      message_id: job.progressMessageId,
      keyboard: { inline_keyboard: [[{ text: 'Show the timeline' }], [{ text: 'Send the video' }]] },
    });
    expect(backend.edits.filter(text => text === 'how do I get it')).toHaveLength(1);
  });

  test('RunEdit whose answer was lost looks at the draft, within a second or two at our own studio', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'sent once, answer lost');
    await stageMedia(world.deps, job);
    world.deps.backend.endEditsWith(
      { kind: 'disconnected', cause: 'truncated', textSoFar: '', tools: [] },
      { changes: true },
    );
    const first = await runEdit(world.deps, job, deadline());
    world.deps.backend.endEditsWith(undefined);
    expect(first).toEqual({ outcome: 'unsettled', cause: 'disconnected', reads: 0, seconds: 1 });
    expect(await runEdit(world.deps, job, deadline())).toEqual(first);
    expect(await checkDraft(world.deps, job, { cause: 'disconnected', reads: 0, seconds: 0 })).toEqual({
      outcome: 'changed',
    });
    expect(world.deps.backend.edits.filter(text => text === 'sent once, answer lost')).toHaveLength(1);
  });

  test('RunEdit twice at the same time sends the edit once', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'sent once in parallel');
    await stageMedia(world.deps, job);
    const steps = await Promise.all([
      runEdit(world.deps, job, deadline()),
      runEdit(world.deps, job, deadline()),
    ]);
    expect(steps.map(step => step.outcome).sort()).toEqual(['changed', 'unsettled']);
    expect(world.deps.backend.edits.filter(text => text === 'sent once in parallel')).toHaveLength(1);
  });

  test('RunEdit does not end before what it tells meanwhile is told, however slow Telegram is', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'told before the end');
    await stageMedia(world.deps, job);
    world.pass(5000);
    const order: string[] = [];
    const { backend, outbox } = world.deps;
    const slowly = {
      ...world.deps,
      outbox: {
        ...outbox,
        show: async () => {
          await setTimeout(200);
          order.push('told');
        },
      },
      backend: {
        ...backend,
        runEdit: (...[token, session, text, options]: Parameters<typeof backend.runEdit>) => {
          options?.onProgress?.({ kind: 'tool-started', tool: 'edit_multitrack' });
          options?.onProgress?.({ kind: 'tool-started', tool: 'edit_multitrack' });
          return backend.runEdit(token, session, text, options);
        },
      },
    };
    await runEdit(slowly, job, deadline());
    expect([...order, 'ended']).toEqual(['told', 'ended']);
  });

  test.each([
    ['credits that ran out', { kind: 'refused', reason: 'out-of-credits', midway: true, neverSent: false }],
    ['an exception of the agent', { kind: 'failed', reason: 'agent', toolsSucceeded: false }],
  ] as const)('RunEdit broken off by %s goes on with what had been made', async (_, outcome) => {
    const you = await world.meet();
    const { job } = await begun(you, `broken off: ${outcome.kind}`);
    await stageMedia(world.deps, job);
    world.deps.backend.endEditsWith({ ...outcome, message: 'x' }, { changes: true });
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'changed' });
    world.deps.backend.endEditsWith({ ...outcome, message: 'x' });
    const told = (await you.person.messages()).filter(saying('You are out of credits.'));
    expect(told).toHaveLength(outcome.kind === 'refused' ? 1 : 0);

    const other = await world.meet();
    const { job: unchanged } = await begun(other, `broken off, nothing made: ${outcome.kind}`);
    await stageMedia(world.deps, unchanged);
    expect(await runEdit(world.deps, unchanged, deadline())).toMatchObject({ outcome: 'refused' });
    world.deps.backend.endEditsWith(undefined);
  });

  test('RunEdit says every two minutes that it goes on, and what is being done', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'takes its time');
    await stageMedia(world.deps, job);
    world.pass(5000);
    const { backend } = world.deps;
    const tool = 'generate_video_with_seedance';
    const busy = {
      ...backend,
      runEdit: (...[token, session, text, options]: Parameters<typeof backend.runEdit>) => {
        options?.onProgress?.({ kind: 'still-working', elapsedMs: 120_000, tool });
        return backend.runEdit(token, session, text, options);
      },
    };
    await runEdit({ ...world.deps, backend: busy }, job, deadline());
    const [progress] = (await you.person.messages()).filter(
      ({ message_id: id }) => id === job.progressMessageId,
    );
    expect(progress?.body.text).toBe(
      '🎥 Generating video, this may take 2–5 minutes…\n⏳ Still working: 2 min so far.',
    );
  });

  test.each([
    ['says how long', undefined, 'TryAgain', 'Trying again in 30 s'],
    ['waits as long as the backend wants', 90_000, 'TryAgainLater', 'Trying again in 120 s'],
  ] as const)(
    'RunEdit at a busy backend %s, and sends the edit when it is run again',
    async (_, retryAfterMs, name, words) => {
      const you = await world.meet();
      const { job } = await begun(you, `busy ${name}`);
      await stageMedia(world.deps, job);
      const times = () => world.deps.backend.edits.filter(text => text === `busy ${name}`).length;
      world.deps.backend.endEditsWith({
        kind: 'refused',
        reason: 'rate-limited',
        message: '',
        midway: false,
        neverSent: false,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      });
      await expect(runEdit(world.deps, job, deadline())).rejects.toMatchObject({ name });
      world.deps.backend.endEditsWith(undefined);
      await you.person.waitFor(saying(words), patienceMs);
      expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'changed' });
      expect(times()).toBe(2);
    },
  );

  test('SubmitExport finds the render that its first run began', async () => {
    const you = await world.meet();
    const { job } = await begun(you);
    await stageMedia(world.deps, job);
    await runEdit(world.deps, job, deadline());
    const before = world.deps.backend.exports.length;
    const first = await submitExport(world.deps, job, { attempt: 1 });
    const second = await submitExport(world.deps, job, { attempt: 1 });
    expect(first.outcome).toBe('rendering');
    expect(second).toMatchObject({
      outcome: 'rendering',
      renderId: first.outcome === 'rendering' ? first.renderId : '',
    });
    expect(world.deps.backend.exports.length - before).toBe(1);
  });

  test('SubmitExport says once that credits run low, and once more when they are as good as gone', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'costly');
    await stageMedia(world.deps, job);
    await runEdit(world.deps, job, deadline());
    const warningsAfter = async (credits: () => Promise<Credits>) => {
      // The render of the submit before has failed, so there is another one.
      const pollExport = async () => ({ kind: 'failed', message: '' }) as const;
      const backend = { ...world.deps.backend, credits, pollExport };
      const { outcome } = await submitExport({ ...world.deps, backend }, job, { attempt: 1 });
      expect(outcome).toBe('rendering');
      return (await you.person.messages()).filter(saying('🪙')).map(({ body }) => body.text);
    };
    const left = (available: number) => async () => ({ available, frozen: 0, total: available });
    const unknown = () => Promise.reject(new Error('no balance today'));
    const low = '🪙 Credits are running low: 9 left.';
    const last = '🪙 Almost out of credits: 3 left. Exporting still works, but further edits may not.';
    expect(await warningsAfter(left(10))).toEqual([]);
    expect(await warningsAfter(unknown)).toEqual([]);
    expect(await warningsAfter(left(9))).toEqual([low]);
    expect(await warningsAfter(left(8))).toEqual([low]);
    expect(await warningsAfter(left(3))).toEqual([low, last]);
    expect(await warningsAfter(left(0))).toEqual([low, last]);
  });

  test('DeliverVideo sends one video; a second run that cannot know says so', async () => {
    const you = await world.meet();
    const { job } = await begun(you);
    await stageMedia(world.deps, job);
    await runEdit(world.deps, job, deadline());
    const step = await submitExport(world.deps, job, { attempt: 1 });
    if (step.outcome !== 'rendering') throw new Error(step.outcome);
    const polled = await pollExport(world.deps, job, step);
    if (polled.outcome !== 'completed') throw new Error(polled.outcome);
    await world.deps.jobs.claimDelivery(job, world.deps.clock());
    expect(await deliverVideo(world.deps, job, polled)).toEqual({
      outcome: 'refused',
      problem: { kind: 'delivery-unsure' },
    });
    expect(await videosOf(you)).toHaveLength(0);
  });

  test('DeliverVideo that was interrupted after the video says the last words, and sends no other', async () => {
    const you = await world.meet();
    const { sender, job } = await begun(you);
    await stageMedia(world.deps, job);
    await runEdit(world.deps, job, deadline());
    const step = await submitExport(world.deps, job, { attempt: 1 });
    if (step.outcome !== 'rendering') throw new Error(step.outcome);
    await world.deps.jobs.move(job, { is: 'delivered' });
    expect(await deliverVideo(world.deps, job, step)).toEqual({ outcome: 'delivered' });
    await you.person.waitFor(doneWith(sender), patienceMs);
    const { progressMessageId, answer = '' } = await jobOf(sender);
    await you.person.waitFor(
      message => message.message_id === progressMessageId && message.body.text.includes(answer),
      patienceMs,
    );
    expect(await videosOf(you)).toHaveLength(0);
  });

  test('a video whose sending got no answer is not sent again, and its person is told', async () => {
    const you = await world.meet();
    await you.sentPhotos(1);
    world.standIn.provoke({ method: 'sendVideo', chatId: you.chat.chatId, outcome: { kind: 'answer-lost' } });
    const sender = await you.says('answer lost');
    await startJob(world.deps, sender, edit('answer lost'));
    await you.person.waitFor(saying("can't tell whether the video reached you"), patienceMs);
    expect(await videosOf(you)).toHaveLength(1);
  });

  test('ReportFailure tells once', async () => {
    const you = await world.meet();
    const { job } = await begun(you);
    await reportFailure(world.deps, job, { kind: 'export-failed' });
    await reportFailure(world.deps, job, { kind: 'export-slow' });
    const texts = (await you.person.messages()).filter(message => message.from_bot).map(m => m.body.text);
    expect(texts).toEqual([expect.stringContaining('Export failed')]);
  });

  test('FinishJob twice begins the next job once', async () => {
    const you = await world.meet();
    const { job } = await begun(you, 'one');
    const second = await you.says('two');
    await startJob(world.deps, second, edit('two'));
    world.letWorkflowRun(true);
    await world.deps.jobs.move(job, { is: 'answered' });
    await Promise.all([finishJob(world.deps, job), finishJob(world.deps, job)]);
    await you.person.waitFor(doneWith(second), patienceMs);
    expect(world.deps.backend.edits.filter(text => text === 'two')).toHaveLength(1);
  });
});

describe('cancelling', () => {
  const stages: readonly (readonly [string, (job: Job) => Promise<unknown>])[] = [
    ['before anything ran', async () => undefined],
    ['with the photos staged', job => stageMedia(world.deps, job)],
    [
      'after the edit',
      async job => {
        await stageMedia(world.deps, job);
        await runEdit(world.deps, job, deadline());
      },
    ],
    [
      'in the middle of the render',
      async job => {
        await stageMedia(world.deps, job);
        await runEdit(world.deps, job, deadline());
        await submitExport(world.deps, job, { attempt: 1 });
      },
    ],
  ];

  test.each(stages)('%s leaves nothing to do for any task, and the next job runs', async (_, bring) => {
    const you = await world.meet();
    const { sender, job } = await begun(you);
    await bring(job);
    await cancelJob(world.deps, sender, job.id);

    expect(await stageMedia(world.deps, job)).toEqual({ outcome: 'over' });
    expect(await runEdit(world.deps, job, deadline())).toEqual({ outcome: 'over' });
    expect(await submitExport(world.deps, job, { attempt: 1 })).toEqual({ outcome: 'over' });
    expect(await deliverVideo(world.deps, job, { draftHash: 'x', renderId: 'y' })).toEqual({
      outcome: 'over',
    });
    await you.person.waitFor(saying('Cancelled'), patienceMs);
    expect(await videosOf(you)).toHaveLength(0);

    world.letWorkflowRun(true);
    const next = await you.says('the next one');
    await startJob(world.deps, next, edit('the next one'));
    await you.person.waitFor(doneWith(next), patienceMs);
  });

  test('what has been done already says how to take it back', async () => {
    const you = await world.meet();
    await cancelJob(world.deps, await you.says('never mind'));
    await you.person.waitFor(saying('Nothing is running.'), patienceMs);
    expect((await you.person.messages()).some(saying('/undo'))).toBe(false);

    await you.sentPhotos(1);
    const sender = await you.says('warm colours');
    await startJob(world.deps, sender, edit('warm colours'));
    await you.person.waitFor(doneWith(sender), patienceMs);
    await cancelJob(world.deps, await you.says('never mind'));
    await you.person.waitFor(saying('To take back the last change: /undo'), patienceMs);
  });

  test('in the middle of an edit ends the wait for it', async () => {
    const you = await world.meet();
    await you.sentPhotos(1);
    const release = world.deps.backend.holdEdits();
    const sender = await you.says('held');
    await startJob(world.deps, sender, edit('held'));
    await expect.poll(() => world.deps.backend.edits.includes('held')).toBe(true);
    await cancelJob(world.deps, sender);
    await you.person.waitFor(saying('Cancelled'), patienceMs);
    release();
    expect((await jobOf(sender)).state).toEqual({ is: 'cancelled' });
    expect(await videosOf(you)).toHaveLength(0);
  });

  test('tells the backend that its render is not wanted any more', async () => {
    const you = await world.meet();
    const { job } = await begun(you);
    await stageMedia(world.deps, job);
    await runEdit(world.deps, job, deadline());
    const step = await submitExport(world.deps, job, { attempt: 1 });
    await endJob(world.deps, job);
    expect(world.deps.backend.cancelled).toContain(step.outcome === 'rendering' ? step.renderId : '');
  });

  test('interrupted halfway, it is finished by whoever repeats it', async () => {
    const you = await world.meet();
    const { sender, job } = await begun(you);
    const second = await you.says('waits');
    await startJob(world.deps, second, edit('waits'));
    await world.deps.jobs.move(job, { is: 'cancelled' });
    world.letWorkflowRun(true);
    await cancelJob(world.deps, sender, job.id);
    await you.person.waitFor(saying('Cancelled'), patienceMs);
    await you.person.waitFor(doneWith(second), patienceMs);
  });

  test('a job that waits does not disturb the one that runs', async () => {
    const you = await world.meet();
    const { job: running } = await begun(you);
    const second = await you.says('waits');
    await startJob(world.deps, second, edit('waits'));
    await cancelJob(world.deps, second, (await jobOf(second)).id);
    expect((await jobOf(second)).state).toEqual({ is: 'cancelled' });
    const runningNow = await world.deps.jobs.get(running);
    expect(runningNow && isOver(runningNow.state)).toBe(false);
    expect((await world.deps.chats.open(you.chat)).activeJobId).toBe(running.id);
  });
});
