import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BackendCall } from '../../lib/core/backend-error.ts';
import type { ProblemKind } from '../../lib/core/problem.ts';
import { textsFor } from '../../lib/telegram/texts.ts';
import { wording } from '../../lib/telegram/wording.ts';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { type Behaviour, oddDraft } from '../support/hostile-behaviour.ts';
import { codeFault, type Fault } from '../support/hostile-fault.ts';
import { answerFaults, type EditFault, editFaults, plain } from '../support/hostile-faults.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { paintPhoto } from '../support/paint-photo.ts';

/** Thirty seconds between two tries become so many milliseconds. */
const waitScale = 0.001;
const patienceMs = 30_000;
const webUrl = 'https://web.test';
/** The backend's name for the account that everybody has there. */
const registerUrl = `${webUrl}/register?bind=anon_abc123`;

let dataDir: string;
let backend: HostileBackend;
let machine: MachineProcess;
let nextChatId = 7001;
let present: Person[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-faults-'));
  const video = readFileSync(new URL('../local/chat-page/dusk.mp4', import.meta.url));
  backend = await startHostileBackend({ video });
  machine = await startMachineProcess(dataDir, {
    settings: { NEMO_API_URL: backend.url, NEMO_WEB_URL: webUrl, POWERTOOLS_LOG_LEVEL: 'SILENT' },
    waitScale,
  });
});
afterAll(async () => {
  await machine.kill();
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
});
afterEach(() => {
  expect(backend.doubleCharges).toEqual([]);
  backend.reset();
  for (const you of present) you.leave();
  present = [];
});

/** Somebody new, who leaves with the test. */
const meet = async (languageCode = 'en'): Promise<Person> => {
  const you = await person(machine.url, { chatId: nextChatId++, languageCode });
  present.push(you);
  return you;
};
/** The link itself, on a line of its own, is left out. */
const wordsFor = (kind: ProblemKind, language = 'en', url?: string): string =>
  wording(
    { is: 'problem', problem: { kind, ...(url === undefined ? {} : { url }) } },
    textsFor(language),
  ).replace(`\n👉 ${url}`, '');

