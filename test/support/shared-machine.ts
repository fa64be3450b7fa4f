import { inject } from 'vitest';
import * as z from 'zod';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared machine is asked for; see serve-shared-machine.ts. */
    readonly sharedMachineAt: string;
  }
}

const sharedMachineSchema = z.object({ url: z.string(), dataDir: z.string() });
export type SharedMachine = z.infer<typeof sharedMachineSchema>;

/** A machine with no settings that many tests talk to at once, each in chats of its own, as people do. */
export const sharedMachine = async (): Promise<SharedMachine> => {
  const answer = await fetch(inject('sharedMachineAt'));
  if (!answer.ok) throw new Error(await answer.text());
  return sharedMachineSchema.parse(await answer.json());
};
