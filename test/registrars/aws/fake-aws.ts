/**
 * CloudFormation in memory, with the states and refusals that its reference documents: a first creation passes through
 * REVIEW_IN_PROGRESS, a failed one ends as ROLLBACK_COMPLETE and takes no change set, an empty change set is FAILED, a protected
 * stack is not deleted. Every call is recorded.
 */
import type {
  AwsApi,
  ChangeSetRequest,
  DriftedResource,
  ResourceChange,
  RunningExecution,
  Stack,
  StackApi,
  StackEvent,
} from '../../../src/registrars/aws/api';

/** What a test decides about the next change set of a stack. */
export interface Script {
  readonly changes?: readonly ResourceChange[];
  /** The change set itself is refused, for this reason. */
  readonly refused?: string;
  /** Carrying it out fails with these events. */
  readonly failing?: readonly Pick<StackEvent, 'resource' | 'type' | 'reason'>[];
}

export interface FakeAws extends AwsApi {
  readonly calls: string[];
  readonly objects: AwsApi['objects'] & { readonly stored: Map<string, string> };
  readonly executions: Map<string, readonly RunningExecution[]>;
  readonly closed: Set<string>;
  /** Resources that are not as their template says, by `<stack>/<id>`. */
  readonly drifted: Map<string, DriftedResource>;
  readonly scripts: Map<string, Script>;
  stacks: AwsApi['stacks'];
  put(account: string, stack: Partial<Stack> & { readonly name: string }): Stack;
  get(account: string, name: string): Stack | undefined;
}

interface ChangeSetRecord {
  readonly request: ChangeSetRequest;
  readonly account: string;
}

export const REGION = 'me-south-1';

