/** Bearer and claim tokens of the backend (nemo-contract §2.1, §2.3): a known prefix and URL-safe base64. */
const backendToken = /\b(nmv_usr_|clm_)[A-Za-z0-9_-]+/g;

/** The text with every backend token cut down to its prefix: `nmv_usr_…`. Anything logged, thrown or shown passes here. */
export const redact = (text: string): string => text.replace(backendToken, '$1…');
