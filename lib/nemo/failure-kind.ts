import { codes, statuses } from '../contract/codes.ts';
import type { BackendCall, BackendErrorKind } from '../core/backend-error.ts';

/** Rejection wordings seen around the product (nemo-contract §2.1). */
const tokenWords =
  /\b(invalid token|missing authentication token|token not found|token has been revoked|token has expired)\b/i;
const sessionWords = /\bsession\b.*\b(not found|does not exist|unknown|expired)\b/i;

/** The failure that a code, a status and a sentence stand for (nemo-contract §10). The code speaks before the status. */
export function failureKind(
  call: BackendCall,
  status: number,
  code: number | undefined,
  message: string,
): BackendErrorKind {
  return kindOfNumber(call, code, message) ?? kindOfNumber(call, status, message) ?? 'bad-request';
}

function kindOfNumber(
  call: BackendCall,
  value: number | undefined,
  message: string,
): BackendErrorKind | undefined {
  switch (value) {
    case codes.tokenInvalid:
    case 1010: // the same meaning on a sister gateway (nemo-contract §10)
    case 1011:
    case statuses.tokenInvalid:
      return 'token-invalid';
    case codes.sessionUnknown:
      return 'session-unknown';
    case codes.outOfCredits:
      return 'out-of-credits';
    case codes.unsupportedFile:
    case 415:
      return 'unsupported-file';
    case codes.fileTooLarge:
    case 413:
      return 'file-too-large';
    case statuses.planBlocked:
      return 'plan-blocked';
    case statuses.rateLimited:
      return 'rate-limited';
    case statuses.clientIdMissing:
      if (tokenWords.test(message)) return 'token-invalid';
      return call === 'acquire-token' ? 'client-id-missing' : 'bad-request';
    case 403:
      return tokenWords.test(message) ? 'token-invalid' : 'bad-request';
    case 404:
      if (tokenWords.test(message)) return 'token-invalid';
      return sessionWords.test(message) ? 'session-unknown' : 'not-found';
    case 408:
      return 'server-error';
    default:
      if (value !== undefined && value >= 500 && value < 600) return 'server-error';
      if (value === undefined || (value >= 200 && value < 400)) {
        if (tokenWords.test(message)) return 'token-invalid';
        if (sessionWords.test(message)) return 'session-unknown';
      }
      return undefined;
  }
}
