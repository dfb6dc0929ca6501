/** What GitLab is told of AWS' events: the function that does it, as emitted, asked about this account. */
import { execFileSync } from 'node:child_process';
import type { Service } from '../../src/model/service';
import { settingsOf } from '../../test/targets/platform/notices-world';
import { passes, ReportsWorld, stageEvent } from '../../test/targets/platform/reports-world';
import type { Account } from '../stand-ins/account';
import type { Start } from './codepipeline';

const EXECUTION = 'execution';

export class Reports {
  readonly #account: Account;
  readonly #service: string;
  readonly #world: ReportsWorld;
  #minute = 0;

  constructor(account: Account, service: Service, { bundle, pushed, variables = {} }: Start) {
    this.#account = account;
    this.#service = service.name;
    this.#world = new ReportsWorld({ url: '', token: 'glpat-1' }, { settings: settingsOf({ ...service, trigger: 'build-job' }) });
    this.#world.before = ({ path, body }) => {
      account.tellGitLab(path.split('/')[5] ?? '', JSON.parse(body ?? '{}'));
      return new Response('{"id":7}', { status: 201 });
    };
    const named = account.object(bundle.key, variables.BUNDLE_VERSION ?? '-');
    if (named !== undefined) this.#world.executions.set(variables.BUNDLE_VERSION ?? '', releaseIn(named));
    // The world names a bundle's version after its execution.
    const handOver = { body: JSON.stringify({ bundle: EXECUTION }), etag: '"h"' };
    if (pushed !== undefined) this.#world.objects.set(`handed-over/${service.name}/${EXECUTION}.json`, handOver);
    this.#world.executions.set(EXECUTION, { ...releaseIn(account.object(bundle.key, bundle.version)), variables });
  }

  async about(stage: string, state: string, pipeline: string): Promise<void> {
    const event = stageEvent(stage, state, EXECUTION, this.#minute, pipeline);
    this.#minute += 1;
    if (!passes(event)) return;
    const environment = stage.replace(/^\w+-/, '');
    const record = this.#account.object(`records/${this.#service}/${environment}.json`);
    if (record !== undefined) this.#world.record(environment, JSON.parse(record.toString('utf8')));
    const [fault] = [...(await this.#world.run(event)), ...this.#world.logs];
    if (fault !== undefined) throw new Error(fault);
  }
}

/** As the build writes it on the bundle. */
function releaseIn(bundle: Buffer | undefined): { readonly commit: string; readonly ref: string } {
  if (bundle === undefined) throw new Error('there is no bundle');
  return JSON.parse(
    execFileSync('sh', ['-c', 'f=$(mktemp) && cat >"$f" && unzip -p "$f" release.json; rm -f "$f"'], {
      input: bundle,
      encoding: 'utf8',
    }),
  );
}
