import type { IncomingMessage, ServerResponse } from 'node:http';

/** How an edit is answered: what is written, what it does to the draft, how it ends. */
export interface EditScript {
  readonly chunks: readonly (string | Uint8Array)[];
  /** Default `clean`: the chunked body's terminator is sent. `cut`: it is not. `hang`: nothing more comes. */
  readonly end?: 'clean' | 'cut' | 'hang';
  /** The session's draft after it, as JSON; absent: unchanged. */
  readonly draft?: string;
  readonly type?: string;
}

const line = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;

/** A `data:` line per event. */
export const sse = (...events: readonly unknown[]): string => events.map(line).join('');

/** Events in the flat dialect (nemo-contract §4.3 F). */
export const flat = {
  text: (content: string) => ({ type: 'text', content }),
  call: (name: string) => ({ type: 'tool_call', name, args: {} }),
  result: (name: string, result: object = { status: 'success' }) => ({ type: 'tool_result', name, result }),
  heartbeat: { type: 'heartbeat' },
};

/** Events as Google's ADK sends them (nemo-contract §4.3 G). */
export const adk = {
  text: (text: string) => ({ author: 'nemo_agent', content: { role: 'model', parts: [{ text }] } }),
  partial: (text: string) => ({ ...adk.text(text), partial: true }),
  thought: (text: string) => ({
    author: 'nemo_agent',
    content: { role: 'model', parts: [{ text, thought: true }] },
  }),
  call: (name: string) => ({
    author: 'nemo_agent',
    content: { role: 'model', parts: [{ functionCall: { id: '1', name, args: {} } }] },
  }),
  result: (name: string, response: object = { status: 'success' }) => ({
    author: 'nemo_agent',
    content: { role: 'user', parts: [{ functionResponse: { id: '1', name, response } }] },
  }),
};

/** Plays a script as the body of an answer. */
export function play(script: EditScript, request: IncomingMessage, response: ServerResponse): void {
  const { chunks, end = 'clean', type = 'text/event-stream' } = script;
  response.writeHead(200, { 'Content-Type': type });
  response.flushHeaders();
  const next = (index: number) => {
    const chunk = chunks[index];
    if (chunk !== undefined) response.write(chunk, () => setImmediate(next, index + 1));
    else if (end === 'clean') response.end();
    else if (end === 'cut') request.socket.resetAndDestroy();
  };
  next(0);
}
