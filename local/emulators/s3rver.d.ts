/** The parts of s3rver 3.7 that are used; the package brings no types. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http';
  import type FilesystemStore from 's3rver/lib/stores/filesystem.js';

  interface S3rverOptions {
    readonly directory: string;
    readonly silent: boolean;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  }

  class S3rver {
    constructor(options: S3rverOptions);
    store: FilesystemStore;
    readonly context: { store: FilesystemStore };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
  export = S3rver;
}

declare module 's3rver/lib/stores/filesystem.js' {
  import type { Readable } from 'node:stream';

  namespace FilesystemStore {
    interface StoredObject {
      readonly bucket: string;
      readonly key: string;
      readonly content: Buffer | Readable;
      readonly metadata: Readonly<Record<string, string>>;
    }
    interface Written {
      readonly size: number;
      readonly md5: string;
    }
  }

  class FilesystemStore {
    constructor(directory: string);
    readonly rootDirectory: string;
    getBucketPath(bucket: string): string;
    getResourcePath(bucket: string, key: string | undefined, resource: string): string;
    putMetadata(
      bucket: string,
      key: string,
      metadata: Readonly<Record<string, string>>,
      md5: string,
    ): Promise<void>;
    putObject(object: FilesystemStore.StoredObject): Promise<FilesystemStore.Written>;
    putPart(
      bucket: string,
      uploadId: string,
      partNumber: number,
      content: Readable,
    ): Promise<FilesystemStore.Written>;
  }
  export = FilesystemStore;
}