/** @param caller Account whose credentials every client has; by default, each has the right one's. */
export function fakeAws(caller?: string): FakeAws {
  const calls: string[] = [];
  const stacks = new Map<string, Stack>();
  const events = new Map<string, StackEvent[]>();
  const sets = new Map<string, ChangeSetRecord>();
  const scripts = new Map<string, Script>();
  const stored = new Map<string, string>();
  const executions = new Map<string, readonly RunningExecution[]>();
  const closed = new Set<string>();
  const drifted = new Map<string, DriftedResource>();
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };

  const idOf = (account: string, name: string) => `arn:aws:cloudformation:${REGION}:${account}:stack/${name}/${next()}`;
  const put = (account: string, stack: Partial<Stack> & { readonly name: string }): Stack => {
    const known = stacks.get(`${account}/${stack.name}`);
    const base: Stack = known ?? {
      name: stack.name,
      id: idOf(caller ?? account, stack.name),
      status: 'CREATE_COMPLETE',
      statusReason: undefined,
      parameters: {},
      outputs: {},
      tags: {},
      role: undefined,
      terminationProtection: false,
    };
    const changed = { ...base, ...stack };
    stacks.set(`${account}/${stack.name}`, changed);
    return changed;
  };
  const told = (id: string, event: Omit<StackEvent, 'id'>) =>
    events.set(id, [{ id: `e${next()}`, ...event }, ...(events.get(id) ?? [])]);

  function executed(account: string, { request }: ChangeSetRecord): void {
    const stack = stacks.get(`${account}/${request.stack}`);
    if (stack === undefined) throw new Error('no such stack');
    const { failing } = scripts.get(request.stack) ?? {};
    const creates = request.type === 'CREATE';
    for (const each of failing ?? []) told(stack.id, { status: creates ? 'CREATE_FAILED' : 'UPDATE_FAILED', ...each });
    if (failing !== undefined)
      return void put(account, {
        name: request.stack,
        status: creates ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE',
        tags: request.tags,
      });
    told(stack.id, {
      resource: request.stack,
      type: 'AWS::CloudFormation::Stack',
      status: creates ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE',
      reason: undefined,
    });
    const kept = Object.fromEntries(request.keptParameters.map((name) => [name, stack.parameters[name] ?? '']));
    const digest = request.template.kind === 'previous' ? stack.outputs.TemplateDigest : digestIn(stored, request);
    put(account, {
      name: request.stack,
      status: creates ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE',
      parameters: { ...request.parameters, ...kept },
      tags: request.tags,
      role: request.role ?? stack.role,
      outputs: { ...stack.outputs, ...(digest === undefined ? {} : { TemplateDigest: digest }) },
    });
  }

  const api = (account: string): StackApi => {
    const log = (text: string) => calls.push(`${account} ${text}`);
    const byName = (name: string) => [...stacks].find(([key, { id }]) => key === `${account}/${name}` || id === name)?.[1];
    return {
      list: async () => {
        log('list');
        return [...stacks].filter(([key]) => key.startsWith(`${account}/`)).map(([, stack]) => stack);
      },
      find: async (name) => {
        log(`find ${name.split('/')[1] ?? name}`);
        const stack = byName(name);
        if (stack === undefined) return undefined;
        // An operation that somebody else runs is over at the next look.
        if (/_IN_PROGRESS$/.test(stack.status) && stack.status !== 'REVIEW_IN_PROGRESS')
          put(account, { name: stack.name, status: stack.status.replace('_IN_PROGRESS', '_COMPLETE') });
        return stack;
      },
      createChangeSet: async (request) => {
        log(`createChangeSet ${request.type} ${request.stack} ${request.name}`);
        const stack = byName(request.stack);
        if (
          request.type === 'UPDATE' &&
          (stack === undefined || (/ROLLBACK_COMPLETE/.test(stack.status) && !/UPDATE/.test(stack.status)))
        )
          throw new Error(`Stack:${request.stack} is in ${stack?.status ?? 'no'} state and can not be updated.`);
        if (request.type === 'CREATE' && stack !== undefined && stack.status !== 'REVIEW_IN_PROGRESS')
          throw new Error(`Stack [${request.stack}] already exists`);
        const made = stack ?? put(account, { name: request.stack, status: 'REVIEW_IN_PROGRESS' });
        told(made.id, {
          resource: request.stack,
          type: 'AWS::CloudFormation::Stack',
          status: 'REVIEW_IN_PROGRESS',
          reason: 'User Initiated',
        });
        const id = `set/${request.stack}/${next()}`;
        sets.set(id, { request, account });
        return { id, stackId: made.id };
      },
      changeSet: async (id) => {
        const set = sets.get(id);
        if (set === undefined) throw new Error('ChangeSetNotFound');
        const script = scripts.get(set.request.stack) ?? {};
        if (script.refused !== undefined) return { status: 'FAILED', reason: script.refused, changes: [] };
        return { status: 'CREATE_COMPLETE', reason: undefined, changes: script.changes ?? [] };
      },
      deleteChangeSet: async (id) => {
        log(`deleteChangeSet ${id.split('/')[1] ?? id}`);
        sets.delete(id);
      },
      executeChangeSet: async (id) => {
        const set = sets.get(id);
        if (set === undefined) throw new Error('ChangeSetNotFound');
        log(`executeChangeSet ${set.request.stack}`);
        sets.delete(id);
        executed(account, set);
      },
      events: async (id, until) => {
        const all = events.get(id) ?? [];
        const at = all.findIndex((event) => event.id === until);
        return at === -1 ? all : all.slice(0, at);
      },
      protect: async (name, terminationProtection) => {
        log(`protect ${name} ${terminationProtection}`);
        put(account, { name, terminationProtection });
      },
      deleteStack: async (name) => {
        const stack = byName(name);
        log(`deleteStack ${stack?.name ?? name}`);
        if (stack?.terminationProtection === true)
          throw new Error(`Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`);
        if (stack !== undefined) stacks.delete(`${account}/${stack.name}`);
      },
      drift: async (name) => {
        log(`drift ${name}`);
        return [];
      },
      resources: async () => [
        { id: 'PipelineRoleDev', type: 'AWS::IAM::Role' },
        { id: 'AlarmsTopic', type: 'AWS::SNS::Topic' },
      ],
      driftOf: async (name, resource) => drifted.get(`${name}/${resource}`) ?? 'same',
      stackLimit: async () => 2000,
    };
  };

  return {
    calls,
    stacks: api,
    pipelines: {
      running: async (name) => executions.get(name) ?? [],
      close: async (name) => void closed.add(name),
      open: async (name) => void closed.delete(name),
      sourceFault: async () => undefined,
    },
    objects: {
      stored,
      ensure: async (bucket, key, text) => {
        calls.push(`store s3://${bucket}/${key}`);
        stored.set(`https://s3.${REGION}.amazonaws.com/${bucket}/${key}`, text);
      },
      bucket: async () => 'there',
    },
    drifted,
    executions,
    closed,
    scripts,
    put,
    get: (account, name) => stacks.get(`${account}/${name}`),
  };
}

function digestIn(stored: ReadonlyMap<string, string>, { template }: ChangeSetRequest): string | undefined {
  const text = template.kind === 'body' ? template.body : template.kind === 'url' ? (stored.get(template.url) ?? '') : '';
  return text.match(/TemplateDigest[\s\S]*Value"?: ?['"]([0-9a-f]{64})['"]/)?.[1];
}
