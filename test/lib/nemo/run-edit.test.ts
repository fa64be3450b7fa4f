import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditProgress } from '../../../lib/core/edit-outcome.ts';
import { adk, flat, sse } from '../../support/hostile-script.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { recordedStreams } from '../../support/recorded-streams.ts';
import { bodyOf, createAnsweredClient, outcomeOfStream } from '../../support/streamed-answer.ts';

const finished = (text: string, tools: readonly string[] = [], toolsAfterText = false) => ({
  kind: 'finished',
  text,
  tools,
  toolsAfterText,
});

const apology = 'I encountered a temporary issue. Please try again.';

describe('an edit whose stream closes cleanly', () => {
  it.each([
    ['flat text', sse(flat.text('Done.')), finished('Done.')],
    [
      'flat text in a list',
      sse({ type: 'text', content: [{ text: 'Do' }, { text: 'ne.' }] }),
      finished('Done.'),
    ],
    ['text without a type', sse({ text: 'Done.' }), finished('Done.')],
    [
      'flat tokens of one sentence',
      sse(flat.text('Your vid'), flat.text('eo is'), flat.text(' ready.')),
      finished('Your video is ready.'),
    ],
    [
      'flat sentences of their own',
      sse(flat.text('Music added.'), flat.text('Title added.')),
      finished('Music added.\n\nTitle added.'),
    ],
    [
      'tools, then text',
      sse(flat.call('edit'), flat.result('edit'), flat.text('Done.')),
      finished('Done.', ['edit']),
    ],
    [
      'text, then tools',
      sse(flat.text('Adding it.'), flat.call('edit'), flat.result('edit')),
      finished('Adding it.', ['edit'], true),
    ],
    [
      'the same tool twice',
      sse(flat.call('a'), flat.call('b'), flat.call('a'), flat.text('Ok.')),
      finished('Ok.', ['a', 'b']),
    ],
    ['ADK text', sse(adk.text('Done.')), finished('Done.')],
    [
      'ADK partials and their whole',
      sse(adk.partial('Do'), adk.partial('ne.'), adk.text('Done.')),
      finished('Done.'),
    ],
    ['ADK partials whose whole never comes', sse(adk.partial('Do'), adk.partial('ne.')), finished('Done.')],
    [
      'partials, a tool, and a text of its own',
      sse(adk.partial('Adding.'), adk.call('a'), adk.result('a'), adk.partial('Add'), adk.text('Added.')),
      finished('Adding.\n\nAdded.', ['a']),
    ],
    ['a whole text told twice', sse(adk.text('Done.'), adk.text('Done.')), finished('Done.')],
    ['an ADK thought', sse(adk.thought('Hm, music…'), adk.text('Done.')), finished('Done.')],
    [
      'an echo of the message',
      sse({ author: 'user', content: { parts: [{ text: 'make it' }] } }, adk.text('Done.')),
      finished('Done.'),
    ],
    [
      'snake_case ADK',
      sse({ content: { parts: [{ function_call: { name: 'edit' } }] } }, adk.text('Done.')),
      finished('Done.', ['edit']),
    ],
    [
      'both dialects mixed',
      sse(flat.heartbeat, adk.text('One.'), flat.heartbeat, flat.text('Two.')),
      finished('One.\n\nTwo.'),
    ],
    [
      'chunks of the sister gateway',
      sse({ type: 'chunk', content: 'Do' }, { type: 'chunk', content: 'ne.' }, { type: 'done' }),
      finished('Done.'),
    ],
    [
      'an unknown type of event',
      sse({ type: 'sticker', content: 'x' }, flat.text('Done.')),
      finished('Done.'),
    ],
    ['garbage between events', `data: {not json\n\n${sse(flat.text('Done.'))}`, finished('Done.')],
    [
      'CRLF, no spaces, comments, several lines',
      ': hello\r\n\r\ndata:{"type":"text",\r\ndata:"content":"Done."}\r\n\r\n',
      finished('Done.'),
    ],
    ['a last event without its blank line', 'data: {"type":"text","content":"Done."}', finished('Done.')],
    ['[DONE]', `${sse(flat.text('Done.'))}data: [DONE]\n\n`, finished('Done.')],
    ['a byte order mark', `\uFEFF${sse(flat.text('Done.'))}`, finished('Done.')],
    [
      'a token in the text',
      sse(flat.text('Use nmv_usr_abcDEF-_1 and clm_x9')),
      finished('Use nmv_usr_… and clm_…'),
    ],
    ['an apology after a text', sse(flat.text('Music added.'), flat.text(apology)), finished('Music added.')],
    ['an apology at the end of a text', sse(flat.text(`Music added. ${apology}`)), finished('Music added.')],
    [
      'an issue that was overcome',
      sse(flat.text('I encountered a temporary issue with clip 2.\nAll five photos are in now.')),
      finished('I encountered a temporary issue with clip 2.\nAll five photos are in now.'),
    ],
    [
      'a model error after good text',
      sse(adk.text('Music added.'), { errorCode: 'MAX_TOKENS' }),
      finished('Music added.'),
    ],
    ['nothing at all', '', { kind: 'silent', tools: [] }],
    ['heartbeats alone', `data: heartbeat\n\ndata:\n\n${sse(flat.heartbeat)}`, { kind: 'silent', tools: [] }],
    [
      'tools without a word',
      sse(flat.call('edit'), flat.result('edit')),
      { kind: 'silent', tools: ['edit'] },
    ],
    [
      'a state delta alone',
      sse({ author: 'nemo_agent', actions: { stateDelta: { draft: {} } } }),
      { kind: 'silent', tools: [] },
    ],
    [
      'an apology after a tool that worked',
      sse(flat.call('edit'), flat.result('edit'), flat.text(apology)),
      { kind: 'silent', tools: ['edit'] },
    ],
    [
      'an apology alone',
      sse(flat.text(apology)),
      { kind: 'failed', reason: 'temporary-issue', message: apology, toolsSucceeded: false },
    ],
    [
      'an apology after a tool that failed',
      sse(flat.call('edit'), flat.result('edit', { status: 'error' }), flat.text(apology)),
      { kind: 'failed', reason: 'temporary-issue', message: apology, toolsSucceeded: false },
    ],
    [
      'an exception',
      sse({ error: 'custom agent failed' }),
      { kind: 'failed', reason: 'agent', message: 'custom agent failed', toolsSucceeded: false },
    ],
    [
      'a session that went away',
      sse({ error: 'Session not found' }),
      {
        kind: 'refused',
        reason: 'session-unknown',
        message: 'Session not found',
        midway: false,
        neverSent: false,
      },
    ],
    [
      'an exception after a tool',
      sse(flat.call('a'), flat.result('a'), { error: 'x' }),
      { kind: 'failed', reason: 'agent', message: 'x', toolsSucceeded: true },
    ],
    [
      'an exception in broken JSON',
      'data: {"error":"no such "thing""}\n\n',
      { kind: 'failed', reason: 'agent', message: 'no such "thing"', toolsSucceeded: false },
    ],
    [
      'an error event',
      sse({ type: 'error', message: 'x' }),
      { kind: 'failed', reason: 'agent', message: 'x', toolsSucceeded: false },
    ],
    [
      'a model error',
      sse({ errorCode: 'SAFETY', errorMessage: 'blocked' }),
      { kind: 'failed', reason: 'model', message: 'SAFETY blocked', toolsSucceeded: false },
    ],
    [
      'a code',
      sse({ code: 2001, message: 'no credits, see https://nemovideo.com/register?bind=anon_1' }),
      {
        kind: 'refused',
        reason: 'out-of-credits',
        message: 'no credits, see https://nemovideo.com/register?bind=anon_1',
        midway: true,
        neverSent: false,
        registerUrl: 'https://nemovideo.com/register?bind=anon_1',
      },
    ],
    [
      'a code midway',
      sse(flat.call('a'), { code: '1001', message: 'token has expired' }),
      {
        kind: 'refused',
        reason: 'token-invalid',
        message: 'token has expired',
        midway: true,
        neverSent: false,
      },
    ],
  ])('with %s', async (_, stream, outcome) => {
    expect(await outcomeOfStream([stream])).toEqual(outcome);
  });
});

