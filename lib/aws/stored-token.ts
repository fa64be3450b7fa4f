import * as z from 'zod';
import type { Chat } from '../core/chat.ts';
import type { BackendToken } from '../core/ports/chat-store.ts';
import type { TokenCipher } from './token-cipher.ts';

const about = { expiresAt: z.number(), userId: z.string().exactOptional() };

/** A token as it lies in the table. */
export const sealedToken = z.object({ sealed: z.string(), ...about });
/** As earlier versions put it there. */
export const plainToken = z.object({ value: z.string(), ...about });

export type SealedToken = z.infer<typeof sealedToken>;

export const sealToken = (
  cipher: TokenCipher,
  chat: Chat,
  { value, expiresAt, userId }: BackendToken,
): SealedToken => ({
  sealed: cipher.encrypt(value, chat),
  expiresAt,
  ...(userId === undefined ? {} : { userId }),
});

/** Undefined when its key is not here: its chat needs a new token then. */
export const openToken = (
  cipher: TokenCipher,
  chat: Chat,
  { sealed, ...about }: SealedToken,
): BackendToken | undefined => {
  const value = cipher.decrypt(sealed, chat);
  return value === undefined ? undefined : { value, ...about };
};
