export interface MediaStore {
  put(
    key: string,
    body: ReadableStream<Uint8Array>,
    options: { size?: number; mimeType?: string },
  ): Promise<void>;
  /** Everything whose key begins with `prefix`. */
  deleteAll(prefix: string): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  getText(key: string): Promise<string | undefined>;
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Bytes of an object; undefined when there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  remove(key: string): Promise<void>;
  /** A link that lets anybody who has it read the object for `seconds`. */
  presign(key: string, seconds: number): Promise<string>;
  /** A link by which exactly `size` bytes may be put there for `seconds`. */
  presignPut(key: string, size: number, seconds: number): Promise<string>;
}
