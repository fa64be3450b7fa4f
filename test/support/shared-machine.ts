import { inject } from 'vitest';
import * as z from 'zod';

const sharedMachineSchema = z.object({ url: z.string(), dataDir: z.string() });
export type SharedMachine = Readonly<z.infer<typeof sharedMachineSchema>>;

/** A machine with no settings that many tests talk to at once, each in chats of its own, as people do. */
export async function sharedMachine(): Promise<SharedMachine> {
  const answer = await fetch(inject('sharedMachineDoor'));
  if (!answer.ok) throw new Error(await answer.text());
  return sharedMachineSchema.parse(await answer.json());
}
