/** `SP320`, `SP321`, `SP322`: names, variables and ports that two things in a task would share. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { AGENT, agentVariables, LICENSE_KEY, licenseKeyOf, RESERVED_CONTAINERS } from '../../model/containers';
import { type Fleet, type Placed, placed, repeated } from './fleet';

export const taskNames = (fleet: Fleet): readonly Diagnostic[] =>
  placed(fleet).flatMap((each) => [
    ...reserved(fleet, each),
    ...agentsOwn(fleet, each),
    ...twoSources(fleet, each),
    ...ports(fleet, each),
  ]);

type Path = readonly string[];

const fault = (
  { places }: Fleet,
  { service, target }: Placed,
  code: 'SP320' | 'SP321' | 'SP322',
  path: Path,
  message: string,
  fix: string,
): Diagnostic => ({
  code,
  severity: 'error',
  at: places.environment(service.name, target.environment.name, path),
  message,
  fix,
});

function reserved(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { sidecars, volumes } = each.target.runtime;
  const found: readonly (readonly [Path, string, string])[] = [
    ...Object.keys(sidecars).flatMap((name) =>
      RESERVED_CONTAINERS.includes(name) ? [[['runtime', 'sidecars', name], 'sidecar', name] as const] : [],
    ),
    ...(AGENT in volumes ? [[['runtime', 'volumes', AGENT], 'volume', AGENT] as const] : []),
  ];
  return found.map(([path, what, name]) =>
    fault(
      fleet,
      each,
      'SP320',
      path,
      `${quoted(each.service.name)} has a ${what} named ${quoted(name)}, and that name is taken.`,
      'rename it.',
    ),
  );
}

/** Variables that load the agent must say what they say. */
function agentsOwn(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { service, target } = each;
  const own = [
    ...Object.keys(agentVariables(service.name, target)),
    ...(licenseKeyOf(target) === undefined ? [] : [LICENSE_KEY]),
  ];
  const kinds = ['variables', 'secrets'] as const;
  return kinds.flatMap((kind) =>
    own
      .filter((name) => Object.hasOwn(target.runtime[kind], name))
      .map((name) =>
        fault(
          fleet,
          each,
          'SP321',
          ['runtime', kind, name],
          `${quoted(service.name)} sets ${name} in ${target.environment.name}, which is how its agent ${target.monitoring.agent?.name} is told what to do.`,
          `delete it${name === 'JAVA_TOOL_OPTIONS' ? ', and put options of the JVM into JDK_JAVA_OPTIONS' : ''}; or write "agent: none".`,
        ),
      ),
  );
}

/** @source Amazon ECS API, `ContainerDefinition`: a secret's name may not be a variable's. */
function twoSources(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { service, target } = each;
  const containers: readonly (readonly [Path, typeof target.runtime | (typeof target.runtime.sidecars)[string]])[] = [
    [['runtime'], target.runtime],
    ...Object.entries(target.runtime.sidecars).map(([name, sidecar]) => [['runtime', 'sidecars', name], sidecar] as const),
  ];
  return containers.flatMap(([path, { variables, secrets }]) =>
    Object.keys(secrets)
      .filter((name) => Object.hasOwn(variables, name))
      .map((name) =>
        fault(
          fleet,
          each,
          'SP321',
          [...path, 'secrets', name],
          `${quoted(service.name)} has ${name} as a variable and as a secret in ${target.environment.name}.`,
          'delete one of the two.',
        ),
      ),
  );
}

function ports(fleet: Fleet, each: Placed): readonly Diagnostic[] {
  const { service, target } = each;
  const listening = [
    ...(service.deploy.port === undefined ? [] : [{ name: 'app', port: service.deploy.port }]),
    ...Object.entries(target.runtime.sidecars).flatMap(([name, { port }]) => (port === undefined ? [] : [{ name, port }])),
  ];
  return repeated(listening, ({ port }) => String(port)).map(([first, { name, port }]) =>
    fault(
      fleet,
      each,
      'SP322',
      ['runtime', 'sidecars', name, 'port'],
      `${quoted(name)} listens on port ${port} beside ${quoted(service.name)} in ${target.environment.name}, and so does ${quoted(first.name)}.`,
      'write another port.',
    ),
  );
}
