/** What AWS' events make of themselves: the notices' function as emitted, asked about this account. */
import type { Service } from '../../src/model/service';
import type { Action } from '../../test/support/bundle-walk-types';
import { actionState } from '../../test/targets/platform/notices-events';
import { type Answers, AwsFault, approvalTook, NoticesWorld, settingsOf } from '../../test/targets/platform/notices-world';
import type { Account } from '../stand-ins/account';
import type { Start } from './codepipeline';

const HOOK = 'https://x.environment.api.powerplatform.com/workflows/';

export class Notices {
  readonly #account: Account;
  readonly #world: NoticesWorld;
  #answered: Answers = {};

  constructor(account: Account, service: Service, { bundle, pushed, variables = {} }: Start) {
    this.#account = account;
    // What starts a delivery is nothing to the settings of notices.
    const settings = settingsOf({ ...service, trigger: 'build-job' });
    this.#world = new NoticesWorld({
      ListActionExecutions: (input) => this.#answered.ListActionExecutions?.(input),
      GetPipeline: (input) => this.#answered.GetPipeline?.(input),
      GetParameter: () => ({ Parameter: { Value: settings } }),
      GetSecretValue: ({ SecretId }) => ({ SecretString: `${HOOK}${SecretId}` }),
      GetPipelineExecution: () => ({
        pipelineExecution: {
          artifactRevisions: [{ revisionId: pushed?.commit ?? bundle.version }],
          variables: Object.entries(variables).map(([name, resolvedValue]) => ({ name, resolvedValue })),
        },
      }),
      HeadObject: () => ({ Metadata: {} }),
      GetObject: ({ Key = '' }) => ({ Body: { transformToString: async () => recordOf(account, Key) } }),
    });
  }

  /** @param minutes How long it took until the approval was over. */
  async answered(
    stage: string,
    { Name: action, TimeoutInMinutes: limit }: Action,
    state: string,
    minutes: number,
  ): Promise<void> {
    this.#answered = approvalTook({ minutes, limit, stage, action });
    await this.about(actionState(stage, action, 'Approval', state));
  }

  async about(event: unknown): Promise<void> {
    const before = this.#world.posts.length;
    await this.#world.run(event);
    for (const { path, body } of this.#world.posts.slice(before)) this.#account.post(`${HOOK}${path}`, body);
    const [error] = this.#world.errors;
    if (error !== undefined) throw new Error(error);
  }
}

function recordOf(account: Account, key: string): string {
  const text = account.object(key);
  if (text === undefined) throw new AwsFault('NoSuchKey');
  return text.toString('utf8');
}
