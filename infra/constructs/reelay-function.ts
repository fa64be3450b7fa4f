import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionName, functionSettings } from '../function-settings.ts';
import type { Acknowledgement } from '../permissions/acknowledgements.ts';

export interface ReelayFunctionProps {
  readonly description: string;
  /** Where its bundle lies. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** All that it may do besides writing its log and traces. */
  readonly statements: readonly PolicyStatement[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly logDays: number;
  readonly reservedConcurrency?: number;
}

/** One file of functions/ as a Lambda, with a role and a log group of its own. */
export class ReelayFunction extends Construct {
  readonly lambda: Lambda;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, name: FunctionName, props: ReelayFunctionProps) {
    super(scope, name);
    const { memoryMb, seconds } = functionSettings[name];
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Access: new PolicyDocument({ statements: [...props.statements, this.logging()] }),
      },
    });
    this.lambda = new Lambda(this, 'Lambda', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.folder),
      handler: 'index.handler',
      memorySize: memoryMb,
      timeout: Duration.seconds(seconds),
      environment: props.environment,
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    Validations.of(role).acknowledge(...props.acknowledgements, {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'xray:PutTraceSegments and PutTelemetryRecords know no resources.',
    });
  }

  private logging(): PolicyStatement {
    return new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logGroup.logGroupArn],
    });
  }
}
