/** Where an anonymous person registers and keeps the project (nemo-contract §10). `bindId` must not be left out. */
export function registerLink(webUrl: string, bindId: string): string {
  const url = new URL('/register', webUrl);
  url.searchParams.set('bind', bindId);
  return url.href;
}

/** Whether a link, ours or the backend's own, leads to registration, and not to an account that there is. */
export const isRegisterLink = (url: string): boolean => /[?&]bind=[^&]/.test(url);

/**
 * The project in the web app (nemo-contract §2.3). TypeError for anything but a claim token: an account's own token in
 * a link would give the account away.
 */
export function claimLink(webUrl: string, claimToken: string): string {
  if (!claimToken.startsWith('clm_'))
    throw new TypeError('claimToken must begin with clm_; no other token may be in a link');
  const url = new URL('/workspace/claim', webUrl);
  url.searchParams.set('ct', claimToken);
  return url.href;
}
