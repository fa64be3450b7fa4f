import { appName } from '../../lib/contract/edit.ts';
import type { FlatEvent } from '../../lib/contract/stream-event.ts';
import type { Surroundings } from '../surroundings.ts';

/** Characters an event's id is made of; eight of them (nemo-contract §4.3 G). */
const ID_BYTES = 4;

/**
 * The same answer in the dialect of Google's ADK server (nemo-contract §4.3 G, recorded streams): text comes as
 * increments marked `partial` and then once more as a whole, tool answers carry the role `user`.
 */
export function adkEvents(events: readonly FlatEvent[], world: Surroundings): readonly object[] {
  const invocationId = `e-${world.randomBytes(16).toString('hex')}`;
  const callId = `adk-${world.randomBytes(16).toString('hex')}`;
  const event = (role: 'model' | 'user', part: object, more: object = {}) => ({
    content: { parts: [part], role },
    invocationId,
    author: appName,
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
    longRunningToolIds: [],
    id: world.randomBytes(ID_BYTES).toString('hex'),
    timestamp: world.now() / 1000,
    ...more,
  });
  const translate = (flat: FlatEvent): readonly object[] => {
    switch (flat.type) {
      case 'heartbeat':
        return [flat];
      case 'tool_call':
        return [event('model', { functionCall: { id: callId, name: flat.name, args: flat.args } })];
      case 'tool_result':
        return [event('user', { functionResponse: { id: callId, name: flat.name, response: flat.result } })];
      case 'text':
        return [
          ...increments(flat.content).map(text => event('model', { text }, { partial: true })),
          event(
            'model',
            { text: flat.content },
            { partial: false, turnComplete: true, finishReason: 'STOP' },
          ),
        ];
    }
  };
  return events.flatMap(translate);
}

/** Word by word, as a model says it. Joined they are the text. */
const increments = (text: string): readonly string[] => text.match(/\s*\S+\s*(?:\S+\s*){0,3}/g) ?? [];
