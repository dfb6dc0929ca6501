/** Whose id tokens an account takes: jobs of GitLab and Jenkins need no stored keys. */
import type { BuildEngine, Platform } from '../../model/platform';
import { JENKINS_AUDIENCE } from '../../model/platform-names';
import type { StackSection } from '../../syntax/stack';

export function identityProviders({ gitlab, jenkins }: Platform, engines: readonly BuildEngine[]): StackSection {
  const provider = (url: string, audience: string) => ({
    type: 'AWS::IAM::OIDCProvider',
    properties: { Url: url, ClientIdList: [audience] },
  });
  return {
    resources: {
      ...(engines.includes('gitlab') ? { GitLabIdentityProvider: provider(gitlab.url, gitlab.audience.aws) } : {}),
      ...(engines.includes('jenkins') ? { JenkinsIdentityProvider: provider(jenkins.oidcIssuer, JENKINS_AUDIENCE) } : {}),
    },
  };
}
