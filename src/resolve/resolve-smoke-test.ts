/** What must work in an environment: after a deployment, and before it takes traffic. */
import type { BeforeTrafficRule, SmokeTestRule } from '../catalog/entities';
import type { BeforeTraffic, DeploySettings, SmokeTest, StrategyName } from '../model/service';
import { strategies } from '../strategies';
import { layered } from './layers';

const MINUTES = 10;
const SECONDS_BEFORE = 120;

type Layers = readonly (SmokeTestRule | undefined)[];

/** What decides whether there is anything to ask, and any traffic that waits for the answer. */
interface Deployed extends Pick<DeploySettings, 'port' | 'healthCheck'> {
  readonly strategy: StrategyName;
}

/** @param own What the service says, in general and of the environment: the nearest last. */
export function resolveSmokeTest(deployed: Deployed, defaults: SmokeTestRule | undefined, own: Layers): SmokeTest {
  const written = layered<SmokeTestRule>(defaults, ...own);
  const paths = deployed.healthCheck === undefined ? [] : (written.paths ?? [deployed.healthCheck]);
  return {
    paths,
    commands: written.commands ?? [],
    timeoutMinutes: written.timeoutMinutes ?? MINUTES,
    beforeTraffic: beforeTraffic(deployed, paths, defaults, own),
  };
}

/**
 * What the platform says to all is not meant for services whose traffic does not move; what a service asks for itself is kept,
 * so that the rules can say why it cannot be had.
 */
function beforeTraffic(
  { strategy, port }: Deployed,
  paths: readonly string[],
  defaults: SmokeTestRule | undefined,
  own: Layers,
): BeforeTraffic | undefined {
  const asked = own.flatMap((layer) => layer?.beforeTraffic ?? []);
  const general = strategies[strategy].ecsStrategy === 'ROLLING' || port === undefined ? undefined : defaults?.beforeTraffic;
  if (asked.length === 0 && general === undefined) return undefined;
  const written = layered<BeforeTrafficRule>(general, ...asked);
  if (written.paths?.length === 0) return undefined;
  return { paths: written.paths ?? paths, timeoutSeconds: written.timeoutSeconds ?? SECONDS_BEFORE };
}
