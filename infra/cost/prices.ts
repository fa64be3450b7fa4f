/**
 * What AWS charges, in US dollars, in us-east-1, without free tiers and discounts. Written down from memory of the
 * public price pages: check them at aws.amazon.com/<service>/pricing before you plan with them, and then change `checked`.
 */
export const prices = {
  asOf: '2026-11-23',
  checked: false,
  lambda: { perGbSecondArm: 0.0000133334, perRequest: 0.2 / 1e6 },
  stepFunctions: { perTransition: 25 / 1e6 },
  sqs: { perFifoRequest: 0.5 / 1e6, perStandardRequest: 0.4 / 1e6 },
  dynamoDb: { perWriteUnit: 0.625 / 1e6, perReadUnit: 0.125 / 1e6, perGbMonth: 0.25, restorePerGbMonth: 0.2 },
  s3: { perPut: 5 / 1e6, perGet: 0.4 / 1e6, perGbMonth: 0.023 },
  httpApi: { perRequest: 1 / 1e6 },
  logs: { perGbIn: 0.5 },
  xray: { perTrace: 5 / 1e6 },
  egress: { perGb: 0.09 },
  secrets: { perSecretMonth: 0.4 },
  kms: { perKeyMonth: 1 },
  cloudWatch: { perAlarmMetricMonth: 0.1, perMetricMonth: 0.3 },
} as const;
