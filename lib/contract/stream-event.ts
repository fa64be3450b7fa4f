import * as z from 'zod';
import { looseNumber } from './envelope.ts';

/** The canonical (flat) events of an edit's stream, one per `data:` line (nemo-contract §4.3 F). The stream has no terminal event. */
export const flatEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), content: z.string() }),
  z.object({ type: z.literal('tool_call'), name: z.string(), args: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('tool_result'), name: z.string(), result: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal('heartbeat') }),
]);
export type FlatEvent = z.infer<typeof flatEvent>;

/** An exception in the middle of the stream; the connection closes after it (nemo-contract §4.4). */
export type StreamErrorEvent = { readonly error: string };
/** An application code in the middle of the stream; undocumented but plausible (nemo-contract §4.4). */
export type StreamCodeEvent = { readonly code: number; readonly message: string };

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const functionCall = z.looseObject({ name: lenient(z.string()), args: z.unknown().optional() });
const functionResponse = z.looseObject({ name: lenient(z.string()), response: z.unknown().optional() });

/** One part of an ADK event (nemo-contract §4.3 G), in camelCase or snake_case. */
const part = z.looseObject({
  text: lenient(z.string()),
  thought: lenient(z.boolean()),
  functionCall: lenient(functionCall),
  function_call: lenient(functionCall),
  functionResponse: lenient(functionResponse),
  function_response: lenient(functionResponse),
});
export type AdkPart = z.infer<typeof part>;

/**
 * Everything that is looked at in one event, both dialects in one: streams are mixed, so the dialect is decided
 * per event. A key of an unexpected type counts as absent; unknown keys are ignored.
 */
export const streamEventReading = z.looseObject({
  type: lenient(z.string()),
  /** Flat: text, or a list of `{text}`. ADK: `{parts, role}`. */
  content: lenient(
    z.union([z.string(), z.array(z.unknown()), z.looseObject({ parts: lenient(z.array(part.catch({}))) })]),
  ),
  text: lenient(z.union([z.string(), z.array(z.unknown())])),
  name: lenient(z.string()),
  tool: lenient(z.string()),
  tool_name: lenient(z.string()),
  args: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  code: lenient(looseNumber),
  author: lenient(z.string()),
  partial: lenient(z.boolean()),
  errorCode: lenient(z.string()),
  error_code: lenient(z.string()),
  errorMessage: lenient(z.string()),
  error_message: lenient(z.string()),
});
export type StreamEventReading = z.infer<typeof streamEventReading>;
