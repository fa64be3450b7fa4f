import type { ServerResponse } from 'node:http';
import { json, pollAnswer } from './hostile-answers.ts';
import type { Behaviour } from './hostile-behaviour.ts';
import { renderBody } from './hostile-checks.ts';

/** The renders of a hostile backend (nemo-contract §8). */
export interface HostileRenders {
  /** Bodies of those that were taken on, as they were received. */
  readonly taken: readonly string[];
  submit(body: string, behaviour: Behaviour, response: ServerResponse): void;
  poll(id: string, behaviour: Behaviour, response: ServerResponse, cdnUrl: string): void;
}

export function createHostileRenders(): HostileRenders {
  const taken: string[] = [];
  const ids = new Set<string>();
  const polled = new Map<string, number>();
  return {
    taken,
    submit: (body, { renderId, duplicateRender }, response) => {
      const { id } = renderBody.parse(JSON.parse(body));
      if (ids.has(id) && duplicateRender === 'refused') {
        return json(response, 200, { success: false, error: `render ${id} exists already` });
      }
      if (!ids.has(id)) taken.push(body);
      ids.add(id);
      json(response, 200, { success: true, data: { id: renderId ?? id, status: 'pending', progress: 5 } });
    },
    poll: (id, { renderId, polls, pollDialect }, response, cdnUrl) => {
      if (!ids.has(id) && id !== renderId) {
        return json(response, 404, { success: false, error: 'render not found' });
      }
      const count = polled.get(id) ?? 0;
      polled.set(id, count + 1);
      const found = polls[Math.min(count, polls.length - 1)] ?? { status: 'processing' };
      const url = found.url ?? (found.status === 'completed' ? `${cdnUrl}/${id}.mp4` : undefined);
      const state = { ...found, ...(url === undefined ? {} : { url }) };
      json(response, 200, pollAnswer(pollDialect, id, state));
    },
  };
}
