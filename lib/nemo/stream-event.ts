import { type AdkPart, type StreamEventReading, streamEventReading } from '../contract/stream-event.ts';
import { asRecord } from './as-record.ts';
import { parseJson } from './json.ts';

/** What one event of an edit's stream says, whatever its dialect. */
export type StreamEvent =
  /** `whole`: a finished text, replacing increments before it. `increment`: a piece of one. `flat`: either. */
  | { readonly kind: 'text'; readonly text: string; readonly form: 'whole' | 'increment' | 'flat' }
  | { readonly kind: 'tool-started'; readonly tool: string }
  | { readonly kind: 'tool-finished'; readonly tool: string; readonly succeeded: boolean }
  | { readonly kind: 'heartbeat' }
  /** Something happens that is nobody's business: thoughts, state deltas, unknown types. */
  | { readonly kind: 'activity' }
  | { readonly kind: 'error'; readonly source: 'agent' | 'model'; readonly message: string }
  /** An application code in the stream (nemo-contract §4.4). `body`: the event as it came. */
  | { readonly kind: 'code'; readonly code: number; readonly message: string; readonly body: string }
  /** Neither JSON nor a known word; skipped and counted. */
  | { readonly kind: 'malformed' };

const heartbeatTypes = new Set(['heartbeat', 'ping', 'keepalive', 'keep-alive']);
const startTypes = new Set(['tool_call', 'tool_start', 'toolcall_start']);
const finishTypes = new Set(['tool_result', 'tool_end', 'toolcall_end']);

/** Reads the data of one server-sent event (nemo-contract §4.2-§4.4). One event may say several things. */
export function readStreamEvent(data: string): readonly StreamEvent[] {
  const word = data.trim();
  if (word === '' || heartbeatTypes.has(word)) return [{ kind: 'heartbeat' }];
  if (word === '[DONE]') return [{ kind: 'activity' }];
  let value: unknown;
  try {
    value = parseJson(word);
  } catch {
    // Older servers put an unescaped message into their error event (streams README).
    const broken = /^\{\s*"error"\s*:\s*"?(.*?)"?\s*\}?$/s.exec(word)?.[1];
    return [
      broken === undefined ? { kind: 'malformed' } : { kind: 'error', source: 'agent', message: broken },
    ];
  }
  const event = streamEventReading.safeParse(value);
  return event.success ? readEvent(event.data, word) : [{ kind: 'malformed' }];
}

function readEvent(event: StreamEventReading, body: string): readonly StreamEvent[] {
  const type = event.type ?? '';
  if (heartbeatTypes.has(type)) return [{ kind: 'heartbeat' }];
  if (event.author === 'user') return [{ kind: 'activity' }];

  const said: StreamEvent[] =
    typeof event.content === 'object' && !Array.isArray(event.content)
      ? (event.content.parts ?? []).flatMap(part => readPart(part, event.partial === true))
      : readFlat(event, type);
  const modelError = event.errorCode ?? event.error_code;
  if (modelError !== undefined) {
    const message = event.errorMessage ?? event.error_message ?? '';
    said.push({ kind: 'error', source: 'model', message: `${modelError} ${message}`.trim() });
  }
  const error =
    textOf(event.error) || (type === 'error' ? textOf(event.message) || textOf(event.content) : '');
  if (event.code !== undefined && event.code !== 0) {
    said.push({ kind: 'code', code: event.code, message: textOf(event.message) || error, body });
  } else if (error !== '' || type === 'error') {
    said.push({ kind: 'error', source: 'agent', message: error });
  }
  return said.length === 0 ? [{ kind: 'activity' }] : joinTexts(said);
}

function readPart(part: AdkPart, partial: boolean): StreamEvent[] {
  const said: StreamEvent[] = [];
  if (part.text !== undefined && part.text !== '' && part.thought !== true) {
    said.push({ kind: 'text', text: part.text, form: partial ? 'increment' : 'whole' });
  }
  const call = part.functionCall ?? part.function_call;
  if (call !== undefined && !partial) said.push({ kind: 'tool-started', tool: call.name ?? 'tool' });
  const response = part.functionResponse ?? part.function_response;
  if (response !== undefined) {
    said.push({
      kind: 'tool-finished',
      tool: response.name ?? 'tool',
      succeeded: succeeded(response.response),
    });
  }
  return said;
}

function readFlat(event: StreamEventReading, type: string): StreamEvent[] {
  const tool = event.name ?? event.tool ?? event.tool_name ?? 'tool';
  if (startTypes.has(type)) return [{ kind: 'tool-started', tool }];
  if (finishTypes.has(type)) return [{ kind: 'tool-finished', tool, succeeded: succeeded(event.result) }];
  if (type !== '' && type !== 'text' && type !== 'chunk' && type !== 'message') return [];
  const text = textOf(event.content) || textOf(event.text);
  return text === '' ? [] : [{ kind: 'text', text, form: type === 'chunk' ? 'increment' : 'flat' }];
}

/** A text, or the texts of a list of `{text}`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  const { text, message } = asRecord(value);
  return typeof text === 'string' ? text : typeof message === 'string' ? message : '';
}

/** The schemas of tool answers are not public: a failure is what says so. */
function succeeded(result: unknown): boolean {
  const { error, success, status, code } = asRecord(result);
  if (success === false || (error !== undefined && error !== null && error !== '' && error !== false))
    return false;
  if (typeof status === 'string' && /^(error|failed|failure)$/i.test(status)) return false;
  return (
    code === undefined ||
    code === null ||
    Number(code) === 0 ||
    Number(code) === 200 ||
    Number.isNaN(Number(code))
  );
}

/** Parts of one event are one text (ADK joins them without a break). */
function joinTexts(said: readonly StreamEvent[]): readonly StreamEvent[] {
  const joined: StreamEvent[] = [];
  for (const event of said) {
    const before = joined.at(-1);
    if (event.kind === 'text' && before?.kind === 'text' && before.form === event.form) {
      joined[joined.length - 1] = { ...before, text: before.text + event.text };
    } else {
      joined.push(event);
    }
  }
  return joined;
}
