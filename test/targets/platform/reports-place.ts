/** A project in a GitLab of the sandbox with two commits, and the function that tells it what is deployed. */
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox';
import { PROJECT, ReportsWorld } from './reports-world';

interface Deployment {
  readonly id: number;
  readonly status: string;
  readonly sha: string;
  readonly ref: string;
  readonly environment: { readonly name: string };
}

interface Status {
  readonly name: string;
  readonly status: string;
  readonly target_url: string;
}

/** Where what was told of prod is kept. */
export const STATE = 'gitlab/checkout/prod.json';

export class ReportsPlace {
  private constructor(
    readonly sandbox: Sandbox,
    readonly world: ReportsWorld,
  ) {}

  /** Commits on main; executions `one` and `two` begin with them. */
  older = '';
  newer = '';

  static async open(): Promise<ReportsPlace> {
    const project = { path: PROJECT, description: '', files: { 'README.md': 'a\n' } };
    const sandbox = await startSandbox({ seed: { groups: [], users: [], projects: [project], credentials: [] } });
    const place = new ReportsPlace(sandbox, new ReportsWorld(sandbox.gitlab));
    place.older = await place.commit('one');
    place.newer = await place.commit('two');
    place.world.executions.set('one', { commit: place.older, ref: 'main' });
    place.world.executions.set('two', { commit: place.newer, ref: 'main' });
    return place;
  }

  async api<T>(path: string, body?: object): Promise<T> {
    const { url, token } = this.sandbox.gitlab;
    const answer = await fetch(`${url}/api/v4/projects/${encodeURIComponent(PROJECT)}/${path}`, {
      headers: { 'private-token': token, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    const read: T = JSON.parse(await answer.text());
    return read;
  }

  deployments(): Promise<readonly Deployment[]> {
    return this.api('deployments');
  }

  /** As the environments page has them, oldest first. */
  async shown(): Promise<readonly string[]> {
    const all = await this.deployments();
    return all.map(({ environment, status, sha, ref }) =>
      [environment.name, status, sha === this.newer ? 'new' : 'old', ref].join(' '),
    );
  }

  statusesOf(sha: string): Promise<readonly Status[]> {
    return this.api(`repository/commits/${sha}/statuses`);
  }

  async statuses(sha: string): Promise<readonly string[]> {
    return (await this.statusesOf(sha)).map(({ name, status }) => `${name}: ${status}`);
  }

  private async commit(content: string): Promise<string> {
    const actions = [{ action: 'update', file_path: 'README.md', content }];
    const { id } = await this.api<{ readonly id: string }>('repository/commits', {
      branch: 'main',
      commit_message: content,
      actions,
    });
    return id;
  }
}
