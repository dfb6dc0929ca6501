/** What images come from and are signed with: the cache of other registries, and the key. */

import type { RegistryCache } from '../../model/hosts';
import type { Platform } from '../../model/platform';
import { platformNames } from '../../model/platform-names';
import { type CfnMapping, getAtt, ref } from '../../syntax/cloudformation';
import { policyDocument, type Statement } from '../../syntax/iam';
import { logicalId, type StackResource, type StackSection } from '../../syntax/stack';

export function imageSupply(platform: Platform): StackSection {
  return { resources: { ...caches(platform), ...signingKey(platform) }, outputs: keyOutput(platform) };
}

/** By the registry's name in Dockerfiles. @source Amazon ECR API, `CreatePullThroughCacheRule`. */
const UPSTREAM: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
  'docker.io': { name: 'docker-hub', url: 'registry-1.docker.io' },
  'public.ecr.aws': { name: 'ecr-public', url: 'public.ecr.aws' },
  'quay.io': { name: 'quay', url: 'quay.io' },
  'ghcr.io': { name: 'github-container-registry', url: 'ghcr.io' },
  'registry.k8s.io': { name: 'k8s', url: 'registry.k8s.io' },
  'registry.gitlab.com': { name: 'gitlab-container-registry', url: 'registry.gitlab.com' },
};

const caches = ({ aws }: Platform): Readonly<Record<string, StackResource>> =>
  Object.fromEntries(aws.pullThroughCache.map((cache) => [`Cache${logicalId(cache.prefix)}`, cacheRule(cache)]));

function cacheRule({ registry, prefix, credentialArn }: RegistryCache): StackResource {
  const upstream = UPSTREAM[registry];
  if (upstream === undefined) throw new Error(`ECR caches no registry "${registry}"`);
  return {
    type: 'AWS::ECR::PullThroughCacheRule',
    properties: {
      EcrRepositoryPrefix: prefix,
      UpstreamRegistry: upstream.name,
      UpstreamRegistryUrl: upstream.url,
      CredentialArn: credentialArn,
    },
  };
}

/** Its private half never leaves KMS. It is kept when the stack goes: what it signed must stay provable. */
function signingKey(platform: Platform): Readonly<Record<string, StackResource>> {
  const { name, aws } = platform;
  if (aws.signingKey === undefined) return {};
  return {
    SigningKey: {
      type: 'AWS::KMS::Key',
      retain: true,
      properties: {
        Description: `Signs the images of ${name}.`,
        KeySpec: 'ECC_NIST_P256',
        KeyUsage: 'SIGN_VERIFY',
        KeyPolicy: policyDocument(...keyStatements(platform)),
      },
    },
    SigningKeyAlias: { type: 'AWS::KMS::Alias', properties: { AliasName: aws.signingKey, TargetKeyId: ref('SigningKey') } },
  };
}

function keyStatements(platform: Platform): readonly Statement[] {
  const { aws, environments, name } = platform;
  const accounts = [...new Set(environments.map(({ account }) => account))].filter((account) => account !== aws.toolsAccount);
  const toolsAccount: Statement = {
    sid: 'ToolsAccount',
    principal: { AWS: root(aws.toolsAccount) },
    // In a key's policy "*" is the key itself; IAM of the tools account decides from here.
    actions: ['kms:*'],
    resources: ['*'],
  };
  if (accounts.length === 0) return [toolsAccount];
  return [
    toolsAccount,
    {
      sid: 'VerifyInEnvironments',
      principal: { AWS: accounts.map(root) },
      // The public half is all that a verification takes: nothing is signed out there.
      actions: ['kms:DescribeKey', 'kms:GetPublicKey'],
      resources: ['*'],
      condition: byRoles(name, accounts),
    },
  ];
}

const root = (account: string): string => `arn:aws:iam::${account}:root`;

/** By pattern: a policy that named roles would be refused until they exist. */
const byRoles = (platform: string, accounts: readonly string[]): CfnMapping => ({
  ArnLike: { 'aws:PrincipalArn': accounts.map((account) => `arn:aws:iam::${account}:role/${platform}-*`) },
});

const keyOutput = (platform: Platform): NonNullable<StackSection['outputs']> =>
  platform.aws.signingKey === undefined
    ? {}
    : {
        SigningKeyArn: {
          description: 'Key that signs images.',
          value: getAtt('SigningKey', 'Arn'),
          exportName: platformNames(platform).signingKeyArnExport,
        },
      };
