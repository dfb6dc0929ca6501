/** CloudFormation by the AWS SDK, in our words. The one importer of its client. */
import {
  type Change,
  CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeAccountLimitsCommand,
  DescribeChangeSetCommand,
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type DescribeStacksCommandInput,
  DetectStackDriftCommand,
  DetectStackResourceDriftCommand,
  ExecuteChangeSetCommand,
  type StackResourceDrift as SdkDrift,
  type StackEvent as SdkEvent,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { keptAnswer } from './answer-text';
import type {
  ChangeSet,
  ChangeSetRequest,
  Clock,
  DriftedResource,
  ResourceChange,
  Stack,
  StackApi,
  StackEvent,
  StackResource,
} from './api';
import { type ClientSettings, counted } from './client-settings';
import { type Listing, readListing } from './stack-listing';

export function cloudFormation(settings: ClientSettings, clock: Clock): StackApi {
  const client = counted(new CloudFormationClient(settings.client), settings);
  return {
    list: () => listed(client),
    find: (name) => found(client, name),
    createChangeSet: (request) => created(client, clock, request),
    changeSet: (id) => changeSet(client, id),
    deleteChangeSet: async (ChangeSetName) => void (await client.send(new DeleteChangeSetCommand({ ChangeSetName }))),
    executeChangeSet: async (ChangeSetName, ClientRequestToken) =>
      // A first creation that fails takes back what it made, retained things too: the next one must not find them in its way.
      void (await client.send(new ExecuteChangeSetCommand({ ChangeSetName, ClientRequestToken, RetainExceptOnCreate: true }))),
    events: (stackId, until) => events(client, stackId, until),
    protect: async (StackName, EnableTerminationProtection) =>
      void (await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection }))),
    deleteStack: async (StackName, ClientRequestToken) =>
      void (await client.send(new DeleteStackCommand({ StackName, ClientRequestToken }))),
    drift: (stack) => drifted(client, clock, stack),
    resources: (stack) => resources(client, stack),
    driftOf: (stack, resource) => driftOf(client, stack, resource),
    stackLimit: async () => {
      const { AccountLimits = [] } = await client.send(new DescribeAccountLimitsCommand({}));
      return AccountLimits.find(({ Name }) => Name === 'StackLimit')?.Value;
    },
  };
}

async function listed(client: CloudFormationClient): Promise<readonly Stack[]> {
  const stacks: Stack[] = [];
  let NextToken: string | undefined;
  do {
    const page = await described(client, { NextToken });
    stacks.push(...page.stacks);
    NextToken = page.next;
  } while (NextToken !== undefined);
  return stacks;
}

