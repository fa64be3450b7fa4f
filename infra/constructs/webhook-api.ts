import { Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { openStage } from './open-stage.ts';

/**
 * Telegram sends as much as max_connections allows and repeats what is refused, so a limit costs nobody an update;
 * it keeps whoever finds the address from running up a bill. Requests per second, and at once.
 */
const throttle = { rateLimit: 200, burstLimit: 400 };

/** The only door: `POST /telegram/webhook`, where Telegram delivers updates. */
export class WebhookApi extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, logDays }: { handler: IFunction; logDays: number }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const path = '/telegram/webhook';
    const [route] = this.api.addRoutes({
      path,
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', handler),
    });
    openStage(this, this.api, { throttle, logDays });
    this.url = `${this.api.apiEndpoint}${path}`;
    if (route) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Telegram can prove itself only by the secret in a header of its own; the function compares it in constant time before it looks at anything else.',
      });
    }
  }
}
