import * as z from 'zod';

export const commandSchema = z.object({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: z.string().min(1).max(256),
});

/** What the bot told Telegram about itself. Keys of the records are language codes, '' for everyone else. */
export const profileSchema = z.object({
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  short_description: z.record(z.string(), z.string()),
  /** Keys are `scope/language`, as made by `commandsKey`. */
  commands: z.record(z.string(), z.array(commandSchema)),
  menu_button: z.looseObject({ type: z.string() }),
});

export const webhookSchema = z.object({
  url: z.url(),
  secret_token: z.string().optional(),
  max_connections: z.int(),
  allowed_updates: z.array(z.string()),
});

export type Command = z.infer<typeof commandSchema>;
export type Profile = z.infer<typeof profileSchema>;
export type Webhook = z.infer<typeof webhookSchema>;

export const emptyProfile: Profile = {
  name: {},
  description: {},
  short_description: {},
  commands: {},
  menu_button: { type: 'commands' },
};

/** The value for a person's language: exact, then the part before the dash, then everyone's. */
export function inLanguage(
  texts: Readonly<Record<string, string>>,
  languageCode: string,
): string | undefined {
  return texts[languageCode] ?? texts[languageCode.split('-')[0] ?? ''] ?? texts[''];
}

export function commandsKey(scope: string, languageCode: string): string {
  return `${scope}/${languageCode}`;
}

/** The commands shown in a private chat, in the order in which Telegram looks: narrow scopes before wide ones. */
export function commandsFor(profile: Profile, chatId: number, languageCode: string): readonly Command[] {
  const language = languageCode.split('-')[0] ?? '';
  for (const scope of [`chat:${chatId}`, 'all_private_chats', 'default']) {
    for (const code of [language, '']) {
      const commands = profile.commands[commandsKey(scope, code)];
      if (commands && commands.length > 0) return commands;
    }
  }
  return [];
}
