import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/streams/', import.meta.url);

/** Recorded answers of a real ADK server by name; empty where the recordings are not at hand. */
export const recordedStreams: ReadonlyMap<string, Uint8Array> = new Map(
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.sse'))
        .map(name => [name.replace('.sse', ''), new Uint8Array(readFileSync(new URL(name, folder)))])
    : [],
);
