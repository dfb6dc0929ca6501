/** What AWS refuses, told to the person who must act: which account, with whose credentials, and what to do. */
import { RemoteFault } from '../../remote/fault';
import type { AwsApi, PipelineApi, StackApi } from './api';
import { StackFailure } from './operation';

/** Whose credentials a client works with. */
export interface Caller {
  readonly account: string;
  /** Assumed role, or `undefined` for the SDK's default chain. */
  readonly role: string | undefined;
}

/** @param clean Takes secrets out of a text. */
export function stacksWithFaults(api: StackApi, caller: Caller, clean: (text: string) => string): StackApi {
  const tell = <T>(work: Promise<T>): Promise<T> => told(work, caller, clean);
  return {
    list: () => tell(api.list()),
    find: (name) => tell(api.find(name)),
    createChangeSet: (request) => tell(api.createChangeSet(request)),
    changeSet: (id) => tell(api.changeSet(id)),
    deleteChangeSet: (id) => tell(api.deleteChangeSet(id)),
    executeChangeSet: (id, token) => tell(api.executeChangeSet(id, token)),
    events: (stackId, until) => tell(api.events(stackId, until)),
    protect: (stack, protection) => tell(api.protect(stack, protection)),
    deleteStack: (stack, token) => tell(api.deleteStack(stack, token)),
    drift: (stack) => tell(api.drift(stack)),
    resources: (stack) => tell(api.resources(stack)),
    driftOf: (stack, resource) => tell(api.driftOf(stack, resource)),
    stackLimit: () => tell(api.stackLimit()),
  };
}

/** The same for what is asked in the tools account only. */
export function toolsWithFaults(
  { pipelines, objects }: Pick<AwsApi, 'pipelines' | 'objects'>,
  caller: Caller,
  clean: (text: string) => string,
): Pick<AwsApi, 'pipelines' | 'objects'> {
  const tell = <T>(work: Promise<T>): Promise<T> => told(work, caller, clean);
  const asked: PipelineApi = {
    running: (name) => tell(pipelines.running(name)),
    close: (name, reason) => tell(pipelines.close(name, reason)),
    open: (name) => tell(pipelines.open(name)),
    sourceFault: (name) => tell(pipelines.sourceFault(name)),
  };
  return {
    pipelines: asked,
    objects: { ensure: (...all) => tell(objects.ensure(...all)), bucket: (name) => tell(objects.bucket(name)) },
  };
}

/** The SDK has tried again where that was safe: what arrives here is final. */
async function told<T>(work: Promise<T>, caller: Caller, clean: (text: string) => string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StackFailure || error instanceof RemoteFault || !(error instanceof Error)) throw error;
    const { name, message } = error;
    const text = clean(`AWS account ${caller.account}${by(caller)}: ${name}: ${message}${advice(error, caller)}`);
    const { httpStatusCode: status, attempts: tries = 1 } = metadataOf(error);
    const kind = status === undefined ? 'network' : 'status';
    throw new RemoteFault(text, {
      kind,
      method: 'POST',
      url: `aws:${caller.account}`,
      status,
      text: clean(message),
      effect: 'possible',
      tries,
    });
  }
}

/** What the SDK adds to its errors. */
function metadataOf(error: Error): { readonly httpStatusCode?: number; readonly attempts?: number } {
  const given = '$metadata' in error ? error.$metadata : undefined;
  return typeof given === 'object' && given !== null ? given : {};
}

const by = ({ role }: Caller): string => (role === undefined ? '' : `, role ${role}`);

function advice({ name, message }: Error, { account, role }: Caller): string {
  if (/CredentialsProviderError|CredentialsNotFound/.test(name) && role === undefined)
    return `; give credentials of account ${account} where the AWS SDK looks for them: variables, profile, or the job's own role`;
  if (role !== undefined && /AssumeRole/.test(message))
    return `; the role arn:aws:iam::${account}:role/${role} must exist and trust the tools account's caller`;
  if (/ExpiredToken/.test(name)) return '; get new credentials and run again; what is done stays done';
  return /AccessDenied|UnauthorizedOperation/.test(name)
    ? '; grant what the message names; docs/reference/aws-stacks.md lists all that is needed'
    : '';
}
