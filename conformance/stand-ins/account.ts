/** What stands in for AWS, Artifactory, Teams and the package managers: programs on the PATH that write down each call, over one state. */
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pipeline } from '../../src/model/pipeline';
import { runtime } from '../../src/targets/runtime/runtime';
import { parsed } from '../../test/support/parsed';

/** One call of a tool, with what it could read of secrets. */
export interface Call {
  readonly job: string;
  /** Program and arguments. */
  readonly argv: string;
  readonly token: string;
  readonly identity: string;
  readonly role: string;
  readonly webhook: string;
  readonly approvedBy: string;
}

/** A card as Teams got it: `SUCCEEDED - storefront - build`. */
export interface Card {
  readonly job: string;
  readonly title: string;
  readonly address: string;
}

/** What a person would compare after going back. */
export interface Running {
  readonly image: string;
  readonly template: string;
  /** Of the stack, without what says where traffic goes. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly definition: unknown;
}

export interface Recorded {
  readonly version: string;
  readonly approvedBy: readonly string[];
  readonly author: string;
  readonly message: string;
  readonly ref: string;
}

const STATES_OF_TRAFFIC = new Set(['LiveTargetGroup', 'FirstTargetGroup']);

export class Account {
  readonly #state: string;

  /** @param tools The folder that goes first on the PATH. */
  constructor(readonly tools: string) {
    this.#state = join(tools, 'state');
    mkdirSync(this.#state, { recursive: true });
    for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.sh'))) {
      const read = READ_BY_OTHERS.has(name);
      const target = join(tools, read ? name : name.replace(/\.sh$/, ''));
      writeFileSync(target, readFileSync(join(__dirname, name)));
      chmodSync(target, 0o755);
    }
    this.setFaults([]);
  }

  /** The environments' stacks as registering first makes them: with the image that every service begins with. */
  bootstrap(pipeline: Pipeline): void {
    const files = new Map(runtime.emit(pipeline, { deliveryDigest: '' }).map(({ path, text }) => [path, text]));
    const template = files.get('service.yaml') ?? '';
    const declared: { readonly Parameters: Readonly<Record<string, { readonly Default?: string }>> } = parsed(template);
    for (const [name, { stack }] of Object.entries(pipeline.names.environments)) {
      const params: { readonly Parameters: Readonly<Record<string, string>> } = JSON.parse(
        files.get(`params-${name}.json`) ?? '{"Parameters":{}}',
      );
      const image = pipeline.platform.aws.bootstrapImage;
      const given: Readonly<Record<string, string>> = { ...params.Parameters, Image: image, MigrationImage: image };
      const first: Readonly<Record<string, string>> = { LiveTargetGroup: 'blue', FirstTargetGroup: 'blue' };
      const parameters = Object.entries(declared.Parameters).map(([ParameterKey, { Default }]) => ({
        ParameterKey,
        ParameterValue: given[ParameterKey] ?? first[ParameterKey] ?? Default ?? '',
      }));
      this.#write(`stacks/${stack}/template`, template);
      this.#write(`stacks/${stack}/parameters`, JSON.stringify(parameters, null, 2));
      this.#write(`stacks/${stack}/status`, 'CREATE_COMPLETE\n');
      this.#write(`stacks/${stack}/colour`, 'blue\n');
      this.#write(`services/${stack}`, `${stack}:1\n`);
      for (const family of [stack, `${stack}-migration`]) {
        const taskDefinition = { taskDefinitionArn: `${family}:1`, containerDefinitions: [{ name: 'app', image }] };
        this.#write(`tasks/${family}:1`, JSON.stringify({ taskDefinition }));
      }
    }
  }

  setFaults(faults: readonly string[]): void {
    rmSync(join(this.tools, 'faults'), { recursive: true, force: true });
    mkdirSync(join(this.tools, 'faults'));
    for (const name of faults) writeFileSync(join(this.tools, 'faults', name), '');
  }

  /** What was called and sent so far is forgotten; what it came to stays. */
  forget(): void {
    for (const name of ['calls', 'cards', 'changes', 'told']) rmSync(join(this.tools, name), { force: true });
  }

  running(stack: string): Running {
    const { taskDefinition }: { readonly taskDefinition: Definition } = JSON.parse(
      this.#read(`tasks/${this.#read(`services/${stack}`).trim()}`),
    );
    const { taskDefinitionArn: _, ...definition } = taskDefinition;
    const parameters: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[] = JSON.parse(
      this.#read(`stacks/${stack}/parameters`),
    );
    return {
      image: definition.containerDefinitions.find(({ name }) => name === 'app')?.image ?? '',
      template: this.#read(`stacks/${stack}/template`),
      parameters: Object.fromEntries(
        parameters.flatMap(({ ParameterKey, ParameterValue }) =>
          STATES_OF_TRAFFIC.has(ParameterKey) ? [] : [[ParameterKey, ParameterValue]],
        ),
      ),
      definition,
    };
  }

