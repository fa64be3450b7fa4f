import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '../../lib/runtime/metrics.ts';
import type { CloudMetric } from '../../studio/aws/cloud-metrics.ts';

/** The environment variable by which Powertools knows where to count; the stack's name, so that stages do not mix. */
export const metricsNamespace = 'POWERTOOLS_METRICS_NAMESPACE';

interface Counted {
  /** lib/runtime/metrics.ts */
  readonly reelay: MetricName;
  /** studio/aws/cloud-metrics.ts */
  readonly studio: CloudMetric;
}

const metric = (stackName: string, service: keyof Counted, metricName: string, options: MetricOptions) =>
  // Powertools adds the service to all that it counts.
  new Metric({ namespace: stackName, metricName, dimensionsMap: { service }, ...options });

/** A metric that the bot's functions count, as CloudWatch knows it. */
export const counted = (stackName: string, name: Counted['reelay'], options: MetricOptions): Metric =>
  metric(stackName, 'reelay', name, options);

/** One that the studio's functions count. */
export const countedByStudio = (stackName: string, name: Counted['studio'], options: MetricOptions): Metric =>
  metric(stackName, 'studio', name, options);
