import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '../../lib/runtime/metrics.ts';

/** The environment variable by which Powertools knows where to count; the stack's name, so that stages do not mix. */
export const metricsNamespace = 'POWERTOOLS_METRICS_NAMESPACE';

/** A metric that functions count (lib/runtime/metrics.ts), as CloudWatch knows it. */
export const counted = (stackName: string, metricName: MetricName, options: MetricOptions): Metric =>
  new Metric({
    namespace: stackName,
    metricName,
    // Powertools adds it to all that it counts.
    dimensionsMap: { service: 'reelay' },
    ...options,
  });
