import type { Backend, CallOptions } from '../core/backend.ts';
import { acquireToken } from './acquire-token.ts';
import { cancelExport } from './cancel-export.ts';
import { claimToken } from './claim-token.ts';
import { createSession } from './create-session.ts';
import { deleteSession } from './delete-session.ts';
import { downloadExport } from './download-export.ts';
import { downloadPicture } from './download-picture.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { pollExport } from './poll-export.ts';
import { readCredits } from './read-credits.ts';
import { readState } from './read-state.ts';
import { runEdit } from './run-edit.ts';
import { submitExport } from './submit-export.ts';
import { uploadByUrls } from './upload-by-urls.ts';
import { uploadFiles } from './upload-files.ts';

export interface NemoClient extends Backend {
  /** False where the backend offers no deletion; see delete-session.ts. */
  deleteSession(token: string, sessionId: string, options?: CallOptions): Promise<boolean>;
}

/**
 * The backend over HTTP (nemo-contract). Holds no state: tokens and session ids are the caller's. Retries nothing; see
 * core/retry-advice.ts.
 */
export function createNemoClient(options: HttpOptions): NemoClient {
  const http = createHttp(options);
  return {
    acquireToken: (...args) => acquireToken(http, ...args),
    createSession: (...args) => createSession(http, ...args),
    deleteSession: (...args) => deleteSession(http, ...args),
    runEdit: (...args) => runEdit(http, ...args),
    uploadByUrls: (...args) => uploadByUrls(http, ...args),
    uploadFiles: (...args) => uploadFiles(http, ...args),
    credits: (...args) => readCredits(http, ...args),
    state: (...args) => readState(http, ...args),
    submitExport: (...args) => submitExport(http, ...args),
    pollExport: (...args) => pollExport(http, ...args),
    cancelExport: (...args) => cancelExport(http, ...args),
    downloadExport: (...args) => downloadExport(http, ...args),
    downloadPicture: (...args) => downloadPicture(http, ...args),
    claimToken: (...args) => claimToken(http, ...args),
  };
}