describe('an edit whose stream breaks', () => {
  it.each([
    ['before anything', '', 'disconnected'],
    ['after heartbeats', sse(flat.heartbeat), 'disconnected'],
    ['while a tool runs', sse(flat.text('Adding music.'), flat.call('a')), 'disconnected'],
    ['after a tool', sse(flat.call('a'), flat.result('a')), 'disconnected'],
    ['within increments', sse(adk.partial('Your vid')), 'disconnected'],
    ['within an event', `${sse(flat.call('a'))}data: {"type":"text","cont`, 'disconnected'],
    ['after the final text', sse(flat.call('a'), flat.result('a'), flat.text('Done.')), 'finished'],
    ['after an exception', sse({ error: 'x' }), 'failed'],
  ])('%s', async (_, stream, kind) => {
    expect(await outcomeOfStream([stream], 'broken')).toMatchObject({ kind });
  });
});

describe('an answer that is no stream', () => {
  it.each([
    [
      'a refusal',
      200,
      { code: 2001, message: 'out of credits' },
      { kind: 'refused', reason: 'out-of-credits' },
    ],
    [
      'a session that is gone, said by ADK',
      404,
      { detail: 'Session not found: 55' },
      { kind: 'refused', reason: 'session-unknown' },
    ],
    [
      'a validation error',
      422,
      { detail: [{ loc: ['body'], msg: 'field required' }] },
      { kind: 'refused', reason: 'bad-request' },
    ],
    ['too many requests', 429, { message: 'slow down' }, { kind: 'refused', reason: 'rate-limited' }],
    ['a server error', 500, { detail: 'boom' }, { kind: 'disconnected', cause: 'server-error' }],
    [
      'out of credits with status 500',
      500,
      { code: 2001, message: 'x' },
      { kind: 'refused', reason: 'out-of-credits' },
    ],
    [
      'the events as a list',
      200,
      [adk.call('a'), adk.result('a'), adk.text('Done.')],
      { kind: 'finished', text: 'Done.' },
    ],
    [
      'an envelope around a text',
      200,
      { code: 0, data: { text: 'Done.' } },
      { kind: 'finished', text: 'Done.' },
    ],
    ['an empty envelope', 200, { code: 0, data: null }, { kind: 'silent' }],
  ])('%s', async (_, status, body, outcome) => {
    const options = { type: 'application/json', status };
    expect(await outcomeOfStream([JSON.stringify(body)], 'clean', options)).toMatchObject(outcome);
  });

  it('a proxy page says nothing about whether the message arrived', async () => {
    const outcome = await outcomeOfStream(['<html>Welcome</html>'], 'clean', { type: 'text/html' });
    expect(outcome).toMatchObject({ kind: 'disconnected', cause: 'bad-answer' });
  });
});

