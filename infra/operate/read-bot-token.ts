import { env } from '../../lib/env.ts';
import { secretShapes } from '../../lib/secrets.ts';
import { OperateError } from './operate-error.ts';

/** Asks on the terminal without showing the answer; undefined where there is none. */
export type AskHidden = (question: string) => Promise<string | undefined>;

/**
 * The bot's token: as given by TELEGRAM_BOT_TOKEN, else asked for. It is never printed, kept in a file or handed to
 * another program. Throws OperateError `no-token`.
 */
export const readBotToken = async (given: string | undefined, ask: AskHidden): Promise<string> => {
  const token = given || (await ask('Bot token from @BotFather (not shown): ')) || '';
  if (secretShapes.botToken.safeParse(token).success) return token;
  throw new OperateError(
    'no-token',
    token === ''
      ? `Set ${env.botToken}: @BotFather gives a token for a new bot.`
      : 'That is no bot token: it looks like 123456789:AA… as @BotFather gives it.',
  );
};
