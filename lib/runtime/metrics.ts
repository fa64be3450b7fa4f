import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { readMetricsNamespace } from './settings.ts';

/** What is counted, by its name in CloudWatch. */
export type MetricName =
  /** A job came to its end, however it ended. */
  | 'JobsDone'
  /** A job ended with an apology in place of a video, and its person was told. */
  | 'JobsFailed'
  /** A video got into its chat. */
  | 'VideosDelivered'
  /** An edit was refused or broke; each try that broke counts. */
  | 'EditsFailed'
  /** A look at the webhook: 1 when Telegram cannot deliver, else 0. */
  | 'WebhookProblems';

export type Count = (name: MetricName, value?: number) => void;

/**
 * Counts into `namespace`: one line of JSON to standard output for each call, of which CloudWatch makes a metric, so
 * it needs no permission and no request. Counts nothing without a namespace, as on one machine.
 */
export const createCount = (namespace: string | undefined): Count => {
  if (namespace === undefined) return () => {};
  const metrics = new Metrics({ namespace, serviceName: 'reelay' });
  return (name, value = 1) => {
    metrics.addMetric(name, MetricUnit.Count, value);
    // At once: a function that is stopped later has counted what it did.
    metrics.publishStoredMetrics();
  };
};

export const count = createCount(readMetricsNamespace());