describe('any cut of the bytes', () => {
  const streams = new Map<string, Uint8Array>([
    [
      'flat with emoji',
      new TextEncoder().encode(
        sse(
          flat.heartbeat,
          flat.call('a'),
          flat.result('a'),
          flat.text('Fertig 🎬 – schön „so“ 视频已生成。'),
        ),
      ),
    ],
    [
      'ADK with CRLF',
      new TextEncoder().encode(
        sse(adk.partial('Ü🎞'), adk.call('a'), adk.result('a'), adk.text('Überall 🎞️ gut.')).replaceAll(
          '\n',
          '\r\n',
        ),
      ),
    ],
    [
      'keep-alives and garbage',
      new TextEncoder().encode(
        `: hi\n\ndata: heartbeat\n\ndata:\n\ndata: {"x\n\n${sse(flat.text('é'))}data: {"type":"text","content":" end"}`,
      ),
    ],
    ...recordedStreams,
  ]);

  it.each([...streams])('gives the same outcome: %s', async (_, bytes) => {
    const whole = await outcomeOfStream([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 40 }), async cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await outcomeOfStream(chunks)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
    expect(await outcomeOfStream(Array.from(bytes, byte => Uint8Array.of(byte)))).toEqual(whole);
  });

  it('and any end of it is an outcome, never an exception', async () => {
    const bytes = new TextEncoder().encode(
      sse(adk.partial('Ü'), flat.call('a'), flat.result('a'), adk.text('Über.'), { error: 'x' }),
    );
    for (let length = 0; length <= bytes.length; length++) {
      for (const end of ['clean', 'broken'] as const) {
        expect(await outcomeOfStream([bytes.subarray(0, length)], end)).toHaveProperty('kind');
      }
    }
  });

  it('an event beyond the limit is dropped and the rest is read, however it is cut', async () => {
    const huge = sse(flat.result('render', { data: 'x'.repeat(5 * 1024 * 1024) }));
    const bytes = new TextEncoder().encode(sse(flat.text('Before.')) + huge + sse(flat.text('After.')));
    const chunks = (size: number) =>
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
    const expected = finished('Before.\n\nAfter.');
    expect(await outcomeOfStream([bytes])).toEqual(expected);
    expect(await outcomeOfStream(chunks(65_536))).toEqual(expected);
    expect(await outcomeOfStream(chunks(100_003))).toEqual(expected);
  });
});

