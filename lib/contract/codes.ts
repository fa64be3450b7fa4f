/** Application codes in the JSON `code` field (nemo-contract §10). Any may come with HTTP 200 or another status. */
export const codes = {
  ok: 0,
  tokenInvalid: 1001,
  sessionUnknown: 1002,
  outOfCredits: 2001,
  unsupportedFile: 4001,
  fileTooLarge: 4002,
} as const;

/** HTTP statuses that carry a meaning of their own; they are also met as JSON codes (nemo-contract §1.3, §10). */
export const statuses = {
  clientIdMissing: 400,
  tokenInvalid: 401,
  planBlocked: 402,
  rateLimited: 429,
} as const;
