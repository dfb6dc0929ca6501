/** Runs the notices' function as Lambda would: the text that is in the emitted template, with AWS answered from here and Teams on the loopback address. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compileFunction } from 'node:vm';
import type { Service } from '../../../src/model/service';
import { codepipeline } from '../../../src/targets/codepipeline/codepipeline';
import { platformFiles } from '../../../src/targets/platform/platform';
import { aPipeline, aPlatform, aService, aTeam } from '../../support/builders';
import { parsed } from '../../support/parsed';
import { evaluate } from '../../support/stack-evaluate';
import { awsLibrary } from './aws-library';

export interface Call {
  /** As AWS' API models name them: `s3`, `HeadObject`. */
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What AWS answers, by operation; a thrown error is AWS' own. */
export type Answers = Readonly<Record<string, (input: Readonly<Record<string, string>>) => unknown>>;

export class AwsFault extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

interface Asked {
  /** How long the approval took. */
  readonly minutes: number;
  /** How long it may take. */
  readonly limit?: number | undefined;
  readonly updatedBy?: string;
  readonly stage?: string;
  readonly action?: string;
}

/** What AWS says of an approval that is over, and of an attempt before it that took as long as it might. */
export function approvalTook({ minutes, limit, updatedBy, stage = 'Approve-prod', action = 'commerce' }: Asked): Answers {
  const run = (from: string, took: number) => {
    const startTime = new Date(from);
    const lastUpdateTime = new Date(startTime.getTime() + took * 60_000);
    return { stageName: stage, actionName: action, startTime, lastUpdateTime, updatedBy };
  };
  const another = { ...run('2026-11-22T10:00:00Z', 1), actionName: 'another' };
  const actions = [
    { name: 'another', timeoutInMinutes: 5 },
    { name: action, timeoutInMinutes: limit },
  ];
  return {
    ListActionExecutions: () => ({
      actionExecutionDetails: [another, run('2026-11-01T10:00:00Z', 5_000), run('2026-11-20T10:00:00Z', minutes)],
    }),
    GetPipeline: () => ({
      pipeline: {
        stages: [
          { name: 'Source', actions: [] },
          { name: stage, actions },
        ],
      },
    }),
  };
}

const team = aTeam({ mail: 'releases@retail.example' });
export const platform = {
  ...aPlatform(),
  notices: {
    channels: {
      commerce: { name: 'commerce', gitlabVariable: 'A', jenkinsCredential: 'a', awsSecret: 'retail/teams/commerce' },
      other: { name: 'other', gitlabVariable: 'B', jenkinsCredential: 'b', awsSecret: 'retail/teams/other' },
    },
  },
};
const files = platformFiles(platform, [aService()], { commerce: team });
export const deliveryStack = evaluate(
  files.find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '',
  '{"Parameters":{}}',
);

/** What the service's own stack says about whom to tell. */
export function settingsOf(service: Service): string {
  const [stack] = codepipeline.emit(aPipeline({ service, platform, team }), { deliveryDigest: '' });
  return String(evaluate(stack?.text ?? '', '{"Parameters":{}}').resources.NoticeSettings?.Properties.Value);
}

export class NoticesWorld {
  readonly calls: Call[] = [];
  /** Bodies that the Teams stub received, by the path they were posted to. */
  readonly posts: { readonly path: string; readonly type: string | undefined; readonly body: string }[] = [];
  readonly errors: string[] = [];
  statuses: number[] = [];
  private readonly marks = new Set<string>();
  private server: Server | undefined;

  constructor(private readonly answers: Answers) {}

  async run(...events: readonly unknown[]): Promise<void> {
    const port = await this.listen();
    try {
      const handler = this.load(port);
      for (const event of events) await handler(event);
    } finally {
      this.server?.close();
      this.server = undefined;
    }
  }

  operations(operation: string): readonly Call[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  private load(port: number): (event: unknown) => Promise<void> {
    const properties: { Code: { ZipFile: string }; Environment: { Variables: { NOTICES: string } } } = parsed(
      JSON.stringify(deliveryStack.resources.NoticesFunction?.Properties),
    );
    const exported: { handler?: (event: unknown) => Promise<void> } = {};
    const console_ = { error: (text: string) => this.errors.push(text) };
    const names = ['exports', 'require', 'process', 'fetch', 'console'];
    compileFunction(properties.Code.ZipFile, names)(
      exported,
      (name: string) => (name.startsWith('node:') ? process.getBuiltinModule(name) : this.library(name)),
      { env: properties.Environment.Variables },
      // Teams speaks https; the stub cannot, and everything else of the request stays as it is.
      (url: URL, request: RequestInit) => fetch(`http://127.0.0.1:${port}/${url.hostname}${url.pathname}${url.search}`, request),
      console_,
    );
    if (exported.handler === undefined) throw new Error('the code exports no handler');
    return exported.handler;
  }

  private library(name: string): Readonly<Record<string, unknown>> {
    const service = name.replace('@aws-sdk/client-', '').replace('secrets-manager', 'secretsmanager');
    return awsLibrary((call) => this.answer(service, call));
  }

  private async answer(service: string, { operation, input }: { operation: string; input: Readonly<Record<string, string>> }) {
    this.calls.push({ service, operation, input });
    const { Key = '' } = input;
    if (operation === 'PutObject' && input.IfNoneMatch === '*') {
      if (this.marks.has(Key)) throw new AwsFault('PreconditionFailed');
      this.marks.add(Key);
    }
    if (operation === 'DeleteObject') this.marks.delete(Key);
    return this.answers[operation]?.(input) ?? {};
  }

  private listen(): Promise<number> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        this.posts.push({ path: request.url ?? '', type: request.headers['content-type'], body });
        response.writeHead(this.statuses.shift() ?? 202).end();
      });
    });
    this.server = server;
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
    });
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