async function found(client: CloudFormationClient, StackName: string): Promise<Stack | undefined> {
  try {
    return (await described(client, { StackName })).stacks[0];
  } catch (error) {
    // There is no error of its own for a stack that is not there. @source DescribeStacks, API reference.
    if (isFault(error, 'ValidationError') && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

async function described(client: CloudFormationClient, which: DescribeStacksCommandInput): Promise<Listing> {
  const command = new DescribeStacksCommand(which);
  const answer = keptAnswer(command);
  await client.send(command);
  return readListing(answer());
}

const REPLACED_MAX = 5;

/** A change set of this name that a run left behind is deleted first; its deletion takes a moment. */
async function created(client: CloudFormationClient, clock: Clock, request: ChangeSetRequest) {
  const { stack: StackName, name: ChangeSetName } = request;
  for (let tries = 1; ; tries += 1) {
    try {
      const { Id, StackId } = await client.send(new CreateChangeSetCommand(inputOf(request)));
      return { id: Id ?? '', stackId: StackId ?? '' };
    } catch (error) {
      if (!isFault(error, 'AlreadyExistsException') || tries > REPLACED_MAX) throw error;
      await client.send(new DeleteChangeSetCommand({ StackName, ChangeSetName }));
      await clock.sleep(tries * 1000);
    }
  }
}

function inputOf(request: ChangeSetRequest): CreateChangeSetCommandInput {
  const { template } = request;
  return {
    StackName: request.stack,
    ChangeSetName: request.name,
    ChangeSetType: request.type,
    ...(template.kind === 'body' ? { TemplateBody: template.body } : {}),
    ...(template.kind === 'url' ? { TemplateURL: template.url } : {}),
    ...(template.kind === 'previous' ? { UsePreviousTemplate: true } : {}),
    Parameters: [
      ...Object.entries(request.parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
      ...request.keptParameters.map((ParameterKey) => ({ ParameterKey, UsePreviousValue: true })),
    ],
    Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
    // Roles have names of their own, since other accounts name them.
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    RoleARN: request.role,
    ...(request.revertDrift ? { DeploymentMode: 'REVERT_DRIFT' } : {}),
  };
}

async function changeSet(client: CloudFormationClient, ChangeSetName: string): Promise<ChangeSet> {
  const changes: ResourceChange[] = [];
  let NextToken: string | undefined;
  for (;;) {
    const page = await client.send(new DescribeChangeSetCommand({ ChangeSetName, NextToken }));
    changes.push(...(page.Changes ?? []).flatMap(changeOf));
    NextToken = page.NextToken;
    if (NextToken === undefined) return { status: page.Status ?? '', reason: page.StatusReason, changes };
  }
}

function changeOf({ ResourceChange: change }: Change): readonly ResourceChange[] {
  if (change === undefined) return [];
  const {
    Action = '',
    LogicalResourceId: id = '',
    ResourceType: type = '',
    Replacement: replacement,
    Scope: scope = [],
  } = change;
  return [{ action: Action, id, type, replacement, scope }];
}

async function events(
  client: CloudFormationClient,
  StackName: string,
  until: string | undefined,
): Promise<readonly StackEvent[]> {
  const all: StackEvent[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new DescribeStackEventsCommand({ StackName, NextToken }));
    for (const event of page.StackEvents ?? []) {
      if (event.EventId !== undefined && event.EventId === until) return all;
      all.push(eventOf(event));
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined && until !== undefined);
  return all;
}

const eventOf = (event: SdkEvent): StackEvent => ({
  id: event.EventId ?? '',
  resource: event.LogicalResourceId ?? '',
  type: event.ResourceType ?? '',
  status: event.ResourceStatus ?? '',
  reason: event.ResourceStatusReason,
});

const DRIFT_POLL_MS = 3_000;
const DRIFT_POLLS_MAX = 200;

async function drifted(client: CloudFormationClient, clock: Clock, StackName: string): Promise<readonly DriftedResource[]> {
  const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName }));
  for (let polls = 0; polls < DRIFT_POLLS_MAX; polls += 1) {
    const state = await client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }));
    if (state.DetectionStatus !== 'DETECTION_IN_PROGRESS') return driftedResources(client, StackName);
    await clock.sleep(DRIFT_POLL_MS);
  }
  throw new Error(`AWS has not compared stack "${StackName}" with its template within ten minutes`);
}

async function driftedResources(client: CloudFormationClient, StackName: string): Promise<readonly DriftedResource[]> {
  const all: DriftedResource[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeStackResourceDriftsCommand({ StackName, NextToken, StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] }),
    );
    all.push(...(page.StackResourceDrifts ?? []).map(driftedOf));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return all;
}

const driftedOf = (drift: SdkDrift): DriftedResource => ({
  id: drift.LogicalResourceId ?? '',
  type: drift.ResourceType ?? '',
  status: drift.StackResourceDriftStatus ?? '',
  properties: (drift.PropertyDifferences ?? []).flatMap(({ PropertyPath }) => PropertyPath ?? []),
});

async function resources(client: CloudFormationClient, StackName: string): Promise<readonly StackResource[]> {
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }));
  return StackResources.map(({ LogicalResourceId: id = '', ResourceType: type = '' }) => ({ id, type }));
}

async function driftOf(
  client: CloudFormationClient,
  StackName: string,
  LogicalResourceId: string,
): Promise<DriftedResource | 'same' | 'unknown'> {
  try {
    const { StackResourceDrift: drift } = await client.send(
      new DetectStackResourceDriftCommand({ StackName, LogicalResourceId }),
    );
    const status = drift?.StackResourceDriftStatus;
    if (drift !== undefined && (status === 'MODIFIED' || status === 'DELETED')) return driftedOf(drift);
    return status === 'IN_SYNC' ? 'same' : 'unknown';
  } catch (error) {
    // Said of a type that cannot be compared, and there is no error of its own for it.
    if (isFault(error, 'ValidationError') && /not supported/.test(error.message)) return 'unknown';
    throw error;
  }
}

const isFault = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;
