/** `SP407` to `SP410`: an image that passes with less than the policy demands, goes unsigned where only signed ones may, is made where nobody sees from what, or runs beside one without being allowed. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { isAllowedImage } from '../../model/image-names';
import type { Severity } from '../../model/platform';
import { isExcused } from '../../model/policy';
import { type Fleet, placed } from './fleet';

export const imagePolicy = (fleet: Fleet): readonly Diagnostic[] => [
  ...findingFloor(fleet),
  ...signatureFloor(fleet),
  ...unseenBases(fleet),
  ...foreignSidecars(fleet),
];

const RANKS: readonly Severity[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

function findingFloor({ services, platform, places }: Fleet): readonly Diagnostic[] {
  const floor = platform.policy.image;
  return services.flatMap(({ name, image: { scan } }) => {
    if (scan === undefined || isExcused(platform.policy, name, 'image')) return [];
    const excuse = 'or let the platform team add an exception for "image" to the policy';
    const fault = (key: string, message: string, fix: string): Diagnostic => ({
      code: 'SP407',
      severity: 'error',
      at: places.service(name, ['spec', 'pipeline', 'image', 'scan', key]),
      message,
      fix: `${fix}; ${excuse}.`,
    });
    const lets = `${quoted(name)} lets an image pass with known faults`;
    return [
      ...(RANKS.indexOf(scan.severity) > RANKS.indexOf(floor.severity)
        ? [
            fault(
              'severity',
              `${lets} below ${scan.severity}, and the policy stops it at ${floor.severity}.`,
              `write "severity: ${floor.severity}"`,
            ),
          ]
        : []),
      ...(scan.ignoreUnfixed && !floor.ignoreUnfixed
        ? [fault('ignoreUnfixed', `${lets} that nobody has mended yet, and the policy does not.`, 'write "ignoreUnfixed: false"')]
        : []),
    ];
  });
}

function signatureFloor(fleet: Fleet): readonly Diagnostic[] {
  const { platform, places } = fleet;
  return placed(fleet).flatMap(({ service, target: { environment } }) => {
    const rule = `signatures.${environment.name}`;
    const demanded = platform.policy.signatures.includes(environment.name);
    if (!demanded || service.template !== undefined || service.image.sign || isExcused(platform.policy, service.name, rule))
      return [];
    return [
      {
        code: 'SP408',
        severity: 'error',
        at: places.service(service.name, ['spec', 'pipeline', 'image', 'sign']),
        message: `${quoted(service.name)} does not sign its image, and the policy lets only signed ones into ${environment.name}.`,
        fix: `write "sign: true", best in the platform's defaults; or let the platform team add an exception for "${rule}" to the policy.`,
      },
    ];
  });
}

/** The program reads the Dockerfile that it builds from; what a team's own commands build from it cannot know. */
function unseenBases({ services, platform, places }: Fleet): readonly Diagnostic[] {
  const { policy } = platform;
  if (policy.baseImages.length === 0) return [];
  return services
    .filter(({ name, hooks }) => hooks.instead.image !== undefined && !isExcused(policy, name, 'baseImages'))
    .map(({ name }) => ({
      code: 'SP409',
      severity: 'error',
      at: places.service(name, ['spec', 'pipeline', 'hooks', 'instead', 'image']),
      message: `${quoted(name)} makes its image by commands of its own, and the policy names the images that it may build on: nothing can hold it to them.`,
      fix: 'write a Dockerfile instead; or let the platform team add an exception for "baseImages" to the policy.',
    }));
}

/** What runs beside a service runs with its role and its network: it has to come from where services come from. */
function foreignSidecars(fleet: Fleet): readonly Diagnostic[] {
  const { platform, places } = fleet;
  const { policy } = platform;
  if (policy.baseImages.length === 0) return [];
  return placed(fleet)
    .filter(({ service }) => !isExcused(policy, service.name, 'baseImages'))
    .flatMap(({ service, target: { environment, runtime } }) =>
      Object.entries(runtime.sidecars)
        .filter(([, { image }]) => !isAllowedImage(image, policy.baseImages))
        .map(([name, { image }]) => ({
          code: 'SP410',
          severity: 'error',
          at: places.environment(service.name, environment.name, ['runtime', 'sidecars', name, 'image']),
          message: `${quoted(name)} beside ${quoted(service.name)} in ${environment.name} runs ${quoted(image)}, and the policy allows only images that fit: ${policy.baseImages.join(', ')}.`,
          fix: 'run an image that fits; or let the platform team add to "policy.baseImages", or an exception for "baseImages".',
        })),
    );
}
