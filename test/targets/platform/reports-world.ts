/** Runs the function that tells GitLab of deployments as Lambda would: the text of the emitted template, AWS answered from here, GitLab by the sandbox. */
import { compileFunction } from 'node:vm';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPlatform, aService, aTeam } from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';
import { awsLibrary } from './aws-library';
import { stageState } from './notices-events';
import { AwsFault, type Call, settingsOf } from './notices-world';

export const SECRET = 'retail/gitlab/reports';
const { gitlab } = aPlatform();
export const reporting = aPlatform({ gitlab: { ...gitlab, reports: { awsSecret: SECRET, network: undefined } } });
export const reportsStack = evaluate(
  platformFiles(reporting, [aService()], { commerce: aTeam() }).find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '',
  '{"Parameters":{}}',
);

export const PROJECT = 'retail/commerce/checkout';

/** Does the emitted rule pass the event on? Values by equality or by how they begin. @source EventBridge user guide, "Event patterns". */
export function passes(event: object, stack = reportsStack): boolean {
  const { EventPattern } = stack.resources.ReportsRule?.Properties ?? {};
  return matches(JSON.parse(JSON.stringify(event)), JSON.parse(JSON.stringify(EventPattern)));
}

type Pattern = { readonly [key: string]: Pattern } | readonly (string | { readonly prefix: string })[];

function matches(value: unknown, pattern: Pattern): boolean {
  if (Array.isArray(pattern))
    return pattern.some((each) =>
      typeof each === 'string' ? each === value : typeof value === 'string' && value.startsWith(each.prefix),
    );
  return Object.entries(pattern).every(
    ([key, inner]) => typeof value === 'object' && value !== null && matches(new Map(Object.entries(value)).get(key), inner),
  );
}

/** What the function works on, where it is not the builders' service and platform. */
export interface Place {
  readonly stack?: typeof reportsStack;
  /** Of the service, as its own stack has them for the notices. */
  readonly settings?: string;
  readonly address?: string;
}

/** An execution of a pipeline: what it began with. */
export interface Begun {
  readonly commit?: string | undefined;
  readonly ref?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

/** A request to GitLab as it was sent. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** `stageState` of an execution at a time, both told shortly: minutes after ten. */
export function stageEvent(stage: string, state: string, execution: string, minute: number, pipeline = 'retail-checkout') {
  const event = stageState(stage, state, pipeline);
  const time = `2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`;
  return { ...event, time, detail: { ...event.detail, 'execution-id': execution } };
}

export class ReportsWorld {
  readonly calls: Call[] = [];
  readonly sent: Sent[] = [];
  readonly logs: string[] = [];
  readonly objects = new Map<string, { readonly body: string; readonly etag: string }>();
  readonly executions = new Map<string, Begun>();
  /** What the secret in AWS holds. */
  secret: string;
  /** Before GitLab is asked: an answer in its place, or a fault. */
  before: (sent: Sent) => Response | undefined | Promise<Response | undefined> = () => undefined;
  /** After GitLab has answered: what becomes of the answer. */
  after: (sent: Sent, answer: Response) => Response = (_, answer) => answer;
  private written = 0;
  private readonly stack: typeof reportsStack;
  private readonly settings: string;
  private readonly address: string;

  constructor(
    private readonly server: { readonly url: string; readonly token: string },
    { stack = reportsStack, settings = settingsOf(aService()), address = gitlab.url }: Place = {},
  ) {
    this.secret = server.token;
    this.stack = stack;
    this.settings = settings;
    this.address = address;
  }

