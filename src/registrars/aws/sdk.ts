/** AWS by its SDK: a client for each account, made when it is first asked for. */
import type { Platform } from '../../model/platform';
import type { AwsApi, Clock, StackApi } from './api';
import { clientSettings } from './client-settings';
import { cloudFormation } from './cloudformation';
import { codePipeline } from './codepipeline';
import { assumed } from './credentials';
import { stacksWithFaults, toolsWithFaults } from './faults';
import { s3 } from './s3';

/** Where, and as whom in the accounts beside the tools account. */
export type AwsPlace = Pick<Platform['aws'], 'region' | 'toolsAccount'> & { readonly role: string };

/**
 * The SDK's default chain has the tools account's credentials; in each other account the platform's role is assumed with them.
 *
 * @param clean Takes secrets out of a text.
 * @param sent Told of each request.
 */
export function awsBySdk(place: AwsPlace, clock: Clock, clean: (text: string) => string, sent: () => void): AwsApi {
  const { region, toolsAccount, role } = place;
  const tools = clientSettings(region, sent);
  const stacks = new Map<string, StackApi>();
  const made = (account: string): StackApi => {
    if (account === toolsAccount) return stacksWithFaults(cloudFormation(tools, clock), { account, role: undefined }, clean);
    const settings = clientSettings(region, sent, assumed(account, role, region));
    return stacksWithFaults(cloudFormation(settings, clock), { account, role }, clean);
  };
  return {
    stacks: (account) => {
      const known = stacks.get(account) ?? made(account);
      stacks.set(account, known);
      return known;
    },
    ...toolsWithFaults(
      { pipelines: codePipeline(tools), objects: s3(tools, toolsAccount) },
      { account: toolsAccount, role: undefined },
      clean,
    ),
  };
}
