import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** What is counted, by its name in CloudWatch. */
export type CloudMetric =
  /** A video is there. */
  | 'ExportsDone'
  /** One was given up, and says why. */
  | 'ExportsFailed';

export type Count = (name: CloudMetric) => void;

/**
 * Counts into `namespace`: one line of JSON to standard output for each call, of which CloudWatch makes a metric. Counts
 * nothing without a namespace.
 */
export const createCount = (namespace: string | undefined): Count => {
  if (namespace === undefined) return () => {};
  const metrics = new Metrics({ namespace, serviceName: 'studio' });
  return name => {
    metrics.addMetric(name, MetricUnit.Count, 1);
    // At once: a function that is stopped later has counted what it did.
    metrics.publishStoredMetrics();
  };
};
