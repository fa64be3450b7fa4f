/** What Telegram calls the bot's own files, once it has them. Another bot's names are of no use. */
export interface OwnFileStore {
  get(name: string): Promise<string | undefined>;
  put(name: string, fileId: string): Promise<void>;
}
