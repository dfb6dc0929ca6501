/** What CloudFormation may do with private names of services, in the environment's namespace and in no other. */
import type { Environment, Platform } from '../../model/platform';
import type { Statement } from '../../syntax/iam';

/** Nothing where services can have no private names. @source AWS Cloud Map, service authorization reference. */
export function privateNames({ aws }: Platform, { account, namespace }: Environment): readonly Statement[] {
  if (namespace === undefined) return [];
  const own = (resource: string) => `arn:aws:servicediscovery:${aws.region}:${account}:${resource}`;
  return [
    // What is made has no id yet: its namespace is the fence.
    {
      sid: 'CreatePrivateNames',
      actions: ['servicediscovery:CreateService', 'servicediscovery:GetNamespace', 'servicediscovery:GetOperation'],
      resources: [own(`namespace/${namespace.id}`), own('service/*')],
    },
    // They have ids that AWS makes up.
    { sid: 'PrivateNames', actions: ON_NAMES.map((action) => `servicediscovery:${action}`), resources: [own('service/*')] },
    {
      sid: 'TagPrivateNames',
      actions: [
        'servicediscovery:ListServices',
        'servicediscovery:ListTagsForResource',
        'servicediscovery:TagResource',
        'servicediscovery:UntagResource',
      ],
      // AWS offers no resource for these actions.
      resources: ['*'],
    },
  ];
}

const ON_NAMES = [
  'DeleteService',
  'DeleteServiceAttributes',
  'GetService',
  'GetServiceAttributes',
  'UpdateService',
  'UpdateServiceAttributes',
];
