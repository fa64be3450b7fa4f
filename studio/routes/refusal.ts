import { codes, statuses } from '../../lib/contract/codes.ts';

/** Why a request is not served. `kind` is what code and log go by, the message is for the person who calls. */
const refusals = {
  token: { status: statuses.tokenInvalid, code: codes.tokenInvalid },
  access: { status: 403, code: 403 },
  'client-id': { status: statuses.clientIdMissing, code: statuses.clientIdMissing },
  attribution: { status: statuses.planBlocked, code: statuses.planBlocked },
  'rate-limit': { status: statuses.rateLimited, code: statuses.rateLimited },
  // Application codes travel in a JSON body under HTTP 200 (nemo-contract §10, column "Kind").
  session: { status: 200, code: codes.sessionUnknown },
  credits: { status: 200, code: codes.outOfCredits },
  'file-type': { status: 200, code: codes.unsupportedFile },
  'file-size': { status: 200, code: codes.fileTooLarge },
  body: { status: 422, code: 422 },
  request: { status: 400, code: 400 },
  'not-found': { status: 404, code: 404 },
  conflict: { status: 409, code: 409 },
  'too-large': { status: 413, code: codes.fileTooLarge },
} as const;
export type RefusalKind = keyof typeof refusals;

/** Extra keys of the answer's body, beside `code` and `message`. */
type Extra = Readonly<Record<string, unknown>>;

/** The one error class of the HTTP boundary: thrown by a route, turned into an answer in app.ts. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly extra: Extra;

  constructor(kind: RefusalKind, message: string, extra: Extra = {}) {
    super(message);
    this.kind = kind;
    this.extra = extra;
  }

  get status(): (typeof refusals)[RefusalKind]['status'] {
    return refusals[this.kind].status;
  }

  get code(): number {
    return refusals[this.kind].code;
  }

  /**
   * Readable by every client: `code`/`message` for the canonical envelope, `success`/`error` for the render
   * endpoints' one (nemo-contract §1.3).
   */
  body(): Extra {
    return { code: this.code, message: this.message, success: false, error: this.message, ...this.extra };
  }
}