it('the rest of an event beyond the limit is never taken for an event of its own', async () => {
  const beginning = `data: {"type":"tool_result","name":"a","result":"${'x'.repeat(5 * 1024 * 1024)}`;
  const rest = sse(flat.text('Injected.'));
  expect(await outcomeOfStream([beginning, rest, sse(flat.text('Done.'))])).toEqual(finished('Done.'));
});

describe('the wait for an edit', () => {
  const minute = 60_000;
  /** An edit under way: `say` sends bytes, `settled` is its outcome. */
  const begin = (options: { readonly deadline?: number; readonly signal?: AbortSignal } = {}) => {
    const clock = createManualClock(0);
    const notices: EditProgress[] = [];
    let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: controller => {
        feed = controller;
      },
    });
    const client = createAnsweredClient(
      () => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }),
      clock,
    );
    const settled = client.runEdit('t', '1', 'x', { ...options, onProgress: event => notices.push(event) });
    const say = async (text: string) => {
      feed?.enqueue(new TextEncoder().encode(text));
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      await new Promise(setImmediate);
    };
    return { clock, notices, say, settled, close: () => feed?.close() };
  };

  it('gives notice every two minutes, with what is being done', async () => {
    const edit = begin();
    await edit.say(sse(flat.call('generate_video_with_seedance')));
    edit.clock.advance(2 * minute);
    await edit.say(sse(flat.result('generate_video_with_seedance'), flat.heartbeat));
    edit.clock.advance(2 * minute);
    expect(edit.notices.filter(notice => notice.kind === 'still-working')).toEqual([
      { kind: 'still-working', elapsedMs: 2 * minute, tool: 'generate_video_with_seedance' },
      { kind: 'still-working', elapsedMs: 4 * minute, tool: undefined },
    ]);
    await edit.say(sse(flat.text('Done.')));
    edit.close();
    expect(await edit.settled).toMatchObject({ kind: 'finished' });
  });

  it('ends after ten minutes of heartbeats alone', async () => {
    const edit = begin();
    await edit.say(sse(flat.call('a')));
    for (let minutes = 0; minutes < 10; minutes++) {
      edit.clock.advance(minute);
      await edit.say('data: heartbeat\n\n');
    }
    expect(await edit.settled).toEqual({
      kind: 'disconnected',
      cause: 'no-activity',
      textSoFar: '',
      tools: ['a'],
    });
  });

  it('goes on when anything else comes in between, up to 900 seconds', async () => {
    const edit = begin();
    await edit.say(sse(flat.call('a')));
    edit.clock.advance(9 * minute);
    await edit.say(sse(flat.call('b')));
    edit.clock.advance(5 * minute);
    await edit.say(sse(adk.text('Half way.')));
    edit.clock.advance(minute);
    expect(await edit.settled).toEqual({
      kind: 'disconnected',
      cause: 'cap',
      textSoFar: 'Half way.',
      tools: ['a', 'b'],
    });
  });

  it("hands over at the caller's deadline", async () => {
    const edit = begin({ deadline: 3 * minute });
    await edit.say(sse(flat.call('a')));
    edit.clock.advance(3 * minute);
    expect(await edit.settled).toMatchObject({ kind: 'disconnected', cause: 'deadline' });
  });

  it('ends at once when the caller cancels', async () => {
    const cancel = new AbortController();
    const edit = begin({ signal: cancel.signal });
    await edit.say(sse(flat.call('a')));
    cancel.abort();
    expect(await edit.settled).toEqual({ kind: 'cancelled', tools: ['a'] });
  });

  it('sends nothing when there is no time left, and says so', async () => {
    let sent = 0;
    const client = createAnsweredClient(() => {
      sent++;
      return new Response(bodyOf([], 'clean'));
    }, createManualClock(1000));
    const late = await client.runEdit('t', '1', 'x', { deadline: 1000 });
    expect(late).toMatchObject({ kind: 'refused', reason: 'unreachable', neverSent: true });
    expect(await client.runEdit('t', '1', 'x', { signal: AbortSignal.abort() })).toMatchObject({
      kind: 'cancelled',
    });
    expect(sent).toBe(0);
  });
});
