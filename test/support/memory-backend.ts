import { readFileSync } from 'node:fs';
import type { Backend, ExportRequest, ExportStatus, UploadFailure } from '../../lib/core/backend.ts';
import { BackendError } from '../../lib/core/backend-error.ts';
import type { EditOutcome } from '../../lib/core/edit-outcome.ts';

/** A short real video, so that its facts can be read. */
const video = new Uint8Array(readFileSync(new URL('../local/chat-page/dusk.mp4', import.meta.url)));

export interface MemoryFile {
  readonly sessionId: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
}

/** A backend in this process, at once: it keeps what it was asked to do, and can be told to do worse. */
export interface MemoryBackend extends Backend {
  readonly edits: readonly string[];
  readonly exports: readonly ExportRequest[];
  readonly cancelled: readonly string[];
  readonly files: readonly MemoryFile[];
  readonly deletedSessions: readonly string[];
  /** How the next edits end instead of in words and a changed draft; the draft changes all the same when `changes`. */
  endEditsWith(outcome: EditOutcome | undefined, options?: { readonly changes?: boolean }): void;
  /** Edits wait until the returned function is called. */
  holdEdits(): () => void;
  /** When renders were looked at, epoch ms. */
  readonly polls: readonly number[];
  /** Renders stay at work until the returned function is called. */
  holdRenders(): () => void;
  /** The next calls of this kind throw. */
  fail(call: 'state' | 'submit' | 'poll' | 'download', times?: number): void;
  /** Refuses uploads whose name contains this. */
  refuseUploads(part: string): void;
  /** The bytes of the next videos. */
  renderAs(bytes: Uint8Array): void;
  /** The bytes of those that are asked to fit; those of `renderAs` when absent. */
  renderFittingAs(bytes: Uint8Array): void;
}

const hour = 3_600_000;

export function createMemoryBackend(now: () => number = Date.now): MemoryBackend {
  const edits: string[] = [];
  const exports: ExportRequest[] = [];
  const cancelled: string[] = [];
  const polls: number[] = [];
  const files: MemoryFile[] = [];
  const deletedSessions: string[] = [];
  const drafts = new Map<string, readonly string[]>();
  const failures = new Map<string, number>();
  let sessions = 0;
  let ending: { readonly outcome: EditOutcome | undefined; readonly changes: boolean } | undefined;
  let editGate: Promise<void> = Promise.resolve();
  let rendersHeld = false;
  let refused: string | undefined;
  let bytes = video;
  let fitting: Uint8Array | undefined;
  const bytesOf = (renderId: string): Uint8Array<ArrayBuffer> => {
    const isFitting = exports.some(({ renderId: id, output }) => id === renderId && output?.maxBytes);
    return new Uint8Array(isFitting && fitting ? fitting : bytes);
  };

  const failIfTold = (call: 'state' | 'submit' | 'poll' | 'download'): void => {
    const left = failures.get(call) ?? 0;
    if (left === 0) return;
    failures.set(call, left - 1);
    throw new BackendError('state', { kind: 'unreachable', message: 'told to fail' });
  };
  const hold = (): { readonly gate: Promise<void>; readonly open: () => void } => {
    let open = (): void => {};
    const gate = new Promise<void>(resolve => {
      open = resolve;
    });
    return { gate, open };
  };
  const draftOf = (sessionId: string): string | undefined => {
    const said = drafts.get(sessionId);
    if (!said) return undefined;
    const segments = said.map((name, index) => ({
      id: `s${index}`,
      d: 1000,
      m: { name, kind: 'image' },
    }));
    return JSON.stringify({ t: [{ tt: 0, sg: segments }], d: said.length * 1000, m: {} });
  };

  return {
    edits,
    exports,
    cancelled,
    polls,
    files,
    deletedSessions,
    endEditsWith: (outcome, { changes = false } = {}) => {
      ending = { outcome, changes };
    },
    holdEdits: () => {
      const { gate, open } = hold();
      editGate = gate;
      return open;
    },
    holdRenders: () => {
      rendersHeld = true;
      return () => {
        rendersHeld = false;
      };
    },
    fail: (call, times = 1) => void failures.set(call, times),
    refuseUploads: part => {
      refused = part;
    },
    renderAs: given => {
      bytes = new Uint8Array(given);
    },
    renderFittingAs: given => {
      fitting = given;
    },

    async acquireToken(clientId) {
      return { value: `nmv_usr_${clientId}`, expiresAt: now() + 168 * hour, userId: `anon_${clientId}` };
    },
    async createSession() {
      return { sessionId: `session-${++sessions}` };
    },
    async uploadByUrls(_token, sessionId, given) {
      const failed: UploadFailure[] = [];
      for (const { filename, url } of given) {
        if (refused !== undefined && filename.includes(refused)) {
          failed.push({ filename, reason: 'unsupported-file' });
          continue;
        }
        const response = await fetch(url);
        files.push({ sessionId, filename, bytes: new Uint8Array(await response.arrayBuffer()) });
      }
      return { uploaded: [], failed };
    },
    async uploadFiles(_token, sessionId, given) {
      for (const { filename, sizeBytes, open } of given) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of await open()) chunks.push(chunk);
        const bytes = new Uint8Array(Buffer.concat(chunks));
        if (bytes.length !== sizeBytes) throw new Error(`${filename} is not as long as announced.`);
        files.push({ sessionId, filename, bytes });
      }
      return { uploaded: [], failed: [] };
    },
    async runEdit(_token, sessionId, text, options) {
      edits.push(text);
      const aborted = new Promise<'aborted'>(resolve =>
        options?.signal?.addEventListener('abort', () => resolve('aborted'), { once: true }),
      );
      if ((await Promise.race([editGate, aborted])) === 'aborted') return { kind: 'cancelled', tools: [] };
      if (!ending?.outcome || ending.changes) drafts.set(sessionId, [...(drafts.get(sessionId) ?? []), text]);
      return ending?.outcome ?? { kind: 'finished', text: `Done: ${text}`, tools: [], toolsAfterText: false };
    },
    async credits() {
      return { available: 100, frozen: 0, total: 100 };
    },
    async state(_token, sessionId) {
      failIfTold('state');
      const assets = files.filter(file => file.sessionId === sessionId).length;
      return { draft: draftOf(sessionId), assets, taskId: undefined };
    },
    async submitExport(_token, request) {
      exports.push(request);
      failIfTold('submit');
      return { renderId: request.renderId, progress: 0 };
    },
    async pollExport(_token, renderId): Promise<ExportStatus> {
      polls.push(now());
      failIfTold('poll');
      if (!exports.some(request => request.renderId === renderId)) {
        throw new BackendError('poll-export', { kind: 'not-found', message: 'unknown render' });
      }
      if (rendersHeld) return { kind: 'rendering', progress: 50 };
      return {
        kind: 'completed',
        url: `https://videos.test/${renderId}.mp4`,
        durationMs: 2000,
        sizeBytes: bytesOf(renderId).length,
      };
    },
    async cancelExport(_token, renderId) {
      cancelled.push(renderId);
    },
    async downloadExport(_token, { renderId }) {
      failIfTold('download');
      const found = bytesOf(renderId);
      return { body: new Blob([found]).stream(), sizeBytes: found.length, contentType: 'video/mp4' };
    },
    async downloadPicture() {
      return undefined;
    },
    async deleteSession(_token, sessionId) {
      deletedSessions.push(sessionId);
      return true;
    },
    async claimToken() {
      throw new BackendError('claim-token', { kind: 'not-found', message: 'not offered' });
    },
  };
}
