/** A pipeline of CodePipeline, executed from its template: stage by stage, action by action, in one account of stand-ins. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../../src/model/service';
import type { Action, Stage } from '../../test/support/bundle-walk-types';
import { evaluate } from '../../test/support/stack-evaluate';
import { approval, pipelineState, stageState } from '../../test/targets/platform/notices-events';
import type { Account } from '../stand-ins/account';
import { type Build, performed } from './actions';
import { Notices } from './notices';
import { Reports } from './reports';

/** How people answer an approval: `undefined` is nobody, until the time is over. */
export type Answer = 'Approved' | 'Rejected' | undefined;

export interface Execution {
  readonly result: 'Succeeded' | 'Failed';
  /** `stage/action`, as far as they ran. */
  readonly steps: readonly string[];
  /** Of the action that failed. */
  readonly log: string;
}

/** What one execution is started with. */
export interface Start {
  readonly bundle: { readonly key: string; readonly version: string };
  /** Where a push has started it: its id and the commit. */
  readonly pushed?: { readonly execution: string; readonly commit: string };
  readonly variables?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, Answer>>;
}

interface Checked extends Stage {
  readonly BeforeEntry?: {
    readonly Conditions: readonly {
      readonly Result: string;
      readonly Rules: readonly {
        readonly RuleTypeId: { readonly Provider: string };
        readonly Configuration: Readonly<Record<string, string>>;
      }[];
    }[];
  };
}

interface Structure {
  readonly Name: string;
  readonly Stages: readonly Checked[];
  readonly Variables?: readonly { readonly Name: string; readonly DefaultValue?: string }[];
}

export class CodePipeline {
  readonly #name: string;
  readonly #stages: readonly Checked[];
  readonly #template: string;
  readonly #defaults: Readonly<Record<string, string>>;

  /** @param resource Logical id of the pipeline in the template. */
  constructor(
    readonly account: Account,
    readonly service: Service,
    template: string,
    resource: string,
  ) {
    const {
      Name,
      Stages,
      Variables = [],
    }: Structure = JSON.parse(JSON.stringify(evaluate(template, '{"Parameters":{}}').resources[resource]?.Properties ?? {}));
    this.#name = Name;
    this.#stages = Stages;
    this.#template = template;
    this.#defaults = Object.fromEntries(
      Variables.flatMap(({ Name: name, DefaultValue }) => (DefaultValue === undefined ? [] : [[name, DefaultValue]])),
    );
  }

  async run(asked: Start): Promise<Execution> {
    const start = { ...asked, variables: { ...this.#defaults, ...asked.variables } };
    const room = mkdtempSync(join(this.account.tools, 'execution-'));
    const notices = new Notices(this.account, this.service, start);
    const reports = new Reports(this.account, this.service, start);
    const variables = new Map(Object.entries(start.variables).map(([name, value]) => [`variables.${name}`, value]));
    variables.set('codepipeline.PipelineExecutionId', start.pushed?.execution ?? '0815');
    const build: Build = { account: this.account, room, start, template: this.#template, artifacts: new Map(), variables };
    const steps: string[] = [];
    for (const stage of this.#stages) {
      if (passedOver(stage, build)) continue;
      await reports.about(stage.Name, 'STARTED', this.#name);
      const failure = await this.#stage(stage, build, steps, notices);
      const state = failure === undefined ? 'SUCCEEDED' : 'FAILED';
      await reports.about(stage.Name, state, this.#name);
      // A stage that people refused is told of by their answer.
      await notices.about(stageState(stage.Name, state, this.#name));
      if (failure !== undefined) {
        await notices.about(pipelineState('FAILED', this.#name));
        return { result: 'Failed', steps, log: failure };
      }
    }
    return { result: 'Succeeded', steps, log: '' };
  }

  /** What went wrong, if something did. */
  async #stage(stage: Stage, build: Build, steps: string[], notices: Notices): Promise<string | undefined> {
    for (const action of [...stage.Actions].sort((a, b) => a.RunOrder - b.RunOrder)) {
      steps.push(`${stage.Name}/${action.Name}`);
      const filled = { ...action, Configuration: filledIn(action, build) };
      const { Provider } = action.ActionTypeId;
      const failure =
        Provider === 'Manual'
          ? await this.#ask(stage, filled, build, notices)
          : performed(filled, { ...build, room: roomOf(build, steps) });
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  async #ask(stage: Stage, action: Action, { start }: Build, notices: Notices): Promise<string | undefined> {
    await notices.about(approval(action.Configuration.CustomData ?? '', stage.Name, this.#name));
    const answer = start.answers?.[stage.Name];
    const state = answer === 'Approved' ? 'SUCCEEDED' : 'FAILED';
    const minutes = answer === undefined ? (action.TimeoutInMinutes ?? 0) : 1;
    if (this.#name === `retail-${this.service.name}`) await notices.answered(stage.Name, action, state, minutes);
    return answer === 'Approved' ? undefined : `${stage.Name}/${action.Name}: ${answer ?? 'nobody answered'}`;
  }
}

/** A folder of its own for each action. */
function roomOf({ room }: Build, steps: readonly string[]): string {
  const folder = join(room, String(steps.length));
  mkdirSync(folder);
  writeFileSync(join(room, `${steps.length}.name`), steps.at(-1) ?? '');
  return folder;
}

const fill = (text: string, { variables }: Build): string =>
  text.replace(/#\{([^}]*)\}/g, (whole, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`nothing has set ${whole}`);
    return value;
  });

const filledIn = ({ Configuration }: Action, build: Build): Readonly<Record<string, string>> =>
  Object.fromEntries(
    // Inside JSON a value is a piece of a string.
    Object.entries(Configuration).map(([key, text]) => [key, /^[[{]/.test(text) ? filledJson(text, build) : fill(text, build)]),
  );

function filledJson(text: string, build: Build): string {
  return JSON.stringify(JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? fill(value, build) : value)));
}

function passedOver({ BeforeEntry }: Checked, build: Build): boolean {
  return (BeforeEntry?.Conditions ?? []).some(({ Result, Rules }) =>
    Rules.some(({ RuleTypeId: { Provider }, Configuration }) => {
      if (Provider !== 'VariableCheck' || Result !== 'SKIP') return false;
      if (Configuration.Operator !== 'EQ') throw new Error(`operator ${Configuration.Operator}`);
      return fill(Configuration.Variable ?? '', build) !== Configuration.Value;
    }),
  );
}