  /** State and parameters of the stack of a review app; `undefined` where there is none. */
  app(stack: string): { readonly status: string; readonly parameters: Readonly<Record<string, string>> } | undefined {
    if (!existsSync(join(this.#state, 'apps', stack, 'status'))) return undefined;
    const given: readonly { readonly ParameterKey: string; readonly ParameterValue: string }[] = JSON.parse(
      this.#read(`apps/${stack}/parameters`),
    );
    const parameters = Object.fromEntries(given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]));
    return { status: this.#read(`apps/${stack}/status`).trim(), parameters };
  }

  /** The release record under its key. */
  recorded(key: string): Recorded | undefined {
    const text = this.object(key);
    return text === undefined ? undefined : JSON.parse(text.toString('utf8'));
  }

  /** An object of the bucket: the newest, or one version of it. */
  object(key: string, version?: string): Buffer | undefined {
    const path = join(this.#state, version === undefined ? join('bucket', key) : join('versions', key, version));
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  /** The version of an object that was written last. */
  newest(key: string): string | undefined {
    const folder = join(this.#state, 'versions', key);
    return existsSync(folder) ? readdirSync(folder).sort().at(-1) : undefined;
  }

  /** An execution that a push has started, the newest of all; or its end. */
  execution(id: string, commit: string, status = 'InProgress'): void {
    const known = this.#executions();
    const at = known.find(({ pipelineExecutionId }) => pipelineExecutionId === id)?.startTime;
    const startTime = at ?? new Date(Date.UTC(2026, 10, 1, 10, known.length)).toISOString();
    const made = {
      pipelineExecutionId: id,
      status,
      startTime,
      sourceRevisions: [{ actionName: 'Source', revisionId: commit }],
    };
    const others = known.filter(({ pipelineExecutionId }) => pipelineExecutionId !== id);
    const all = [made, ...others].sort((a, b) => (a.startTime < b.startTime ? 1 : -1));
    this.#write('executions', JSON.stringify({ pipelineExecutionSummaries: all }));
  }

  #executions(): readonly { readonly pipelineExecutionId: string; readonly startTime: string }[] {
    if (!existsSync(join(this.#state, 'executions'))) return [];
    const {
      pipelineExecutionSummaries,
    }: { readonly pipelineExecutionSummaries: readonly { readonly pipelineExecutionId: string; readonly startTime: string }[] } =
      JSON.parse(this.#read('executions'));
    return pipelineExecutionSummaries;
  }

  /** Puts an object into the bucket as a new version, and gives its id. */
  put(key: string, bytes: Buffer | string): string {
    const versions = join(this.#state, 'versions', key);
    mkdirSync(versions, { recursive: true });
    mkdirSync(join(this.#state, 'bucket', key, '..'), { recursive: true });
    const version = `version-${4711 + readdirSync(versions).length}`;
    for (const path of [join(this.#state, 'bucket', key), join(versions, version)]) writeFileSync(path, bytes);
    return version;
  }

  /** A card that somebody else than the delivery program sends. */
  post(address: string, body: string): void {
    const card: { readonly attachments: readonly { readonly content: { readonly body: readonly Titled[] } }[] } =
      JSON.parse(body);
    const title = card.attachments[0]?.content.body[0]?.items?.[0]?.text ?? '';
    appendFileSync(join(this.tools, 'cards'), `${JSON.stringify({ job: '', address, card })}\n`);
    appendFileSync(join(this.tools, 'changes'), `told: ${title}\n`);
  }

  /** What somebody else than the delivery program tells GitLab about a project, in the words of the stand-in for curl. */
  tellGitLab(what: string, { environment, name, status, state }: Readonly<Record<string, string>>): void {
    const words = [environment, name, status, state].filter((each) => each !== undefined);
    appendFileSync(join(this.tools, 'changes'), `GitLab: ${[what, ...words].join(' ')}\n`);
  }

  /** A project of CodeBuild that the stand-in may start. */
  addProject(name: string, script: string): void {
    this.#write(`projects/${name}`, script);
  }

  calls(): readonly Call[] {
    return this.kept('calls')
      .split('\0')
      .slice(0, -1)
      .map((record) => {
        const [job = '', argv = '', token = '', identity = '', role = '', webhook = '', approvedBy = ''] = record.split('\x01');
        return { job, argv, token, identity, role, webhook, approvedBy };
      });
  }

  /** What became different in the world, in order, as the tools saw it. */
  changes(): readonly string[] {
    return lines(this.kept('changes'));
  }

  cards(): readonly Card[] {
    return lines(this.kept('cards')).map((line) => {
      const { job, address, card } = JSON.parse(line);
      return { job, address: address.replace(/^url = "|"$/g, ''), title: card.attachments[0].content.body[0].items[0].text };
    });
  }

  /** Text of a file that a tool kept; empty where none did. */
  kept(name: string): string {
    const path = join(this.tools, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  #write(path: string, text: string): void {
    const target = join(this.#state, path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, text);
  }

  #read(path: string): string {
    return readFileSync(join(this.#state, path), 'utf8');
  }
}

interface Definition {
  readonly taskDefinitionArn: string;
  readonly containerDefinitions: readonly { readonly name: string; readonly image: string }[];
}

interface Titled {
  readonly items?: readonly { readonly text: string }[];
}

const READ_BY_OTHERS = new Set(['record.sh', 'stacks.sh', 'apps.sh']);

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
