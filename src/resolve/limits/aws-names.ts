/** `SP305`: names made of platform, service, environment and purpose that are the same for two services. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { namesOf } from '../names';
import { type Fleet, grouped } from './fleet';

export function awsNames(fleet: Fleet): readonly Diagnostic[] {
  const groups = grouped(
    fleet.services.flatMap((service) => uses(fleet, service)),
    ({ key }) => key,
  );
  const pairs = new Map<string, Diagnostic>();
  for (const [first, ...others] of groups.values()) {
    const other = others.find(({ service }) => service !== first?.service);
    if (first === undefined || other === undefined) continue;
    const pair = `${first.service} ${other.service}`;
    // One fault for two services, however many names they share.
    if (!pairs.has(pair)) pairs.set(pair, clash(fleet, first, other));
  }
  return [...pairs.values()];
}

interface Use {
  readonly service: string;
  readonly name: string;
  /** Kind of thing, account and name: what AWS tells things apart by. */
  readonly key: string;
}

function uses({ platform }: Fleet, service: Fleet['services'][number]): readonly Use[] {
  const names = namesOf(service, platform);
  const use = (kind: string, account: string, name: string): Use => ({
    service: service.name,
    name,
    key: `${kind} ${account} ${name}`,
  });
  const tools = platform.aws.toolsAccount;
  return [
    use('stack', tools, names.toolsStack),
    use('pipeline', tools, names.pipeline),
    use('project', tools, names.imageProject),
    use('repository', tools, names.imageRepository),
    use('role', tools, names.buildRole),
    ...service.environments.flatMap(({ environment: { name, account } }) => {
      const own = names.environments[name];
      if (own === undefined) return [];
      return [
        use('stack', account, own.stack),
        use('project', account, own.operationsProject),
        ...[own.taskRole, own.executionRole, own.deployRole].map((role) => use('role', account, role)),
      ];
    }),
  ];
}

const clash = ({ places }: Fleet, first: Use, second: Use): Diagnostic => ({
  code: 'SP305',
  severity: 'error',
  at: places.service(second.service, NAME),
  message: `${quoted(second.service)} and ${quoted(first.service)} would both have a ${second.key.split(' ')[0]} named ${quoted(second.name)} in AWS.`,
  fix: 'rename one of the two services.',
  related: [{ at: places.service(first.service, NAME), message: `${quoted(first.service)} is here.` }],
});

const NAME = ['metadata', 'name'];
