/** `bootstrap`: walks the order in which a platform comes to exist in AWS. Tells first; makes only with `--yes`. May be run again at any time. */
import { checkCatalog, type Resolved } from '../check';
import { counted, visible } from '../diagnostics/visible';
import { emittedFiles } from '../generated-files';
import type { Platform } from '../model/platform';
import { type BootstrapStep, carriedOut, type StackStanding, type Survey, surveyed } from '../registrars/aws/bootstrap';
import { connectAws } from '../registrars/aws/connect';
import type { Intent, Registrar } from '../registration/registrar';
import { Redactor } from '../remote/redact';
import { realWorld } from '../remote/world';

export interface BootstrapCommand {
  readonly catalog: string;
  /** 1 to 5; all in their order without it. */
  readonly step?: number;
  /** Make what is missing. */
  readonly yes: boolean;
}

/** @returns 0 when all that was asked for is there, 2 when something is missing and was not to be made, 1 for a failure. */
export async function bootstrap(command: BootstrapCommand): Promise<0 | 1 | 2> {
  const checked = checkCatalog(command.catalog);
  if (checked.diagnostics.length > 0) process.stderr.write(checked.report(process.stderr.isTTY === true));
  if (checked.resolved === undefined) return 1;
  const intent: Intent = { ...checked.resolved, files: emittedFiles(checked.resolved) };
  const connected = await connectAws({
    platform: intent.platform,
    env: process.env,
    redactor: new Redactor(),
    world: realWorld,
    signal: undefined,
    limits: {},
    flags: { gitlabUrl: undefined, jenkinsUrl: undefined },
  });
  if (connected.kind === 'connected') return walked(connected.registrar, intent, command, write);
  process.stderr.write(`${connected.text}\n`);
  return 1;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** The walk itself, for any registrar. */
export async function walked(
  registrar: Registrar,
  intent: Intent,
  { step, yes }: Pick<BootstrapCommand, 'step' | 'yes'>,
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const survey = await surveyed(registrar, intent);
  const asked = (each: BootstrapStep): boolean => step === undefined || each.number === step;
  for (const line of surveyLines(survey, asked)) print(line);
  if (step === undefined || step === LAST) for (const line of lastLines(intent)) print(line);
  const steps = survey.steps.filter(asked);
  if (steps.some(isBlocked)) return 1;
  if (steps.every(({ stacks }) => stacks.every(({ standing }) => !lacks(standing)))) return 0;
  if (!yes) {
    print('Nothing was made. Make what is missing with --yes.');
    return 2;
  }
  return made(registrar, intent, steps, print);
}

/** Step by step, and no further than a step that fails: what comes later needs it. */
async function made(
  registrar: Registrar,
  intent: Intent,
  steps: readonly BootstrapStep[],
  print: (line: string) => void,
): Promise<0 | 1> {
  for (const { number } of steps) {
    // An account that could not be read before the step ahead of it may be by now.
    const { steps: now } = await surveyed(registrar, intent);
    const current = now.find((each) => each.number === number);
    const stacks = current?.stacks ?? [];
    if (!stacks.some(({ standing }) => lacks(standing))) continue;
    print(`Step ${number}`);
    const unreadable = stacks.flatMap(({ standing }) => (standing.kind === 'unreadable' ? [standing.reason] : []));
    for (const reason of new Set(unreadable)) print(`  failed: ${visible(reason)}`);
    const outcomes = await carriedOut(registrar, intent, stacks, (line) => print(`  ${line}`));
    const failures = outcomes.flatMap(({ failure, address }) =>
      failure === undefined ? [] : [`  failed: ${address}: ${failure}`],
    );
    for (const line of failures) print(line);
    if (failures.length + unreadable.length > 0) {
      print(`Step ${number} is not complete. Mend what is named above and run bootstrap again: what is there stays.`);
      return 1;
    }
  }
  print('All stacks are there.');
  return 0;
}

const LAST = 5;

const lacks = ({ kind }: StackStanding): boolean => kind === 'missing' || kind === 'unreadable';

/** Another's stack in the way: nothing is made beside it. */
const isBlocked = ({ stacks }: BootstrapStep): boolean => stacks.some(({ standing }) => standing.kind === 'foreign');

const WORDS: Readonly<Record<StackStanding['kind'], string>> = {
  there: 'there',
  missing: 'to be made',
  differs: 'there, and not as generated: "plan" shows it, "register" changes it',
  foreign: "there, without this catalog's mark: rename or remove it, or adopt it with import",
  unreadable: 'not readable yet',
};

function surveyLines({ steps, notes }: Survey, asked: (step: BootstrapStep) => boolean): readonly string[] {
  const lines = steps.filter(asked).flatMap(({ number, title, credentials, stacks }) => {
    const missing = counted(stacks.filter(({ standing }) => lacks(standing)).length, 'stack');
    const open = stacks.filter(({ standing }) => standing.kind !== 'there');
    const reasons = stacks.flatMap(({ standing }) => (standing.kind === 'unreadable' ? [standing.reason] : []));
    return [
      `${number}. ${title}: ${missing} to make of ${stacks.length}`,
      ...credentials.map((each) => `     needs ${each}`),
      ...shortened(open.map(({ resource, standing }) => `     ${visible(resource.address)}: ${WORDS[standing.kind]}`)),
      ...[...new Set(reasons)].map((reason) => `     ${reason}`),
    ];
  });
  return [...lines, ...shortened(notes.map(({ text }) => `  note: ${visible(text)}`))];
}

/** Lines of one list that are told; a large fleet would push the rest of the page out of sight. */
const TOLD_MAX = 20;

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= TOLD_MAX ? lines : [...lines.slice(0, TOLD_MAX), `     and ${lines.length - TOLD_MAX} more`];

function lastLines({ platform, services }: Pick<Resolved, 'platform' | 'services'>): readonly string[] {
  return [
    `${LAST}. start`,
    ...secretLines(platform),
    ...connectionLines(platform),
    '     register GitLab and Jenkins: service-pipelines plan, then register',
    `     push ${services[0]?.name ?? 'a service'} once: its first delivery replaces the bootstrap image`,
  ];
}

function secretLines({ aws, notices, gitlab }: Platform): readonly string[] {
  const put = (what: string, secret: string): string =>
    `     put ${what} into the secret ${secret} (Secrets Manager, account ${aws.toolsAccount})`;
  const channels = Object.values(notices.channels).map(({ name, awsSecret }) => put(`the webhook of channel ${name}`, awsSecret));
  return gitlab.reports === undefined
    ? channels
    : [...channels, put('a token of GitLab (scope api, may deploy)', gitlab.reports.awsSecret)];
}

/** A person's consent in GitLab is what makes it work. */
const connectionLines = ({ aws: { gitlabConnection } }: Platform): readonly string[] =>
  gitlabConnection === undefined
    ? []
    : [
        `     see that the connection to GitLab is available, not pending (CodePipeline's console, "Settings", "Connections"): ${gitlabConnection}`,
      ];
