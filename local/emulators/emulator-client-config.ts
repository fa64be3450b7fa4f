import { LOCAL_CREDENTIALS, LOCAL_REGION } from './environment.ts';

/** What an AWS client needs to speak to one emulator, whatever the person's environment says. */
export function emulatorClientConfig(endpoint: string) {
  return { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
}
