import type { EditOutcome, EditProgress } from './edit-outcome.ts';
import type { BackendSession, BackendToken } from './ports/chat-store.ts';

/**
 * The editing backend as use cases see it. Every call may throw BackendError; nothing is retried inside (retry-advice.ts
 * says when and how to). `signal` ends a call with kind `cancelled`.
 */
export interface Backend {
  /** An anonymous token with 100 credits, for 7 days. One per client id and week: keep both. */
  acquireToken(clientId: string, options?: CallOptions): Promise<AcquiredToken>;
  /** A new, empty session. Safe to repeat; a repeat leaves an orphan. */
  createSession(token: string, options: CallOptions & { readonly language: string }): Promise<BackendSession>;
  /** Sends one message and waits for its outcome; never throws for what the backend does. */
  runEdit(token: string, sessionId: string, text: string, options?: EditOptions): Promise<EditOutcome>;
  /** Lets the backend fetch files from presigned URLs, in this order. */
  uploadByUrls(
    token: string,
    sessionId: string,
    files: readonly UrlUpload[],
    options?: CallOptions,
  ): Promise<UploadOutcome>;
  /** Streams files to the backend, in this order, without holding one in memory. */
  uploadFiles(
    token: string,
    sessionId: string,
    files: readonly FileUpload[],
    options?: CallOptions,
  ): Promise<UploadOutcome>;
  credits(token: string, options?: CallOptions): Promise<Credits>;
  state(token: string, sessionId: string, options?: CallOptions): Promise<BackendState>;
  submitExport(token: string, request: ExportRequest, options?: CallOptions): Promise<SubmittedExport>;
  pollExport(token: string, renderId: string, options?: CallOptions): Promise<ExportStatus>;
  cancelExport(token: string, renderId: string, options?: CallOptions): Promise<void>;
  /**
   * The finished file as a stream: from its link, without token or headers; when that fails, from the API.
   * `url` may be absent: then the API alone is asked.
   */
  downloadExport(
    token: string,
    video: { readonly renderId: string; readonly url: string | undefined },
    options?: CallOptions,
  ): Promise<Download>;
  /** A JPEG that belongs to an export, from its link; undefined when it cannot be had, which is no reason to fail. */
  downloadPicture(url: string): Promise<Uint8Array | undefined>;
  /** Deletes a session with its files, renders and videos; false where the backend offers no deletion. */
  deleteSession(token: string, sessionId: string, options?: CallOptions): Promise<boolean>;
  /** A link token for the web app: reusable for 7 days, no API access. Throws `not-found` or `bad-request` where it is not offered. */
  claimToken(
    token: string,
    project: { readonly taskId: string; readonly sessionId: string },
    options?: CallOptions,
  ): Promise<ClaimToken>;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface EditOptions extends CallOptions {
  /** Epoch ms at which the caller must have an outcome, e.g. shortly before its Lambda ends: then `disconnected`. */
  readonly deadline?: number | undefined;
  readonly onProgress?: ((progress: EditProgress) => void) | undefined;
}

/** `credits`: granted with the token. */
export interface AcquiredToken extends BackendToken {
  readonly credits?: number;
}

export interface UrlUpload {
  readonly filename: string;
  readonly url: string;
}

export interface FileUpload {
  readonly filename: string;
  /** Exact: it is announced to the backend. */
  readonly sizeBytes: number;
  /** Opens the bytes from the start; called again when a file has to be sent again on its own. */
  readonly open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

/** Every file is in exactly one of the lists, each in the order given. */
export interface UploadOutcome {
  readonly uploaded: readonly UploadedAsset[];
  readonly failed: readonly UploadFailure[];
  /** What the backend says of whether its session has the files now; absent where it says nothing (nemo-contract §5). */
  readonly isApplied?: boolean;
}

export interface UploadedAsset {
  readonly filename: string;
  readonly kind: string | undefined;
  readonly url: string | undefined;
  readonly durationMs: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface UploadFailure {
  readonly filename: string;
  /** `not-stored`: the backend said nothing about this file. */
  readonly reason: 'unsupported-file' | 'file-too-large' | 'not-stored';
}

/** Never negative; missing amounts are 0. */
export interface Credits {
  readonly available: number;
  readonly frozen: number;
  readonly total: number;
}

/** One reading of the session; plain data, so that it can be kept as the snapshot before an edit. */
export interface BackendState {
  /** The draft's JSON exactly as the backend sent it, byte for byte; undefined when there is none. Read it with `readDraft`. */
  readonly draft: string | undefined;
  /** Uploaded and generated assets. */
  readonly assets: number;
  readonly taskId: string | undefined;
}

export interface ExportRequest {
  /** Fresh per submit: `render_<uuid>`. */
  readonly renderId: string;
  readonly sessionId: string;
  /** {@link BackendState.draft}, untouched. */
  readonly draft: string;
  readonly output?: ExportOutput | undefined;
}

/** Absent fields: `mp4`, `high`, the backend's own resolution (1080p). */
export interface ExportOutput {
  readonly format?: string | undefined;
  readonly quality?: string | undefined;
  readonly resolution?: string | undefined;
  /** Bytes that the file has to stay below. Our studio's own addition; others ignore it. */
  readonly maxBytes?: number | undefined;
}

/** Poll with this id: the backend may have chosen its own. */
export interface SubmittedExport {
  readonly renderId: string;
  readonly progress: number | undefined;
}

/** `completed` always has its link: a render without one is still `rendering`. Progress 0-100. */
export type ExportStatus =
  | { readonly kind: 'queued' | 'rendering'; readonly progress: number | undefined }
  | {
      readonly kind: 'completed';
      readonly url: string;
      readonly durationMs: number | undefined;
      readonly sizeBytes: number | undefined;
      /** JPEGs of the video, from backends that make them. */
      readonly thumbnailUrl?: string;
      readonly coverUrl?: string;
    }
  | { readonly kind: 'failed'; readonly message: string };

export interface Download {
  readonly body: ReadableStream<Uint8Array>;
  readonly sizeBytes: number | undefined;
  readonly contentType: string | undefined;
}

export interface ClaimToken {
  readonly claimToken: string;
  readonly expiresAt: number;
}
