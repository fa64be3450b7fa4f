import type OpenAI from 'openai';
import * as z from 'zod';
import { operationSchema } from '../../timeline/operation.ts';
import { conclude } from '../conclude.ts';
import { type EditAnswer, type EditRequest, edit } from '../edit.ts';
import { detectLanguage } from '../lexing/detect-language.ts';
import { perform } from '../perform.ts';
import { instructions, situation } from './instructions.ts';

export interface ModelSettings {
  /** Base URL of an OpenAI-compatible endpoint, e.g. `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Local endpoints often want none. */
  readonly key?: string;
  /** How long to wait for an answer, ms. */
  readonly timeoutMs?: number;
}

/** People wait in a chat: after this the rules answer. ms. */
const patience = 20_000;
/** The longest list of operations is a few thousand tokens; a model that says more has lost its way. */
const longestAnswer = 4096;

const argumentsSchema = z.object({ operations: z.array(operationSchema).min(1).max(100) });

const tools: OpenAI.Chat.Completions.ChatCompletionTool[] = [
  {
    type: 'function',
    function: {
      name: 'edit_multitrack',
      description: 'Changes the timeline. The operations are applied in turn, all or none.',
      parameters: { ...z.toJSONSchema(argumentsSchema, { io: 'input' }) },
    },
  },
  {
    type: 'function',
    function: {
      name: 'decline',
      description: 'For messages that ask for nothing that can be done to this video, and for questions.',
      parameters: { type: 'object', properties: {} },
    },
  },
];

/**
 * An editor that asks a model for the operations. They pass the same schema and the same checks as those of the
 * rules. Whatever goes wrong – no endpoint, too slow, an answer that is no valid operation, a declined message –
 * the rules answer instead, so that nothing is lost by having asked.
 */
export function createEditWithModel(settings: ModelSettings): (request: EditRequest) => Promise<EditAnswer> {
  let client: Promise<OpenAI> | undefined;
  return async request => {
    client ??= connect(settings);
    const connected = await client;
    const signal = AbortSignal.timeout(settings.timeoutMs ?? patience);
    const operations = await ask(connected, settings.model, request, signal);
    const planned = operations && perform(request, operations);
    return planned
      ? conclude(request, planned, detectLanguage(request.text, request.language).language)
      : edit(request);
  };
}

/** The SDK is loaded only where there is a model: it takes 0.1 s of CPU. */
async function connect(settings: ModelSettings): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  return new Client({
    baseURL: settings.url,
    apiKey: settings.key ?? 'none',
    // The rules are the second try: they take milliseconds, where the SDK would wait as long as the endpoint says.
    maxRetries: 0,
  });
}

/** The operations of the model's tool call; undefined when it made none that can be used. */
async function ask(
  client: OpenAI,
  model: string,
  request: EditRequest,
  signal: AbortSignal,
): Promise<z.infer<typeof argumentsSchema>['operations'] | undefined> {
  const complete = () =>
    client.chat.completions.create(
      {
        model,
        max_tokens: longestAnswer,
        temperature: 0,
        tools,
        tool_choice: 'required',
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: situation(request) },
        ],
      },
      { signal },
    );
  try {
    const completion = await complete().catch(async error => {
      // A connection kept from the message before may be closed by now: a new one is worth the try.
      const { APIConnectionError } = await import('openai');
      if (error instanceof APIConnectionError && !signal.aborted) return complete();
      throw error;
    });
    const call = completion.choices[0]?.message.tool_calls?.[0];
    if (call?.type !== 'function' || call.function.name !== 'edit_multitrack') return undefined;
    const parsed = argumentsSchema.safeParse(JSON.parse(call.function.arguments));
    return parsed.success ? parsed.data.operations : undefined;
  } catch {
    // Unreachable, refused, timed out, no JSON: all the same to the person, and the text must not reach a log.
    return undefined;
  }
}
