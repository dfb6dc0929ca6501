/** Runs the function that tests before traffic shifts as Lambda would: the text of the emitted template, AWS answered from here, services on the loopback address. */
import { compileFunction } from 'node:vm';
import type { Platform } from '../../../src/model/platform';
import { platformFiles } from '../../../src/targets/platform/platform';
import { anEnvironment, aPlatform } from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';
import { awsLibrary } from './aws-library';
import { type Answers, AwsFault, type Call } from './notices-world';

/** The builders' platform, whose load balancers have test ports. */
export const tested: Platform = aPlatform({
  environments: ['dev', 'stage', 'preprod', 'prod'].map((name) => {
    const environment = anEnvironment(name);
    return { ...environment, pools: environment.pools.map((pool) => ({ ...pool, testPort: 8443 })) };
  }),
});
const files = platformFiles(tested, [], {});
export const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
export const smokeStack = evaluate(textOf('platform-smoke-444444444444.yaml'), '{"Parameters":{}}');

export const LOAD_BALANCER = 'app/internal-1/0123456789abcdef';

/** @source CodeDeploy user guide, "AppSpec 'hooks' section": what a hook's function is given. */
export const codedeployEvent = {
  DeploymentId: 'd-ABC123',
  LifecycleEventHookExecutionId: 'eyJlbmNyeXB0ZWREYXRhIjoi',
};

/** @source Amazon ECS developer guide, "Lambda hooks for Amazon ECS service deployments", POST_TEST_TRAFFIC_SHIFT. */
export const ecsEvent = (hookDetails: unknown) => ({
  executionId: '3a0345ba-b029-404b-890d-7da2a4b266aa',
  lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
  resourceArn: 'arn:aws:ecs:me-south-1:444444444444:service-deployment/retail-prod/retail-checkout-prod/EZe5RNVLH6PPzHXINuP28',
  executionDetails: {
    serviceArn: 'arn:aws:ecs:me-south-1:444444444444:service/retail-prod/retail-checkout-prod',
    targetServiceRevisionArn:
      'arn:aws:ecs:me-south-1:444444444444:service-revision/retail-prod/retail-checkout-prod/9313423515462893900',
    testTrafficWeights: {},
    productionTrafficWeights: {},
  },
  hookDetails,
});

export class SmokeWorld {
  readonly calls: Call[] = [];
  readonly logs: string[] = [];
  /** Milliseconds that have been slept through. */
  slept = 0;

  constructor(
    private readonly answers: Answers = {},
    /** What stands for the ten seconds that an answer may take. */
    private readonly patience = 2000,
  ) {}

  run(event: unknown): Promise<unknown> {
    const properties: { Code: { ZipFile: string }; Environment: { Variables: Readonly<Record<string, string>> } } = parsed(
      JSON.stringify(smokeStack.resources.SmokeFunctionProd?.Properties),
    );
    const exported: { handler?: (event: unknown) => Promise<unknown> } = {};
    const clock = { now: () => Date.now() + this.slept };
    const signals = { timeout: () => AbortSignal.timeout(this.patience) };
    compileFunction(properties.Code.ZipFile, ['exports', 'require', 'process', 'console', 'Date', 'AbortSignal'])(
      exported,
      (name: string) => this.library(name),
      { env: properties.Environment.Variables },
      { log: (text: string) => this.logs.push(text) },
      clock,
      signals,
    );
    if (exported.handler === undefined) throw new Error('the code exports no handler');
    return Promise.resolve(exported.handler(event));
  }

  /** The last word to CodeDeploy. */
  get status(): unknown {
    return this.inputOf('PutLifecycleEventHookExecutionStatus')?.status;
  }

  inputOf = (operation: string) => this.calls.find((call) => call.operation === operation)?.input;

  /** Why the test failed, as people read it. */
  get reason(): unknown {
    return parsed(this.logs[0] ?? '{}').reason;
  }

  private library(name: string): unknown {
    if (name === 'node:timers/promises')
      return {
        setTimeout: async (milliseconds: number) => {
          this.slept += milliseconds;
        },
      };
    if (name.startsWith('node:')) return process.getBuiltinModule(name);
    const service = name.replace('@aws-sdk/client-', '');
    return awsLibrary((call) => this.answer(service, call));
  }

  private async answer(service: string, { operation, input }: { operation: string; input: Readonly<Record<string, string>> }) {
    this.calls.push({ service, operation, input });
    const given = this.answers[operation];
    if (given !== undefined) return given(input);
    switch (operation) {
      case 'DescribeNetworkInterfaces':
        return { NetworkInterfaces: [{ PrivateIpAddress: '127.0.0.1' }] };
      case 'GetDeployment':
        return { deploymentInfo: { applicationName: 'retail-checkout-prod', creator: 'user' } };
      case 'PutEvents':
        return { FailedEntryCount: 0 };
      case 'PutLifecycleEventHookExecutionStatus':
        return {};
      default:
        throw new AwsFault('AccessDeniedException');
    }
  }
}
