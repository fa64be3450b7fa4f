import { devNull } from 'node:os';

/** Where the emulators listen, as URLs. */
export interface EmulatorEndpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly s3: string;
  readonly stepFunctions: string;
}

/** The region that everything on one machine is in; it only shows in ARNs and signatures. */
export const LOCAL_REGION = 'us-east-1';

/** The account that the emulators put into ARNs and queue URLs. */
export const LOCAL_ACCOUNT = '000000000000';

/** The only pair of keys that s3rver takes; the other emulators take any. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/**
 * The environment that points the AWS SDK at the emulators and at nothing else: a profile, a session token or
 * an endpoint that the person has set for real AWS is overruled, so that no test or trial reaches an account.
 */
export function emulatorEnvironment(endpoints: EmulatorEndpoints): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_SESSION_TOKEN: '',
    // Empty counts as unset; with a profile set the SDK would prefer its credentials to the two above.
    AWS_PROFILE: '',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    // The Lambdas run on a newer Node; nobody on this machine can act on the SDK's warning about this one.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // s3rver would store the chunk framing of a streamed upload with checksum inside the object.
    AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'WHEN_REQUIRED',
  };
}
