import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** What is known of a request without looking into it. Never the path: it may be the key to a chat's files. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.messageString',
});

export interface OpenStageProps {
  /** Requests per second, and at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly logDays: number;
}

/** Opens an API to the world: throttled, measured route by route, and with a log that says nothing about people. */
export const openStage = (
  scope: Construct,
  httpApi: HttpApi,
  { throttle, logDays }: OpenStageProps,
): void => {
  const stage = new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'AccessLog', { retention: logDays, removalPolicy: RemovalPolicy.DESTROY }),
      ),
      format: AccessLogFormat.custom(accessLog),
    },
  });
  // Routes answer once the stage is there.
  stage.node.addDependency(httpApi);
};
