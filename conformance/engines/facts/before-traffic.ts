/** Facts of what a new version must answer before traffic shifts: from the stack's template, its parameters and the appspecs. */
import type { Service } from '../../../src/model/service';
import type { Parsed } from '../parse';
import { at, type Facts } from './facts';

export const answers = (paths: readonly string[] = [], seconds: string | number = ''): string =>
  paths.length === 0 ? 'not asked' : `${paths.join(' ')} within ${seconds} s`;

interface Hook {
  readonly LifecycleStages: readonly string[];
  readonly HookDetails?: { readonly Ref?: string };
  readonly RoleArn?: unknown;
  readonly HookTargetArn?: unknown;
}

export const beforeTrafficFacts = ({ environments }: Service, parsed: Parsed): Facts =>
  Object.fromEntries(
    environments.map(({ environment: { name } }) => [
      at('beforeTraffic', name),
      calledByCodeDeploy(parsed, name) || calledByEcs(parsed) ? whatIsAsked(parsed.parameters[name]?.SmokeTest) : 'not asked',
    ]),
  );

const whatIsAsked = (text = '{}'): string => {
  const { paths, seconds } = JSON.parse(text);
  return answers(paths, seconds);
};

/** The function finds in a parameter what to ask. */
function calledByCodeDeploy({ stack, appspecs }: Parsed, name: string): boolean {
  const hooks = appspecs[name]?.Hooks ?? [];
  const kept = Object.values(stack.Resources).find(({ Type }) => Type === 'AWS::SSM::Parameter')?.Properties.Value;
  return (
    hooks.some(({ AfterAllowTestTraffic: arn = '' }) => arn.endsWith(`:function:retail-smoke-${name}`)) &&
    JSON.stringify(kept) === '{"Ref":"SmokeTest"}'
  );
}

function calledByEcs({ stack }: Parsed): boolean {
  const service = Object.values(stack.Resources).find(({ Type }) => Type === 'AWS::ECS::Service')?.Properties ?? {};
  const { LifecycleHooks = [] }: { readonly LifecycleHooks?: readonly Hook[] } = JSON.parse(
    JSON.stringify(service.DeploymentConfiguration ?? {}),
  );
  return LifecycleHooks.some(
    ({ LifecycleStages, HookDetails, HookTargetArn }) =>
      LifecycleStages.includes('POST_TEST_TRAFFIC_SHIFT') &&
      HookDetails?.Ref === 'SmokeTest' &&
      JSON.stringify(HookTargetArn).includes(':function:retail-smoke-'),
  );
}
