import { CfnDeletionPolicy, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, CfnTable, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { partDays, partsPrefix } from '../../studio/aws/bucket-parts.ts';
import type { Stage } from '../stage.ts';
import { resourceOf } from './resource-of.ts';

/** How long objects stay, by prefix: inputs as long as people are promised, videos as long as their links. */
const lifetimes = {
  'media/': Duration.hours(72),
  'uploads/': Duration.hours(72),
  'drafts/': Duration.hours(72),
  'videos/': Duration.days(7),
  // The studio's, where it runs on AWS: files of sessions, exports, and parts of videos.
  'sessions/': Duration.hours(72),
  'exports/': Duration.days(8),
  [partsPrefix]: Duration.days(partDays),
};

/** Everything that is kept: rows in one table, files in one private bucket. Both end with the stack. */
export class Store extends Construct {
  readonly table: Table;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      timeToLiveAttribute: 'ttl',
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.DESTROY,
      ...(stage.customerKey
        ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.tableKey() }
        : {}),
    });
    // A change of keys would make a new, empty table: the old one then stays for whoever made the mistake.
    resourceOf(this.table, CfnTable).cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;

    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [
        ...Object.entries(lifetimes).map(([prefix, expiration]) => ({ prefix, expiration })),
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs would keep who sent what for longer than the files themselves. Nobody but the functions reaches the bucket, and their calls are in X-Ray.',
    });
  }

  /** Usable through DynamoDB by whoever may use the table, as AWS's own key for DynamoDB is. */
  private tableKey(): Key {
    const key = new Key(this, 'TableKey', {
      description: 'Reelay: rows of chats, among them tokens of the editing backend',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
      pendingWindow: Duration.days(7),
    });
    const { account, region } = Stack.of(this);
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughDynamoDB',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': account,
            'kms:ViaService': `dynamodb.${region}.amazonaws.com`,
          },
        },
      }),
    );
    return key;
  }
}
