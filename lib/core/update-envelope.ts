/** What of an update must be known before it is handled. */
export interface UpdateEnvelope {
  readonly updateId: number;
  /** Undefined for updates without a chat; they are handled in no particular order. */
  readonly chatId: number | undefined;
  readonly press?: { readonly callbackId: string; readonly isCancel: boolean };
}
