/** Makes a catalog of any size out of the sample: its services again and again under other names, with load balancers enough for all. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify as written } from 'yaml';
import type { ComponentEntity, IngressRule, PlatformEntity, PoolRule } from '../src/catalog/entities';

/** Dates in quotes, as readers of YAML 1.1 need them. */
const stringify = (value: unknown): string => written(value, { compat: 'yaml-1.1' });

const SAMPLE = join(__dirname, '..', 'catalog');
/** A pool holds 100 rules; a blue/green service takes two for each of its routes. */
const SERVICES_PER_POOL = 40;

/** Writes `count` services with their platform and teams to `folder`. The same count gives the same bytes. */
export function writeFleet(folder: string, count: number): void {
  mkdirSync(join(folder, 'services'), { recursive: true });
  cpSync(join(SAMPLE, 'teams'), join(folder, 'teams'), { recursive: true });
  cpSync(join(SAMPLE, 'stacks'), join(folder, 'stacks'), { recursive: true });
  const platform: PlatformEntity = parse(readFileSync(join(SAMPLE, 'platform.yaml'), 'utf8'));
  const samples = readdirSync(join(SAMPLE, 'services')).sort();
  const entities: ComponentEntity[] = samples.map((file) => parse(readFileSync(join(SAMPLE, 'services', file), 'utf8')));
  const rounds = Math.ceil(count / entities.length);
  const copies = Array.from({ length: rounds }, (_, round) =>
    entities.map((entity, at) => renamed(entity, round * entities.length + at, round)),
  );
  const fleet = copies.flat().slice(0, count);
  writeFileSync(join(folder, 'platform.yaml'), stringify(scaled(platform, fleet)));
  const names = new Set(fleet.map(({ metadata }) => `component:${metadata.name}`));
  for (const entity of fleet) {
    const dependsOn = (entity.spec.dependsOn ?? []).filter((other) => !other.startsWith('component:') || names.has(other));
    const text = stringify({ ...entity, spec: { ...entity.spec, dependsOn } });
    writeFileSync(join(folder, 'services', `${entity.metadata.name}.yaml`), text);
  }
}

function scaled(platform: PlatformEntity, fleet: readonly ComponentEntity[]): PlatformEntity {
  const count = Math.ceil(fleet.length / SERVICES_PER_POOL);
  const [first, ...others] = platform.spec.environments.map((environment) => ({
    ...environment,
    pools: (environment.pools ?? []).flatMap((pool) => Array.from({ length: count }, (_, index) => numbered(pool, index))),
  }));
  if (first === undefined) throw new Error('the sample platform has no environments');
  const excepted = platform.spec.policy?.exceptions ?? [];
  const copiesOf = (name: string) =>
    fleet.map(({ metadata }) => metadata.name).filter((each) => each.replace(/-\d+$/, '') === name);
  const exceptions = excepted.flatMap((each) => copiesOf(each.service).map((service) => ({ ...each, service })));
  const policy = { ...platform.spec.policy, exceptions };
  // Whoever has so many services has asked AWS for room.
  const quotas = { pipelines: Math.max(1000, 2 * fleet.length), stacks: Math.max(2000, 5 * fleet.length) };
  const aws = { ...platform.spec.aws, quotas };
  return { ...platform, spec: { ...platform.spec, aws, policy, environments: [first, ...others] } };
}

function numbered(pool: PoolRule, index: number): PoolRule {
  const hex = index.toString(16).padStart(6, '0');
  const arn = (text: string) => text.replace(/[0-9a-f]{6}(?=\/|$)/g, hex);
  return {
    ...pool,
    name: `${pool.scheme}-${index}`,
    loadBalancerArn: arn(pool.loadBalancerArn),
    listenerArn: arn(pool.listenerArn),
    testListenerArn: `${arn(pool.testListenerArn).slice(0, -1)}f`,
  };
}

function renamed(entity: ComponentEntity, index: number, round: number): ComponentEntity {
  const name = `${entity.metadata.name}-${round}`;
  const block = entity.spec.pipeline ?? {};
  const ingress = block.deploy?.port === undefined ? undefined : (block.runtime?.ingress ?? [{}]);
  const { privateDns } = block.runtime ?? {};
  const runtime = {
    ...block.runtime,
    ...(ingress && { ingress: ingress.map((route, at) => placed(route, at, name, index)) }),
    ...(privateDns && { privateDns: { ...privateDns, name: `${privateDns.name ?? entity.metadata.name}-${round}` } }),
  };
  const slug = entity.metadata.annotations?.['gitlab.com/project-slug'] ?? '';
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      name,
      annotations: { ...entity.metadata.annotations, 'gitlab.com/project-slug': `${slug}-${round}` },
    },
    spec: {
      ...entity.spec,
      dependsOn: (entity.spec.dependsOn ?? []).map((other) => (other.startsWith('component:') ? `${other}-${round}` : other)),
      pipeline: {
        ...block,
        ...((block.runtime || ingress) && { runtime }),
        ...(block.renamedFrom && { renamedFrom: block.renamedFrom.map((former) => `${former}-${round}`) }),
      },
    },
  };
}

function placed(route: IngressRule, at: number, name: string, index: number): IngressRule {
  const pool = `${route.scheme ?? 'internal'}-${Math.floor(index / SERVICES_PER_POOL)}`;
  return { ...route, host: route.host === undefined ? name : `${route.host}-${index}`, pool, priority: 1 + index * 10 + at };
}