  /** Each event by a call of its own, at once or one after the other. @returns messages of the calls that failed. */
  async run(...events: readonly unknown[]): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const event of events) faults.push(...(await this.once(event)));
    return faults;
  }

  async once(event: unknown): Promise<readonly string[]> {
    const handler = this.load();
    return handler({ Records: [{ body: JSON.stringify(event) }] }).then(
      () => [],
      (fault: Error) => [fault.message],
    );
  }

  private load(): (event: unknown) => Promise<void> {
    const properties: { Code: { ZipFile: string }; Environment: { Variables: { REPORTS: string } } } = parsed(
      JSON.stringify(this.stack.resources.ReportsFunction?.Properties),
    );
    const REPORTS = properties.Environment.Variables.REPORTS.replace(gitlab.url, this.address);
    const exported: { handler?: (event: unknown) => Promise<void> } = {};
    compileFunction(properties.Code.ZipFile, ['exports', 'require', 'process', 'fetch', 'console'])(
      exported,
      (name: string) => this.library(name),
      { env: { REPORTS } },
      (url: string, request: RequestInit) => this.ask(url, request),
      { error: (text: string) => this.logs.push(text) },
    );
    if (exported.handler === undefined) throw new Error('the code exports no handler');
    return exported.handler;
  }

  /** GitLab speaks https; the sandbox does not, and everything else of the request stays as it is. */
  private async ask(url: string, request: RequestInit): Promise<Response> {
    if (!url.startsWith(`${this.address}/`)) throw new Error(`asked ${url}`);
    if (request.redirect !== 'error' || request.signal === undefined) throw new Error('no limit');
    const path = url.slice(this.address.length);
    const headers = Object.fromEntries(new Headers(request.headers));
    const body = typeof request.body === 'string' ? request.body : undefined;
    const sent = { method: request.method ?? 'GET', path, headers, body };
    this.sent.push(sent);
    return (await this.before(sent)) ?? this.after(sent, await fetch(this.server.url + path, request));
  }

  private library(name: string): Readonly<Record<string, unknown>> {
    const service = name.replace('@aws-sdk/client-', '').replace('secrets-manager', 'secretsmanager');
    return awsLibrary(async ({ operation, input }) => {
      this.calls.push({ service, operation, input });
      return this.answer(operation, input);
    });
  }

  private answer(operation: string, input: Readonly<Record<string, string>>): unknown {
    switch (operation) {
      case 'GetParameter':
        if (input.Name !== '/retail/services/checkout/notices') throw new AwsFault('ParameterNotFound');
        return { Parameter: { Value: this.settings } };
      case 'GetSecretValue':
        if (input.SecretId !== SECRET) throw new AwsFault('ResourceNotFoundException');
        return { SecretString: this.secret };
      case 'GetPipelineExecution':
        return { pipelineExecution: this.execution(input.pipelineExecutionId ?? '') };
      case 'HeadObject': {
        if (input.Key !== 'bundles/checkout/bundle.zip') throw new AwsFault('NotFound');
        const { commit, ref } = this.executions.get(input.VersionId ?? '') ?? {};
        return { Metadata: { commit, release: Buffer.from(JSON.stringify({ ref, author: 'Jo' })).toString('base64') } };
      }
      case 'GetObject':
        return this.get(input.Key ?? '');
      case 'PutObject':
        return this.put(input);
      default:
        throw new Error(`asked for ${operation}`);
    }
  }

  /** The version of the bundle is named after the execution. */
  private execution(id: string): object {
    const { variables = {} } = this.executions.get(id) ?? {};
    return {
      artifactRevisions: [{ revisionId: id }],
      variables: Object.entries(variables).map(([name, resolvedValue]) => ({ name, resolvedValue })),
    };
  }

  /** Without the right to list, S3 calls a missing object forbidden. */
  private get(key: string): object {
    const object = this.objects.get(key);
    if (object === undefined) throw new AwsFault('AccessDenied');
    return { ETag: object.etag, Body: { transformToString: async () => object.body } };
  }

  private put({ Key = '', Body = '', IfMatch, IfNoneMatch }: Readonly<Record<string, string>>): object {
    const is = this.objects.get(Key)?.etag;
    if ((IfNoneMatch === '*' && is !== undefined) || (IfMatch !== undefined && IfMatch !== is))
      throw new AwsFault('PreconditionFailed');
    this.written += 1;
    this.objects.set(Key, { body: Body, etag: `"${this.written}"` });
    return {};
  }

  record(path: string, content: object): void {
    this.objects.set(`records/checkout/${path}.json`, { body: JSON.stringify(content), etag: '"r"' });
  }
}
