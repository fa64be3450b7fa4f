import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's credential chain inside the bundles. A Lambda finds its role's credentials in its
 * environment and nowhere else; the chain's other links (profiles, SSO, instance metadata) are 110 kB that every cold
 * start would read.
 */
export const defaultProvider = fromEnv;
