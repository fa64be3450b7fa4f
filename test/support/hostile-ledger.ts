import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Fault } from './hostile-fault.ts';

const editBody = z.object({ new_message: z.object({ parts: z.array(z.object({ text: z.string() })) }) });

/** What the agent was paid for (nemo-contract §15). */
export interface HostileLedger {
  readonly paidMessages: readonly string[];
  /** Messages that came again while the same was being worked on. */
  readonly doubleCharges: readonly string[];
  /** Notes an edit, unless `fault` says that it was not taken up. It is in progress until its answer is over. */
  note(body: string, fault: Fault | undefined, response: ServerResponse): void;
}

export function createHostileLedger(): HostileLedger {
  const paidMessages: string[] = [];
  const doubleCharges: string[] = [];
  const inProgress: string[] = [];
  return {
    paidMessages,
    doubleCharges,
    note: (body, fault, response) => {
      if (isRefusal(fault)) return;
      const text = editBody.parse(JSON.parse(body)).new_message.parts[0]?.text ?? '';
      if (inProgress.includes(text)) doubleCharges.push(text);
      paidMessages.push(text);
      inProgress.push(text);
      response.once('close', () => inProgress.splice(inProgress.indexOf(text), 1));
    },
  };
}

/** A fault that replaces the answer after the agent took the message up still costs: only refusals do not. */
function isRefusal(fault: Fault | undefined): boolean {
  if (fault?.kind === 'redirect') return true;
  return fault?.kind === 'answer' && (fault.status !== 200 || /"code":[1-9]/.test(fault.body));
}
