import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import FilesystemStore from 's3rver/lib/stores/filesystem.js';

/**
 * s3rver's store, with three promises that S3 makes and s3rver does not: an object appears whole or not at all
 * (a kill or a broken upload leaves no half file), when PUT has answered, the bytes can be read, and no key,
 * `../../x` included, reaches a file outside.
 */
export class AtomicObjectStore extends FilesystemStore {
  /** Where uploads are until they are whole; what a killed process left there is of no use. */
  private readonly incoming: string;

  constructor(directory: string) {
    super(directory);
    this.incoming = join(directory, '.incoming');
    rmSync(this.incoming, { recursive: true, force: true });
    mkdirSync(this.incoming, { recursive: true });
  }

  override getBucketPath(bucket: string): string {
    return this.inside(super.getBucketPath(bucket));
  }

  override getResourcePath(bucket: string, key: string | undefined, resource: string): string {
    return this.inside(super.getResourcePath(bucket, key, resource));
  }

  override async putObject(object: FilesystemStore.StoredObject): Promise<FilesystemStore.Written> {
    const file = this.getResourcePath(object.bucket, object.key, 'object');
    const written = await this.writeAtomically(file, object.content);
    await this.putMetadata(object.bucket, object.key, object.metadata, written.md5);
    return written;
  }

  override async putPart(
    bucket: string,
    uploadId: string,
    partNumber: number,
    content: Readable,
  ): Promise<FilesystemStore.Written> {
    const uploads = this.getResourcePath(bucket, undefined, 'uploads');
    const file = join(uploads, uploadId, String(partNumber));
    const written = await this.writeAtomically(file, content);
    await writeFile(`${file}.md5`, written.md5);
    return written;
  }

  private inside(path: string): string {
    if (resolve(path).startsWith(resolve(this.rootDirectory) + sep)) return path;
    throw new Error('The key leads out of the bucket: leave out its ".." segments.');
  }

  private async writeAtomically(file: string, content: Buffer | Readable): Promise<FilesystemStore.Written> {
    await mkdir(dirname(file), { recursive: true });
    const fresh = join(this.incoming, randomUUID());
    const hash = createHash('md5'); // S3's ETag is an MD5
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      await pipeline(source, measure, createWriteStream(fresh));
      await rm(`${file}.md5`, { force: true }); // s3rver computes a missing one; a wrong one it would believe
      await rename(fresh, file);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
    return { size, md5: hash.digest('hex') };
  }
}
