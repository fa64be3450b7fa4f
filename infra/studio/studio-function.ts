import { Duration, RemovalPolicy, Size, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type DockerImageCode, DockerImageFunction, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Acknowledgement } from '../permissions/acknowledgements.ts';
import type { StudioFunctionSettings } from './studio-settings.ts';

export interface StudioFunctionProps {
  readonly settings: StudioFunctionSettings;
  readonly code: (command: string) => DockerImageCode;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly logDays: number;
  readonly reservedConcurrency?: number;
}

/** One of the studio's programs as a Lambda, from the studio's image, with a role and a log group of its own. */
export class StudioFunction extends Construct {
  readonly lambda: DockerImageFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, name: string, props: StudioFunctionProps) {
    super(scope, name);
    const { command, memoryMb, diskMb, seconds } = props.settings;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const logging = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.logGroup.logGroupArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Access: new PolicyDocument({ statements: [...props.statements, logging] }) },
    });
    this.lambda = new DockerImageFunction(this, 'Lambda', {
      description: `Reelay studio ${name}`,
      code: props.code(command),
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      ephemeralStorageSize: Size.mebibytes(diskMb),
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
}
