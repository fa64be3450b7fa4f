import { paths } from '../contract/paths.ts';
import { type StateReading, stateReading } from '../contract/state.ts';
import type { BackendState, CallOptions } from '../core/backend.ts';
import type { Http } from './http.ts';
import { parseJson } from './json.ts';
import { jsonSlice } from './json-slice.ts';
import { readAs } from './read-as.ts';

/** nemo-contract §7. The draft stays the text that was received. */
export async function readState(
  http: Http,
  token: string,
  sessionId: string,
  options: CallOptions = {},
): Promise<BackendState> {
  const { data, body, text } = await http.ask({
    call: 'state',
    method: 'GET',
    path: paths.state(sessionId),
    token,
    signal: options.signal,
  });
  const answer = readAs('state', stateReading, data ?? {});
  return {
    draft: draftText(
      text,
      data === body ? ['state', 'draft'] : ['data', 'state', 'draft'],
      answer.state?.draft,
    ),
    assets: count(answer.state?.video_infos) + count(answer.state?.generated_media),
    taskId: answer.task_id,
  };
}

/** A draft may be missing, null, empty, an object, or an object's JSON in a string (nemo-contract §14). */
function draftText(answer: string, path: readonly string[], value: unknown): string | undefined {
  if (typeof value === 'string') return isObjectText(value) ? value : undefined;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return undefined;
  return jsonSlice(answer, path);
}

function isObjectText(text: string): boolean {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  } catch {
    return false;
  }
}

type Assets = NonNullable<StateReading['state']>['video_infos'];

const count = (assets: Assets): number =>
  assets === undefined ? 0 : Array.isArray(assets) ? assets.length : Object.keys(assets).length;
