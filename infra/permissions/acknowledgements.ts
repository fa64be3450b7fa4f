import type { Permission } from './permissions.ts';

/** Names of resources as cdk-nag writes them in its findings. */
export interface FindingNames {
  readonly bucket: string;
  readonly executions: string;
}

export interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
}

/** Why a permission ends in a `*`, for those that do. */
export const acknowledgementsOf = (
  permission: Permission,
  { bucket, executions }: FindingNames,
): readonly Acknowledgement[] => {
  switch (permission.on) {
    case 'objects':
      return [
        {
          id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${permission.prefix}*]`,
          reason: `Names of objects hold ids of chats and jobs; the function is kept to ${permission.prefix}.`,
        },
      ];
    case 'executions':
      return [
        {
          id: `AwsSolutions-IAM5[Resource::${executions}]`,
          reason: 'Executions are named after their jobs; the function is kept to those of this workflow.',
        },
      ];
    default:
      return [];
  }
};
