/** One service on one pair of engines, with its repository and an account of stand-ins: what a team has, and the commands that it gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitService } from '../../src/emit';
import type { Pipeline } from '../../src/model/pipeline';
import type { Service } from '../../src/model/service';
import { platformFiles } from '../../src/targets/platform/platform';
import { aPipeline, aPlatform, aTeam } from '../../test/support/builders';
import { parsed } from '../../test/support/parsed';
import { buildScript } from '../aws/codebuild';
import { GitLabWorld } from '../gitlab/world';
import { type Head, type Outcome, World } from '../jenkins/world';
import { Account } from '../stand-ins/account';
import { projectsOf, projectVariables } from './actions';
import { CodePipeline } from './codepipeline';

export interface Ended {
  readonly ok: boolean;
  /** For people who look for the reason. */
  readonly log: string;
}

export interface Way {
  readonly faults?: readonly string[];
  /** Does somebody approve prod? */
  readonly approved?: boolean;
  /** The default branch unless given. */
  readonly branch?: string;
  /** Where a push starts CodePipeline: version of a bundle that was uploaded before, named by whoever starts it; nothing is built. */
  readonly bundle?: string;
}

export interface Estate {
  readonly account: Account;
  /** Writes the files of the service as the catalog has it now. */
  generate(service: Service): void;
  commit(message: string, author?: string): void;
  /** The newest commit goes as far as it can. */
  deliver(way?: Way): Promise<Ended>;
  /** The one command that takes an environment back to a recorded release, approved by those who are asked. */
  goBack(environment: string, release: string): Promise<Ended>;
  /** Where it has left anything. */
  readonly folders: readonly string[];
  remove(): void;
}

const MAIN = 'main';
const APPROVALS = { 'approve-prod-1': 'grace', 'approve-prod-2': 'linus' };

export function estateOf(service: Service): Estate {
  const { build, deliver } = service.engines;
  if (deliver === 'codepipeline') return new CodePipelineEstate(service);
  return build === 'gitlab' ? new GitLabEstate(service) : new JenkinsEstate(service);
}

class GitLabEstate implements Estate {
  readonly #world: GitLabWorld;

  constructor(service: Service) {
    this.#world = new GitLabWorld(aPipeline({ service }));
  }

  get account(): Account {
    return this.#world.account;
  }

