/** Runs `import` on a copy of the sample catalog against a GitLab and a Jenkins in memory. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { importServices, type Source } from '../../src/commands/import';
import type { Report } from '../../src/import/report';
import type { Answer, Sent } from '../../src/remote/transport';
import { FakeJenkins } from '../registrars/jenkins/fake-jenkins';

/** Names and texts of files at the top of projects, by project's path; `path/` prefixes reach into folders. */
export type Projects = Readonly<Record<string, Readonly<Record<string, string>>>>;

export class Estate {
  readonly catalog = join(mkdtempSync(join(tmpdir(), 'import-')), 'catalog');
  readonly jenkins = new FakeJenkins();
  readonly methods = new Set<string>();
  env: Record<string, string> = { GITLAB_TOKEN: 'glpat-planted-secret-1', JENKINS_USER: 'u', JENKINS_TOKEN: 'planted-secret-2' };

  constructor(readonly projects: Projects = {}) {
    cpSync(resolve(__dirname, '../../catalog'), this.catalog, { recursive: true });
  }

  remove(): void {
    rmSync(join(this.catalog, '..'), { recursive: true });
  }

  async run(
    source: Source,
    place: string,
    dryRun = false,
  ): Promise<{ code: number; report: Report; complaint: string; output: string }> {
    let output = '';
    let complaint = '';
    const code = await importServices(
      source,
      place,
      { catalog: this.catalog, json: true, dryRun },
      {
        env: this.env,
        write: (text) => {
          output += text;
        },
        complain: (text) => {
          complaint += text;
        },
        world: { ...this.jenkins.world, fetch: async (url, init) => this.#fetch(url, init) },
      },
    );
    return { code, complaint, output, report: output === '' ? { files: [], remarks: [], written: false } : JSON.parse(output) };
  }

  async #fetch(url: string, init: Sent): Promise<Answer> {
    this.methods.add(init.method);
    const { host, pathname, searchParams } = new URL(url);
    if (host.startsWith('jenkins.')) return this.jenkins.world.fetch(url, init);
    const [, kind, id = '', rest = ''] = /^\/api\/v4\/(groups|projects)\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
    const path = decodeURIComponent(id);
    if (kind === 'groups') {
      const all = Object.keys(this.projects)
        .filter((each) => each.startsWith(`${path}/`))
        .sort();
      const from = (Number(searchParams.get('page')) - 1) * 100;
      return all.length === 0
        ? gone()
        : json(
            all
              .slice(from, from + 100)
              .map((each) => ({ path_with_namespace: each, name: each.split('/').at(-1), description: '' })),
          );
    }
    const files = this.projects[path];
    if (files === undefined) return gone();
    if (rest === 'repository/tree') {
      const folder = searchParams.get('path');
      const names = Object.keys(files).flatMap((each) =>
        folder === null ? [each] : each.startsWith(`${folder}/`) ? [each.slice(folder.length + 1)] : [],
      );
      return json(names.filter((each) => !each.includes('/')).map((name) => ({ name, type: 'blob' })));
    }
    const [, file = ''] = /^repository\/files\/(.+)\/raw$/.exec(rest) ?? [];
    return new Response(files[decodeURIComponent(file)] ?? '');
  }
}

const json = (body: unknown): Response => new Response(JSON.stringify(body));
const gone = (): Response => new Response('{}', { status: 404 });
