import * as z from 'zod';
import { type Command, commandSchema, commandsKey, type Profile } from '../store/profile.ts';
import { badRequest } from './bot-api-error.ts';
import { int, json, text } from './field.ts';
import { type BotApiContext, type Method, method } from './method.ts';

/** Commands of one scope and language. */
const MAX_COMMANDS = 100;

const scopeFields = {
  scope: json(z.looseObject({ type: z.string(), chat_id: z.int().optional() })).optional(),
  language_code: text.optional(),
};
const scopeSchema = z.object(scopeFields);

export const setMyCommands = method(
  'setMyCommands',
  z.object({ ...scopeFields, commands: json(z.array(z.looseObject({ command: text, description: text }))) }),
  (context, parameters) => {
    if (parameters.commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    const commands = parameters.commands.map(({ command, description }): Command => {
      const checked = commandSchema.safeParse({ command: command.replace(/^\//u, ''), description });
      if (checked.success) return checked.data;
      throw badRequest(description === '' ? 'BOT_COMMAND_DESCRIPTION_INVALID' : 'BOT_COMMAND_INVALID');
    });
    return change(context, profile => ({
      ...profile,
      commands: { ...profile.commands, [keyOf(parameters)]: commands },
    }));
  },
);

export const getMyCommands = method('getMyCommands', scopeSchema, (context, parameters) => {
  return context.world.profile().commands[keyOf(parameters)] ?? [];
});

export const deleteMyCommands = method('deleteMyCommands', scopeSchema, (context, parameters) =>
  change(context, profile => {
    const { [keyOf(parameters)]: _deleted, ...commands } = profile.commands;
    return { ...profile, commands };
  }),
);

/** Texts about the bot: what the profile and the methods' parameter call it, and the longest allowed. */
const texts = [
  { key: 'name', max: 64 },
  { key: 'description', max: 512 },
  { key: 'short_description', max: 120 },
] as const;

function titled(key: (typeof texts)[number]['key']): string {
  return key.replace(/(?:^|_)([a-z])/gu, (_all, letter: string) => letter.toUpperCase());
}

/** setMyName, setMyDescription, setMyShortDescription and their get counterparts. */
export const profileTexts: readonly Method[] = texts.flatMap(({ key, max }) => [
  method(
    `setMy${titled(key)}`,
    z.object({ [key]: text.optional(), language_code: text.optional() }),
    (context, parameters) => {
      const value = z.string().default('').parse(parameters[key]);
      if ([...value].length > max) throw badRequest(`bot ${key.replace('_', ' ')} is too long`);
      const language = z.string().default('').parse(parameters['language_code']);
      const { [language]: _old, ...others } = context.world.profile()[key];
      return change(context, profile => ({
        ...profile,
        [key]: value === '' ? others : { ...others, [language]: value },
      }));
    },
  ),
  method(`getMy${titled(key)}`, z.object({ language_code: text.optional() }), (context, parameters) => {
    const byLanguage = context.world.profile()[key];
    const fallback = key === 'name' ? context.bot.defaultName : '';
    return { [key]: byLanguage[parameters.language_code ?? ''] ?? byLanguage[''] ?? fallback };
  }),
]);

export const setChatMenuButton = method(
  'setChatMenuButton',
  z.object({ chat_id: int.optional(), menu_button: json(z.looseObject({ type: z.string() })).optional() }),
  (context, { menu_button }) =>
    change(context, profile => ({ ...profile, menu_button: menu_button ?? { type: 'default' } })),
);

export const getChatMenuButton = method(
  'getChatMenuButton',
  z.object({ chat_id: int.optional() }),
  context => context.world.profile().menu_button,
);

function keyOf({ scope, language_code = '' }: z.infer<typeof scopeSchema>): string {
  const { type, chat_id } = scope ?? { type: 'default' };
  return commandsKey(type === 'chat' ? `chat:${chat_id}` : type, language_code);
}

function change(context: BotApiContext, changed: (profile: Profile) => Profile): true {
  context.world.record({ type: 'profile-set', profile: changed(context.world.profile()) });
  return true;
}
