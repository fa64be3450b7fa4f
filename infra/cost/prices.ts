const thousand = 1000;
const million = 1_000_000;

/**
 * What AWS charges, in US dollars, in us-east-1, without free tiers and discounts: first tier of each. Compared on `asOf`
 * with copies of the pages under `sources`, which are as old as they say; AWS's own pages were not reachable as they are
 * today. Compare with aws.amazon.com/<service>/pricing before you plan with them, and set `asOf`. Each figure stands in
 * the unit of its page, so that it can be compared at a glance; names say what one costs.
 */
export const prices = {
  asOf: '2026-11-27',
  /** GB-seconds of arm64 (a GB is 1024 MB of the function's memory, by the ms); requests by the million. */
  lambda: { perGbSecondArm: 0.0000133334, perRequest: 0.2 / million },
  /** Standard workflows, by the thousand state transitions; every Retry is one more. */
  stepFunctions: { perTransition: 0.025 / thousand },
  /** By the million requests of up to 64 KB. */
  sqs: { perFifoRequest: 0.5 / million, perStandardRequest: 0.4 / million },
  /** On demand, by the million units: 1 KB written, or 4 KB read consistently. Half a unit for reads that are not. */
  dynamoDb: { perWriteUnit: 0.625 / million, perReadUnit: 0.125 / million },
  /** S3 Standard: requests by the thousand, and the GB-month of the first 50 TB. */
  s3: { perPut: 0.005 / thousand, perGet: 0.0004 / thousand, perGbMonth: 0.023 },
  /** HTTP APIs, first 300 million, by the million requests of up to 512 KB. */
  httpApi: { perRequest: 1 / million },
  /** GB taken in; keeping them is not reckoned, as logs end after a month. */
  logs: { perGbIn: 0.5 },
  /** By the million traces recorded. */
  xray: { perTrace: 5 / million },
  /** GB out to the internet, first 10 TB of a month. */
  egress: { perGb: 0.09 },
  /** A secret and month; reading it, $0.05 for ten thousand times, is not reckoned. */
  secrets: { perSecretMonth: 0.4 },
  /** A customer-managed key and month; using it is not reckoned. */
  kms: { perKeyMonth: 1 },
  /** A metric that a standard alarm watches, a metric of our own in months that it is counted in, a dashboard. */
  cloudWatch: { perAlarmMetricMonth: 0.1, perMetricMonth: 0.3, perDashboardMonth: 3 },
  /** What AWS gives every account each month for nothing, for good: of the tiers that end after a year nothing is counted. */
  freeEachMonth: { alarmMetrics: 10, metrics: 10, metricsOnDashboards: 50, sqsRequests: million },
} as const;

/** Where each was read, and how old that page says it is. None of the figures is unsourced. */
export const sources: Readonly<Record<Exclude<keyof typeof prices, 'asOf'>, string>> = {
  lambda: 'cloudchipr.com/blog/aws-lambda-pricing, 2024',
  stepFunctions: 'aws.amazon.com/step-functions/pricing, copy without a date',
  sqs: 'cloudburn.io/blog/amazon-sqs-pricing, 2026-03-14',
  dynamoDb: 'airbyte.com/data-engineering-resources/dynamodb-pricing, 2025-07-21',
  s3: 'devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples, without a date',
  httpApi: 'awsforengineers.com/blog/aws-api-gateway-pricing-explained, 2025-05-19',
  logs: 'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards, 2026-06-13',
  xray: 'aws.amazon.com/de/xray/pricing, copy without a date',
  egress:
    'devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples, without a date',
  secrets:
    'hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms, without a date',
  kms: 'wring.co/blog/aws-kms-pricing-guide, without a date',
  freeEachMonth: 'aws.amazon.com/cloudwatch/pricing, copy without a date; cloudburn.io as above (SQS)',
  cloudWatch:
    'c3x.dev/resources/aws/aws_cloudwatch_metric_alarm (alarms), signoz.io/guides/cloudwatch-pricing, 2026-02-15 (metrics), factualminds.com as above (dashboards)',
};
