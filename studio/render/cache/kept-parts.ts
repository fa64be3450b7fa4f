/** Where encoded parts of videos are kept, by the hash of what they show (chunk-key.ts). */
export interface KeptParts {
  get(key: string): Promise<Buffer | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** One that several machines share: what one puts there, another gets. `put` fails rather than keep nothing. */
export interface SharedParts extends KeptParts {
  /** Whether a part is there and stays until the video is made of it. */
  has(key: string): Promise<boolean>;
}
