/** Files that people sent, as Telegram keeps them. */
export interface FileSource {
  open(fileId: string): Promise<{
    readonly body: ReadableStream<Uint8Array>;
    readonly size?: number;
  }>;
}
