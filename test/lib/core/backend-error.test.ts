import { expect, it } from 'vitest';
import { BackendError, problemOfFailure } from '../../../lib/core/backend-error.ts';
import { problemOf } from '../../../lib/core/problem.ts';
import { redact } from '../../../lib/core/redact.ts';
import { activityOf } from '../../../lib/core/tool-labels.ts';
import { claimLink, registerLink } from '../../../lib/core/web-links.ts';

it('a backend error names its call and kind and hides tokens', () => {
  const error = new BackendError('state', {
    kind: 'token-invalid',
    message: 'token nmv_usr_ab-C_1 of clm_zz is invalid',
  });
  expect(error.message).toBe('state: token nmv_usr_… of clm_… is invalid (token-invalid)');
  expect(error).toMatchObject({ name: 'BackendError', kind: 'token-invalid', neverSent: false });
  expect(error).toBeInstanceOf(Error);
});

it('a backend error carries what people are told', () => {
  expect(
    problemOf(
      new BackendError('edit', {
        kind: 'out-of-credits',
        message: '',
        registerUrl: 'https://x/register?bind=1',
      }),
    ),
  ).toEqual({
    kind: 'out-of-credits',
    url: 'https://x/register?bind=1',
  });
  expect(problemOfFailure('poll-export', { kind: 'not-found' })).toEqual({ kind: 'bad-request' });
  expect(problemOfFailure('edit', { kind: 'cancelled' })).toEqual({ kind: 'internal' });
});

it('a token that is not to be had this week is no busy minute', () => {
  const hour = 3_600_000;
  const refused = (call: 'acquire-token' | 'state', retryAfterMs?: number) =>
    problemOf(
      new BackendError(call, {
        kind: 'rate-limited',
        message: '',
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      }),
    ).kind;
  expect(refused('acquire-token')).toBe('token-limit');
  expect(refused('acquire-token', 100 * hour)).toBe('token-limit');
  // The backend says itself that it is sooner.
  expect(refused('acquire-token', 20_000)).toBe('rate-limited');
  expect(refused('state')).toBe('rate-limited');
});

it('every token in a text is cut out, and nothing else', () => {
  expect(redact('a nmv_usr_A-b_c, "clm_9"; nmv_usr_x&clm')).toBe('a nmv_usr_…, "clm_…"; nmv_usr_…&clm');
});

it('links hold a bind id or a claim token, escaped, and never an account token', () => {
  expect(registerLink('https://nemovideo.com', 'anon_a&b')).toBe(
    'https://nemovideo.com/register?bind=anon_a%26b',
  );
  expect(claimLink('https://nemovideo.com/', 'clm_a')).toBe('https://nemovideo.com/workspace/claim?ct=clm_a');
  expect(() => claimLink('https://nemovideo.com', 'nmv_usr_a')).toThrow(TypeError);
});

it.each([
  ['generate_video_with_seedance', 'generating-video'],
  ['generate_music', 'generating-audio'],
  ['suno', 'generating-audio'],
  ['voiceover_v2', 'generating-audio'],
  ['edit_multitrack', 'editing-timeline'],
  ['update_draft', 'editing-timeline'],
  ['understand_media', 'analyzing'],
  ['wait', 'thinking'],
  [undefined, 'thinking'],
])('the tool %s is %s', (tool, activity) => {
  expect(activityOf(tool)).toBe(activity);
});
