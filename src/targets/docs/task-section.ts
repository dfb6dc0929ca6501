/** What stands beside a service in its tasks, and what watches it; nothing where no environment asks for any of it. */
import type { Pipeline } from '../../model/pipeline';
import type { ServiceEnvironment } from '../../model/service';
import { codeSpan, type Markdown, phrase, table } from '../../syntax/markdown';

type Part = string | Markdown;

export function taskSection({ service }: Pipeline): readonly Part[] {
  const columns = COLUMNS.filter(({ cell }) => service.environments.some((each) => !USUAL.includes(cell(each))));
  if (columns.length === 0) return [];
  return [
    '## What watches it, and what runs beside it',
    table(
      ['Environment', ...columns.map(({ title }) => title)],
      service.environments.map((each) => [codeSpan(each.environment.name), ...columns.map(({ cell }) => cell(each))]),
    ),
  ];
}

const NONE = 'none';
/** What needs no word where it is so everywhere. */
const USUAL: readonly Part[] = [NONE, 'CloudWatch'];

interface Column {
  readonly title: string;
  readonly cell: (target: ServiceEnvironment) => Part;
}

const COLUMNS: readonly Column[] = [
  {
    title: 'Logs',
    cell: ({ monitoring, environment }) =>
      monitoring.logs === 'cloudwatch' ? 'CloudWatch' : `Graylog, ${environment.endpoints.graylog?.host}`,
  },
  {
    title: 'Agent',
    cell: ({ monitoring: { agent } }) => {
      if (agent === undefined) return NONE;
      return `${AGENTS[agent.name]}, ${agent.hook?.from === 'image' ? 'which the image brings' : 'copied into each task'}`;
    },
  },
  {
    title: 'Metrics',
    cell: ({ monitoring: { prometheus } }) =>
      prometheus === undefined ? NONE : codeSpan(`:${prometheus.port}${prometheus.path}`),
  },
  { title: 'Containers beside it', cell: ({ runtime }) => list(Object.keys(runtime.sidecars)) },
  {
    title: 'Volumes',
    cell: ({ runtime }) =>
      list(Object.entries(runtime.volumes).map(([name, { fileSystem }]) => (fileSystem === undefined ? name : `${name} (EFS)`))),
  },
  {
    title: 'Private name',
    cell: ({ runtime, environment }) =>
      runtime.privateDns === undefined ? NONE : codeSpan(`${runtime.privateDns.name}.${environment.namespace?.name}`),
  },
];

const AGENTS = { glowroot: 'Glowroot', newRelic: 'New Relic' } as const;

const list = (names: readonly string[]): Part => (names.length === 0 ? NONE : phrase(names.map(codeSpan), ', '));
