/** Whether a URL's host is this machine: `localhost`, 127.0.0.0/8 or ::1, nothing that a name server decides. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}
