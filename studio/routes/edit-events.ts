import type { FlatEvent } from '../../lib/contract/stream-event.ts';
import type { EditAnswer } from '../planning/edit.ts';

/** The tool that edits are made with, in the hosted backend's words (nemo-contract §4.5). */
const TOOL = 'edit_multitrack';

/** What a finished edit says on its stream, in order. */
export function editEvents(answer: EditAnswer, silent: boolean): readonly FlatEvent[] {
  const tool: readonly FlatEvent[] =
    answer.operations.length === 0
      ? []
      : [
          { type: 'tool_call', name: TOOL, args: { operations: answer.operations } },
          {
            type: 'tool_result',
            name: TOOL,
            result: { status: answer.changed ? 'success' : 'unchanged', duration: answer.draft?.d ?? 0 },
          },
        ];
  return silent ? tool : [...tool, { type: 'text', content: answer.text }];
}
