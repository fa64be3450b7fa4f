/** A file that may leave us. */
export interface PreparedFile {
  readonly body: ReadableStream<Uint8Array>;
  /** Absent when it is not known before the end. */
  readonly size?: number;
  /** What the bytes are, whatever their name says: without a dot. */
  readonly extension: string;
  readonly mimeType: string;
}

export interface FilePreparation {
  /**
   * Knows a file by its bytes, takes out of it where it was taken and by whom, and makes a JPEG of what the backend
   * would not take. Undefined for kinds that are of no use; the body is then cancelled.
   */
  prepare(file: {
    readonly body: ReadableStream<Uint8Array>;
    readonly size?: number;
  }): Promise<PreparedFile | undefined>;
}