/** What people should never have to read: numbers of protocols, words of programs, JSON. */
const technical =
  /\b(?:1001|1002|2001|4001|4002|[1-5]\d\d)\b(?! ?MB)|undefined|null|NaN|\[object|[{}<>]|\bError\b|HTTP|JSON|ECONN|socket|stack|token|boom|detail/i;

/** One request, and all that the bot has said when its job is over. */
interface Told {
  readonly asked: Message;
  readonly videos: readonly Message[];
  /** Texts, links on lines of their own taken out. */
  readonly texts: readonly string[];
  readonly links: readonly string[];
}

let nextWish = 1;

/** Asks, and waits until nothing more can come: a thumb under the request, or what was said instead of a video. */
async function tell(
  you: Person,
  ends: (message: Message) => boolean,
): Promise<Told & { readonly wish: string }> {
  const wish = `make it warm, please: wish ${nextWish++}`;
  const [asked] = await you.sendText(wish);
  if (!asked) throw new Error('The stand-in stored nothing.');
  const isDone = (message: Message) =>
    message.message_id === asked.message_id && (message.reactions?.includes('👌') ?? false);
  await you.waitFor(message => isDone(message) || (message.from_bot && ends(message)), patienceMs);
  const said = (await you.messages()).filter(
    message => message.from_bot && message.message_id > asked.message_id,
  );
  const lines = said.flatMap(message => message.body.text.split('\n'));
  const isLink = (line: string) => /^\S+ https:/.test(line);
  const isVideo = (message: Message) => message.media?.kind === 'video';
  return {
    wish,
    asked,
    videos: said.filter(isVideo),
    texts: said
      .filter(message => !isVideo(message))
      .map(({ body }) =>
        body.text
          .split('\n')
          .filter(line => !isLink(line))
          .join('\n'),
      )
      .filter(text => text !== ''),
    links: lines.filter(isLink).map(line => line.slice(line.indexOf('https:'))),
  };
}

const timesPaid = (wish: string) => backend.paidMessages.filter(text => text.includes(wish)).length;
const timesSent = (wish: string) =>
  backend.requests.filter(({ path, body }) => path === '/run_sse' && body.includes(wish)).length;

/** The job ends with these words and nothing else, and the agent was paid for so many messages. */
async function expectProblem(
  you: Person,
  kind: ProblemKind,
  paid: 0 | 1,
  { language = 'en', mostSent = 1 } = {},
): Promise<Told> {
  const words = wordsFor(kind, language);
  const told = await tell(you, message => message.body.text.startsWith(words));
  expect(told.texts).toEqual([wordsFor(kind, language, told.links[0])]);
  expect(told.videos).toEqual([]);
  expect(words).not.toMatch(technical);
  expect(timesPaid(told.wish)).toBe(paid);
  expect(timesSent(told.wish)).toBeLessThanOrEqual(mostSent);
  return told;
}

/** The job ends with one video, whatever went wrong on the way. */
async function expectVideo(you: Person, sent = 1): Promise<Told> {
  const told = await tell(you, () => false);
  expect(told.videos).toHaveLength(1);
  for (const text of told.texts) expect(text.replaceAll(/“[^”]*”/g, '')).not.toMatch(technical);
  expect(timesPaid(told.wish)).toBe(1);
  expect(timesSent(told.wish)).toBe(sent);
  return told;
}

/** As often as anybody might try. */
const always = 20;

const triedAgain: ReadonlySet<string> = new Set<ProblemKind>([
  'rate-limited',
  'token-invalid',
  'session-unknown',
]);

describe('what the backend answers an edit with', () => {
  const wordsAfter = ([, fault, outcome]: EditFault): ProblemKind | 'video' | 'answered' => {
    switch (outcome.kind) {
      case 'refused': {
        const reason = 'reason' in outcome ? outcome.reason : undefined;
        if (reason === undefined || reason === 'not-found' || reason === 'cancelled') return 'internal';
        return reason;
      }
      case 'disconnected':
        return 'draft' in fault ? 'video' : 'edit-lost';
      case 'silent':
        return 'nothing-changed';
      case 'failed':
        return 'edit-failed';
      default:
        return 'answered';
    }
  };

  /** To the client they are what another is (test/contract has them all), and a job is half a second of work. */
  const likeAnother = new Set([
    'status 401',
    'code 2001 with status 402',
    '429 with Retry-After',
    'a stream cut after heartbeats',
    'a stream cut in a letter',
    'an exception, then a cut',
    'a stream without a content type',
    'a stream that calls itself text',
  ]);
  const faults = editFaults.filter(([name]) => !likeAnother.has(name));

  test.each(faults.map(fault => ({ name: fault[0], ends: wordsAfter(fault), fault })))(
    '$name ends with: $ends',
    async ({ ends, fault: [, fault, , paid] }) => {
      if ('chunks' in fault) backend.behave({ edit: fault });
      else backend.fail('edit', fault, always);
      const you = await meet();
      if (ends === 'video') return void (await expectVideo(you));
      // Refused before it was taken up, an edit has cost nothing: it is tried once more (nemo-contract §9, §10).
      const mostSent = triedAgain.has(ends) ? 2 : 1;
      if (ends !== 'answered') return void (await expectProblem(you, ends, paid, { mostSent }));
      const told = await tell(you, message => message.body.text === 'Done.');
      expect(told.texts).toEqual(['Done.']);
      expect(told.videos).toEqual([]);
      expect(timesPaid(told.wish)).toBe(1);
    },
  );
});

describe('a call that always fails', () => {
  const everywhere = ['code 1001', 'status 500', 'a reset connection'];
  /** What differs most at each call; test/contract has everything everywhere. */
  const chosen = {
    'acquire-token': ['status 402', 'status 429', 'JSON of something else'],
    'create-session': ['status 402', 'an unknown code', 'a page of a proxy, 200'],
    state: ['ADK 404', 'code 2001', 'status 422', 'an endless body', 'cut JSON'],
    'submit-export': ['ADK 404', 'code 2001', 'status 402', 'status 429', 'status 422', 'a cut body'],
    'poll-export': ['status 429', 'an unknown code', 'a page of a proxy, 502'],
  };
  const calls = ['acquire-token', 'create-session', 'state', 'submit-export', 'poll-export'] as const;
  const exports: ReadonlySet<BackendCall> = new Set(['submit-export', 'poll-export']);

  describe.each(calls)('%s', call => {
    const names = new Set([...everywhere, ...chosen[call]]);
    test.each(answerFaults.filter(([name]) => names.has(name)))(
      'with %s ends the job in words',
      async (_, fault, kind) => {
        backend.fail(call, fault, always);
        const isLimit = call === 'acquire-token' && kind === 'rate-limited';
        const told = isLimit
          ? 'token-limit'
          : kind === 'bad-request'
            ? exports.has(call)
              ? 'export-failed'
              : 'internal'
            : kind;
        if (told === 'not-found' || told === 'cancelled') throw new Error(`No words for ${told}.`);
        const { links } = await expectProblem(await meet(), told, exports.has(call) ? 1 : 0);
        const isSettledThere = told === 'out-of-credits' || told === 'plan-blocked';
        // Before the first answer nobody knows the account, and then there is nothing to keep.
        const isKnown = call !== 'acquire-token' && isSettledThere;
        expect(links).toEqual(isSettledThere ? [isKnown ? registerUrl : webUrl] : []);
      },
    );
  });

  test.each<readonly [string, Fault, ProblemKind]>([
    ['status 404', plain(404), 'export-failed'],
    ['status 503', plain(503), 'server-error'],
    ['a reset connection', { kind: 'reset' }, 'unreachable'],
  ])('download with %s, its link gone, ends the job in words', async (_, fault, kind) => {
    backend.behave({ polls: [{ status: 'completed', url: `${backend.cdnUrl}/gone.mp4` }] });
    backend.fail('download', fault, always);
    await expectProblem(await meet(), kind, 1);
  });

  test('acquire-token with a complaint about the client id is tried with one more', async () => {
    backend.fail('acquire-token', plain(400, '{"code":400,"message":"X-Client-Id missing"}'), always);
    const before = backend.requests.length;
    await expectProblem(await meet(), 'client-id-missing', 0);
    const ids = backend.requests.slice(before).map(({ headers }) => headers['x-client-id']);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a call that fails once', () => {
  test.each<readonly [BackendCall, string, Fault]>([
    ['acquire-token', '429', plain(429)],
    ['create-session', '500', plain(500, '{"detail":"boom"}')],
    ['state', '1001', codeFault(1001)],
    ['state', '1002', codeFault(1002)],
    ['state', 'cut JSON', plain(200, '{"code":0,"data":{"se')],
    ['submit-export', 'a reset', { kind: 'reset' }],
    ['submit-export', 'its answer lost', { kind: 'lost' }],
    ['submit-export', '429', plain(429)],
    ['poll-export', '502', plain(502)],
    ['poll-export', 'a cut body', { kind: 'cut', body: '{"succ', type: 'application/json' }],
    ['claim-token', '500', plain(500)],
  ])('%s, with %s, costs nobody a video', async (call, _, fault) => {
    backend.behave({ duplicateRender: 'refused' });
    backend.fail(call, fault);
    const before = backend.renders.length;
    await expectVideo(await meet());
    expect(backend.renders.slice(before)).toHaveLength(1);
  });
});

describe('an edit that is refused once, before it was taken up', () => {
  const anew = textsFor('en')('session-replaced');

  test('because the backend is busy, is sent again after a while', async () => {
    backend.fail('edit', plain(429));
    const you = await meet();
    const shown: string[] = [];
    you.subscribe(event => event.type === 'message' && shown.push(event.message.body.text));
    const { texts } = await expectVideo(you, 2);
    expect(texts).not.toContain(anew);
    expect(shown).toContain(textsFor('en')('progress-busy', { seconds: 30 }));
  });

  test.each<readonly [string, Fault]>([
    ['code 1001', codeFault(1001)],
    ['code 1002', codeFault(1002)],
    ['ADK 404', plain(404, '{"detail":"Session not found: 5"}')],
  ])('with %s, is sent again to a new session, and its person is told', async (_, fault) => {
    const you = await meet();
    await expectVideo(you);
    const before = backend.requests.filter(({ path }) => path.includes('with-session')).length;
    backend.behave({ draft: undefined });
    backend.fail('edit', fault);
    const { texts } = await expectVideo(you, 2);
    expect(texts.filter(text => text === anew)).toHaveLength(1);
    expect(backend.requests.filter(({ path }) => path.includes('with-session'))).toHaveLength(before + 1);
  });
});

test('Cancel hangs up on an edit that is being waited for, and the next request begins', async () => {
  backend.behave({ edit: { chunks: [sse(flat.call('edit_multitrack'))], end: 'hang' } });
  const you = await meet();
  await you.sendText('make it cold, please');
  await backend.seen('edit');
  await you.press(textsFor('en')('button-cancel'));
  await you.waitFor(message => message.body.text === textsFor('en')('cancelled'), patienceMs);
  await backend.hungUp();
  expect(timesPaid('make it cold, please')).toBe(1);
  backend.reset();
  await expectVideo(you);
});

test('an answer that sends people to buttons and panels becomes buttons of the chat', async () => {
  backend.behave({
    edit: { chunks: [sse(flat.text('Open the timeline to look, then click Export to save it.'))] },
  });
  const you = await meet();
  const texts = textsFor('en');
  const told = await tell(you, message => message.body.text === texts('answer-offers'));
  expect(told.texts).toEqual([texts('answer-offers')]);
  await you.press(texts('command-status'));
  await you.waitFor(message => message.body.text.includes(texts('status-nothing-planned')), patienceMs);
  await you.press(texts('command-export'));
  await you.waitFor(message => message.body.text === wordsFor('nothing-to-export'), patienceMs);
});

test('a generation in two stages is told twice: what is there at once, and what was added unasked', async () => {
  backend.behave({
    edit: {
      chunks: [
        sse(flat.call('generate_video_with_seedance'), flat.result('generate_video_with_seedance')),
        sse(flat.call('edit_multitrack'), flat.result('edit_multitrack'), flat.text('Done.')),
      ],
      draft: oddDraft,
    },
  });
  const { texts, videos } = await expectVideo(await meet());
  const [cut] = texts.filter(text => text.startsWith(textsFor('en')('first-cut')));
  expect(cut).toContain('1. Video: city timelapse (0-10s)');
  expect(videos[0]?.body.text).toContain('1. Video: city timelapse (0-10s)');
});

test('a silent edit is told by what it changed, in the language of its person', async () => {
  backend.behave({ edit: { chunks: [sse(flat.call('edit'), flat.result('edit'))], draft: oddDraft } });
  const { texts } = await expectVideo(await meet('de'));
  expect(texts).toContain('✅ Das hat sich geändert:\n• Neu dabei: 1 Foto\n• Länge: 10 s');
});

describe('a render', () => {
  test('whose id is refused gets another', async () => {
    backend.fail('submit-export', plain(409, '{"success":false,"error":"duplicate id"}'));
    const before = backend.requests.length;
    await expectVideo(await meet());
    const submits = backend.requests.slice(before).filter(({ path }) => path.endsWith('/lambda'));
    expect(new Set(submits.map(({ body }) => /"id":"([^"]+)"/.exec(body)?.[1])).size).toBe(2);
  });

  test('whose states have other names is waited for', async () => {
    const url = `${backend.cdnUrl}/theirs.mp4`;
    backend.behave({ polls: [{ status: 'QUEUED' }, { status: 'Baking' }, { status: 'SUCCEEDED', url }] });
    await expectVideo(await meet());
  });

  test('that fails once is rendered again', async () => {
    backend.behave({ renderId: undefined });
    backend.fail('poll-export', plain(200, '{"status":"failed","error":"SIGSEGV at 0x0"}'));
    await expectVideo(await meet());
  });

  test.each(['failed', 'error', 'cancelled'])('that always ends as "%s" ends in words', async status => {
    backend.behave({ polls: [{ status, error: 'Traceback (most recent call last): boom' }] });
    await expectProblem(await meet(), 'export-failed', 1);
  });

  test('without its link for a while is waited for', async () => {
    const without = { status: 'completed', progress: 100, url: 'none' } as const;
    backend.behave({ polls: [without, without, { status: 'completed' }] });
    await expectVideo(await meet());
  });
});

describe('every dialect brings a video', () => {
  test.each<readonly [string, Partial<Behaviour>]>([
    ['answers without an envelope, ids as numbers', { envelope: 'bare', numericIds: true }],
    ['answers in the other envelope, the draft as text', { envelope: 'success', draftAsText: true }],
    ['files as a map, polls in P1', { assets: 'map', pollDialect: 'P1' }],
    ['polls in P2, under an id of its own', { pollDialect: 'P2', renderId: 'their-own-1' }],
    ['polls in an envelope', { pollDialect: 'code' }],
    ['no claim tokens', { offersClaims: false }],
  ])('%s', async (_, behaviour) => {
    backend.behave(behaviour);
    await expectVideo(await meet());
  });
});

describe('a photo', () => {
  const photographed = async (): Promise<Person> => {
    const you = await meet();
    await you.sendPhotos([{ name: 'a.jpg', bytes: await paintPhoto('teal') }]);
    await you.waitFor(message => message.from_bot && message.body.text.startsWith('📸'), patienceMs);
    return you;
  };

  test('that cannot be uploaded ends the job in words', async () => {
    const faults: readonly (readonly [Fault, ProblemKind])[] = [
      [plain(500, '{"detail":"boom"}'), 'server-error'],
      [codeFault(2001), 'out-of-credits'],
      [plain(422, '{"detail":[{"msg":"field required"}]}'), 'internal'],
    ];
    const people = await Promise.all(
      faults.map(async ([fault, kind]) => ({ you: await photographed(), fault, kind })),
    );
    for (const { you, fault, kind } of people) {
      backend.unfail();
      backend.fail('upload', fault, always);
      await expectProblem(you, kind, 0);
    }
  });

  test('is uploaded, whatever the answer calls its files, and whether or not links can be fetched', async () => {
    const forms: readonly Partial<Behaviour>[] = [
      { upload: 'files' },
      { upload: 'uploaded_files' },
      { upload: 'url' },
      // Then the file itself is sent.
      { fetchesLinks: false },
    ];
    const people = await Promise.all(forms.map(async form => ({ you: await photographed(), form })));
    const sentAsFile = () => backend.requests.filter(({ body }) => body.includes('name="files"')).length;
    for (const { you, form } of people) {
      backend.reset();
      backend.behave(form);
      const before = sentAsFile();
      const { texts } = await expectVideo(you);
      expect(texts.join()).not.toContain('.jpg');
      expect(sentAsFile() - before).toBe(form.fetchesLinks === false ? 1 : 0);
    }
  });

  test('that the backend does not take is named, and the others still make a video', async () => {
    const you = await photographed();
    backend.behave({ refused: ['jpg'] });
    const { texts } = await expectVideo(you);
    expect(texts.filter(text => text.includes('.jpg') && text.includes("I can't use"))).toHaveLength(1);
  });
});

describe('the account', () => {
  test('is renewed when a new project finds its token refused', async () => {
    const you = await meet();
    await expectVideo(you);
    await you.sendText('/new');
    await you.waitFor(message => message.from_bot && message.body.text.startsWith('🆕'), patienceMs);
    backend.behave({ draft: undefined });
    backend.fail('create-session', codeFault(1001));
    await expectVideo(you);
  });

  test('goes on with its token while it may have no other, and has the next one as soon as there is one', async () => {
    const minutes = 60_000;
    backend.behave({ tokenLifeMs: 50 * minutes, tokenLimits: { perClient: 1, perAddress: 1000 } });
    const you = await meet();
    const before = backend.requests.length;
    const asked = () =>
      backend.requests.slice(before).filter(({ path }) => path.endsWith('anonymous-token')).length;
    await expectVideo(you);
    backend.behave({ draft: undefined });
    await expectVideo(you);
    // It would run out in the middle of a long job, so another one was asked for, and refused.
    expect(asked()).toBe(2);
    backend.pass(7 * 24 * 60 * minutes);
    backend.behave({ draft: undefined });
    await expectVideo(you);
    expect(asked()).toBe(3);
    const sessions = backend.requests.slice(before).filter(({ path }) => path.includes('with-session'));
    expect(new Set(sessions.map(({ headers }) => headers['authorization'])).size).toBe(2);
  });

  test('German people are told in German', async () => {
    backend.fail('edit', codeFault(2001), always);
    const { texts, links } = await expectProblem(await meet('de'), 'out-of-credits', 0, { language: 'de' });
    expect(texts).toEqual([
      'Dein Guthaben ist aufgebraucht. Registrier dich für neues; dieses Projekt behältst du:',
    ]);
    expect(links).toEqual([registerUrl]);
  });

  test('a link that the backend has sent comes before our own', async () => {
    const theirs = 'https://theirs.test/register?bind=anon_1';
    backend.fail('edit', codeFault(2001, `No credits left. Register: ${theirs}`), always);
    expect((await expectProblem(await meet(), 'out-of-credits', 0)).links).toEqual([theirs]);
  });

  test('the project can be taken over: its link stands under the first video alone', async () => {
    const you = await meet();
    expect((await expectVideo(you)).links).toEqual([`${webUrl}/workspace/claim?ct=clm_x1`]);
    backend.behave({
      edit: { chunks: [sse(flat.text('Done.'))], draft: oddDraft.replace('imelapse', 'imelapse, again') },
    });
    expect((await expectVideo(you)).links).toEqual([]);
  });

  test("a backend that hands out the account's own token for it makes no link", async () => {
    backend.behave({ claimToken: 'nmv_usr_secret' });
    const you = await meet();
    expect((await expectVideo(you)).links).toEqual([]);
    for (const { body } of await you.messages()) expect(body.text).not.toContain('nmv_usr_');
  });
});