  get folders(): readonly string[] {
    return [this.#world.folder];
  }

  generate(service: Service): void {
    this.#world.generate(aPipeline({ service }));
  }

  commit(message: string, author?: string): void {
    this.#world.commit(message, author);
  }

  async deliver({ faults = [], approved = true, branch }: Way = {}): Promise<Ended> {
    if (branch !== undefined) this.#world.git('switch', '--quiet', '--create', branch);
    // A job that nobody starts would keep the whole pipeline from beginning.
    const variables = { GITLAB_TOKEN: 'glpat-1' };
    return ended(this.#world.run({ faults, variables, ...(approved ? { manual: ['deploy-prod'] } : { until: 'approve-prod' }) }));
  }

  async goBack(environment: string, release: string): Promise<Ended> {
    const variables = { REDEPLOY_ENVIRONMENT: environment, REDEPLOY_RELEASE: release, CI_PIPELINE_SOURCE: 'web' };
    return ended(this.#world.run({ manual: [`redeploy-${environment}`], variables }));
  }

  remove(): void {
    this.#world.delete();
  }
}

const ended = ({ status, log }: { readonly status: number | null; readonly log: string }): Ended => ({ ok: status === 0, log });

class JenkinsEstate implements Estate {
  readonly account: Account;
  readonly #world: World;
  readonly #folder = mkdtempSync(join(tmpdir(), 'estate-'));

  constructor(service: Service) {
    const pipeline = aPipeline({ service });
    this.#world = jenkinsWorld(pipeline);
    this.account = new Account(join(this.#folder, 'tools'));
    this.account.bootstrap(pipeline);
  }

  get folders(): readonly string[] {
    return [this.#world.folder, this.#folder];
  }

  generate(service: Service): void {
    this.#world.generate(aPipeline({ service }));
  }

  commit(message: string, author?: string): void {
    this.#world.commit(message, author);
  }

  async deliver({ faults = [], approved = true, branch = MAIN }: Way = {}): Promise<Ended> {
    const [built] = this.#run([{ head: pushed(this.#world, branch), faults }]);
    const started = built?.trace.find(({ step }) => step === 'build');
    if (started?.parameters === undefined) return jenkinsEnd(built);
    const approvals = approved ? APPROVALS : {};
    const [delivered] = this.#run([
      { head: { kind: 'branch', name: MAIN }, job: 'deploy', faults, parameters: started.parameters, approvals },
    ]);
    return jenkinsEnd(delivered);
  }

  async goBack(environment: string, release: string): Promise<Ended> {
    pushed(this.#world, MAIN);
    const parameters = { ENVIRONMENT: environment, RELEASE: release };
    const [outcome] = this.#run([{ head: { kind: 'branch', name: MAIN }, job: 'deploy', parameters, approvals: APPROVALS }]);
    return jenkinsEnd(outcome);
  }

  remove(): void {
    this.#world.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(scenarios: Parameters<World['run']>[0]): readonly Outcome[] {
    return this.#world.run(scenarios.map((scenario) => ({ ...scenario, account: this.account })));
  }
}

function jenkinsWorld(pipeline: Pipeline): World {
  const world = new World(pipeline);
  pushed(world, MAIN);
  world.git('tag', `${pipeline.service.tagPrefix}1.8.0`);
  world.push(`refs/tags/${pipeline.service.tagPrefix}1.8.0`);
  return world;
}

function pushed(world: World, branch: string): Head {
  world.push(`refs/heads/${branch}`);
  return { kind: 'branch', name: branch };
}

/** The last that was said before it ended is the reason. */
const jenkinsEnd = (outcome: Outcome | undefined): Ended => ({
  ok: outcome?.result === 'SUCCESS',
  log: `${outcome?.error ?? outcome?.result}\n${outcome?.trace.map(({ stderr = '' }) => stderr).join('')}`,
});

/** A platform has a connection where one is asked for. */
export const pipelineOf = (service: Service): Pipeline =>
  service.trigger === 'gitlab-connection'
    ? aPipeline({ service, platform: aPlatform({ aws: { ...aPlatform().aws, gitlabConnection: CONNECTION } }) })
    : aPipeline({ service });

const CONNECTION = 'arn:aws:codeconnections:me-south-1:111111111111:connection/0f9e8d7c-6b5a-4f3e-8d2c-1b0a9f8e7d6c';

class CodePipelineEstate implements Estate {
  readonly account: Account;
  readonly #world: World | GitLabWorld;
  readonly #folder = mkdtempSync(join(tmpdir(), 'estate-'));
  #service: Service;
  #pushes = 0;

  constructor(service: Service) {
    const pipeline = pipelineOf(service);
    this.#service = service;
    this.#world = service.engines.build === 'gitlab' ? new GitLabWorld(pipeline) : jenkinsWorld(pipeline);
    this.account = this.#world instanceof GitLabWorld ? this.#world.account : new Account(join(this.#folder, 'tools'));
    this.account.bootstrap(pipeline);
  }

  get folders(): readonly string[] {
    return [this.#world.folder, this.#folder];
  }

  generate(service: Service): void {
    this.#service = service;
    this.#world.generate(pipelineOf(service));
  }

  commit(message: string, author?: string): void {
    this.#world.commit(message, author);
  }

  async deliver({ faults = [], approved = true, branch = MAIN, bundle }: Way = {}): Promise<Ended> {
    const pushed = this.#push();
    const built: Ended = bundle === undefined ? this.#build(faults, branch) : { ok: true, log: '' };
    if (!built.ok) return built;
    const template = emitService(pipelineOf(this.#service)).find(({ path }) => path === 'codepipeline.yaml')?.text ?? '';
    const pipeline = new CodePipeline(this.account, this.#service, template, 'Pipeline');
    return execution(
      await pipeline.run({
        bundle: this.#bundle(),
        answers: { 'Approve-prod': approved ? 'Approved' : undefined },
        ...(pushed === undefined ? {} : { pushed }),
        ...(bundle === undefined ? {} : { variables: { BUNDLE_VERSION: bundle } }),
      }),
    );
  }

  /** Where the push starts the pipeline: the execution waits from then on. */
  #push(): { readonly execution: string; readonly commit: string } | undefined {
    if (this.#service.trigger !== 'gitlab-connection') return undefined;
    const commit = this.#world.git('rev-parse', 'HEAD').trim();
    this.#pushes += 1;
    const execution = `0f9e8d7c-0000-4000-8000-${String(this.#pushes).padStart(12, '0')}`;
    this.account.execution(execution, commit);
    return { execution, commit };
  }

  /** `start-pipeline-execution` of the platform's pipeline, as the how-to page says. */
  async goBack(environment: string, release: string): Promise<Ended> {
    this.#addProjects();
    this.account.setFaults([]);
    const { service } = this.#pipeline();
    const files = platformFiles(this.#pipeline().platform, [service], { commerce: aTeam() });
    const template = files.find(({ path }) => path === 'platform-delivery.yaml')?.text ?? '';
    const pipeline = new CodePipeline(this.account, service, template, 'RedeployPipeline');
    const variables = { SERVICE: service.name, ENVIRONMENT: environment, RELEASE: release };
    return execution(
      await pipeline.run({ bundle: this.#bundle(), variables, answers: { [`Approve-${environment}`]: 'Approved' } }),
    );
  }

  remove(): void {
    if (this.#world instanceof GitLabWorld) this.#world.delete();
    else this.#world.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #build(faults: readonly string[], branch: string): Ended {
    if (this.#world instanceof GitLabWorld) {
      if (branch !== MAIN) this.#world.git('switch', '--quiet', '--create', branch);
      return ended(this.#world.run({ faults }));
    }
    const [built] = this.#world.run([{ head: pushed(this.#world, branch), faults, account: this.account }]);
    return jenkinsEnd(built);
  }

  /** The newest. */
  #bundle() {
    const key = this.#pipeline().names.bundleKey;
    const version = this.account.newest(key);
    if (version === undefined) throw new Error(`nothing was uploaded to ${key}`);
    return { key, version };
  }

  /** The service's own projects, as its stacks have them now. */
  #addProjects(): void {
    for (const { stack } of Object.values(this.#pipeline().names.environments)) {
      const { template, parameters } = this.account.running(stack);
      for (const project of projectsOf(template, parameters)) {
        const variables = Object.entries(projectVariables(project)).map(([name, value]) => `export ${name}='${value}'`);
        const account = this.#service.environments.find(({ environment }) => environment.name === parameters.Environment)
          ?.environment.account;
        const role = `export AWS_ROLE_ARN=arn:aws:iam::${account}:role/${project.Name} CODEBUILD_BUILD_ID=${project.Name}:1 POLL_SECONDS=0`;
        // What the build is started with wins over what the project says.
        const script = buildScript(parsed(project.Source.BuildSpec), '/dev/null');
        this.account.addProject(
          project.Name,
          [`ENVIRONMENT_GIVEN=$ENVIRONMENT`, ...variables, 'ENVIRONMENT=$ENVIRONMENT_GIVEN', role, script].join('\n'),
        );
      }
    }
  }

  #pipeline(): Pipeline {
    return pipelineOf(this.#service);
  }
}

const execution = ({
  result,
  steps,
  log,
}: {
  readonly result: string;
  readonly steps: readonly string[];
  readonly log: string;
}): Ended => ({
  ok: result === 'Succeeded',
  log: `${steps.join('\n')}\n${log}`,
});
