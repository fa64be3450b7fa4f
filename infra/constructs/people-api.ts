import { Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { openStage } from './open-stage.ts';

/** People with a link, a few requests each. Requests per second, and at once. */
const throttle = { rateLimit: 20, burstLimit: 40 };

/** Seconds that a browser remembers it may upload. */
const corsSeconds = 3000;

/**
 * The door for people with a link, to the upload page and to videos: an HTTP API of its own, so that whatever happens to
 * it, Telegram's updates come in. Its address is known before there are functions behind it, because functions have to be
 * told the address.
 */
export class PeopleApi extends Construct {
  /** Of the upload page, without its link. */
  readonly uploadUrl: string;
  /** Of videos, without their links. */
  readonly videosUrl: string;
  readonly api: HttpApi;
  private readonly logDays: number;

  constructor(scope: Construct, id: string, { logDays }: { readonly logDays: number }) {
    super(scope, id);
    this.logDays = logDays;
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.uploadUrl = `${this.api.apiEndpoint}/upload`;
    this.videosUrl = `${this.api.apiEndpoint}/videos`;
  }

  /** Pages from here, and from nowhere else, may put files into the bucket. */
  mayPutInto(bucket: Bucket): void {
    bucket.addCorsRule({
      allowedOrigins: [this.api.apiEndpoint],
      allowedMethods: [HttpMethods.PUT],
      allowedHeaders: ['content-type'],
      maxAge: corsSeconds,
    });
  }

  leadTo({ uploadPage, videoLink }: { readonly uploadPage: IFunction; readonly videoLink: IFunction }): void {
    const integration = new HttpLambdaIntegration('Page', uploadPage);
    const routes = [
      ...this.api.addRoutes({ path: '/upload/{link}', methods: [HttpMethod.GET], integration }),
      ...this.api.addRoutes({ path: '/upload/{link}/files', methods: [HttpMethod.POST], integration }),
      ...this.api.addRoutes({ path: '/upload/{link}/done', methods: [HttpMethod.POST], integration }),
      ...this.api.addRoutes({
        path: '/videos/{link}',
        methods: [HttpMethod.GET],
        integration: new HttpLambdaIntegration('Video', videoLink),
      }),
    ];
    openStage(this, this.api, { throttle, logDays: this.logDays });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'People come by a link that the bot gave them, to upload (192 bits of chance in its path, good once and for a day) or to fetch a video (signed, good for a week). The functions check it before they do anything.',
      });
    }
  }
}
