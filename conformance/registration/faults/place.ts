/** A catalog, stand-ins of its servers with other people's things in them, and the command between them. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Resolved } from '../../../src/check';
import { catalogSeed } from '../../../src/commands/sandbox';
import { parseSpec } from '../../../src/sandbox/control/spec';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { type Command, type Ran, type Running, started } from './command';
import { OTHERS_SECRETS, plant, theirs } from './others';
import { picture } from './picture';

/** Planted in the environment and on the servers: none of them may stand in any output. */
export const WEBHOOK_SECRET = 'planted-7b0c1d-webhook-secret';

export interface PlaceOptions {
  readonly command: Command;
  /** Folder with `catalog/` and `pipelines/`. */
  readonly folder: string;
  readonly resolved: Resolved;
  readonly faults?: string;
}

export class Place {
  /** Working folder: what a run leaves behind is in it. */
  readonly cwd = mkdtempSync(join(tmpdir(), 'registration-fault-'));
  readonly outputs: string[] = [];
  private token: string;
  private before = '';

  private constructor(
    readonly options: PlaceOptions,
    readonly sandbox: Sandbox,
  ) {
    this.token = sandbox.gitlab.token;
  }

  static async open(options: PlaceOptions): Promise<Place> {
    const seed = catalogSeed(options.resolved);
    // One project is made by the run.
    const projects = seed.projects.filter(({ path }) => !path.endsWith('/desk'));
    const sandbox = await startSandbox({ seed: { ...seed, projects } });
    const place = new Place(options, sandbox);
    await plant(sandbox);
    place.before = theirs(sandbox);
    sandbox.control.calls.clear();
    place.faults(options.faults ?? '');
    return place;
  }

  /** The servers, as somebody else calls them whose token works. */
  get servers(): Sandbox {
    return { ...this.sandbox, gitlab: { ...this.sandbox.gitlab, token: this.token } };
  }

  get env(): NodeJS.ProcessEnv {
    const { gitlab, jenkins } = this.sandbox;
    return {
      PATH: process.env.PATH,
      HOME: this.cwd,
      GITLAB_URL: gitlab.url,
      GITLAB_TOKEN: this.token,
      JENKINS_URL: jenkins.url,
      JENKINS_USER: jenkins.user,
      JENKINS_TOKEN: jenkins.token,
      JENKINS_WEBHOOK_SECRET: WEBHOOK_SECRET,
    };
  }

  /** In the words of the sandbox; empty for none. */
  faults(spec: string, seed = 1): void {
    const { settings, faults } = parseSpec(spec);
    this.sandbox.control.change(settings);
    this.sandbox.control.faults.set(faults, seed);
  }

  /** A new token for the same person. */
  renew(): void {
    this.token = this.sandbox.control.token('sandbox-bot', ['api']);
  }

  start(verb: string, flags: readonly string[] = [], node: readonly string[] = []): Running {
    const { folder, command } = this.options;
    const tree = ['--catalog', join(folder, 'catalog'), '--pipelines', join(folder, 'pipelines')];
    const args = [verb, ...tree, '--system', 'gitlab', 'jenkins', ...flags];
    const running = started(command, args, { cwd: this.cwd, env: this.env, node });
    running.end.then(({ stdout, stderr }) => this.outputs.push(stdout, stderr));
    return running;
  }

  run(verb: string, ...flags: readonly string[]): Promise<Ran> {
    return this.start(verb, flags).end;
  }

  /** A verb with nothing but its own flags. */
  async raw(...args: readonly string[]): Promise<Ran> {
    const ran = await started(this.options.command, args, { cwd: this.cwd, env: this.env }).end;
    this.outputs.push(ran.stdout, ran.stderr);
    return ran;
  }

  register(...flags: readonly string[]): Promise<Ran> {
    return this.run('register', '--adopt', 'all', ...flags);
  }

  picture(): Promise<string> {
    return picture(this.servers);
  }

  /** Other people's things are as they were, byte by byte, and no secret is anywhere. */
  expectOthersUntouched(): void {
    expect(theirs(this.sandbox)).toBe(this.before);
    const { gitlab, jenkins } = this.sandbox;
    const basic = Buffer.from(`${jenkins.user}:${jenkins.token}`).toString('base64');
    const secrets = [gitlab.token, this.token, jenkins.token, basic, WEBHOOK_SECRET, ...OTHERS_SECRETS];
    const told = [...this.outputs, ...filesBelow(this.cwd), JSON.stringify(this.sandbox.control.state())].join('\n');
    for (const secret of secrets) expect(told.includes(secret), `the secret ${secret} was told`).toBe(false);
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    rmSync(this.cwd, { recursive: true, force: true });
  }

  /** A plan file's path. */
  file(name: string): string {
    mkdirSync(join(this.cwd, 'out'), { recursive: true });
    return join(this.cwd, 'out', name);
  }
}

/** Texts of what runs left behind: the audit log, saved plans. */
function filesBelow(cwd: string): readonly string[] {
  const folders = ['.service-pipelines', 'out'].map((name) => join(cwd, name)).filter((path) => existsSync(path));
  return folders.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
}
