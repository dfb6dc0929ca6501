/** `SP411`, `SP412`, `SP415`, `SP509`: review apps where none may be, that could not run, or with more than they may have. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { ReviewApp } from '../../model/review-app';
import { allowsSecret } from '../../model/reviewed';
import type { Service, ServiceEnvironment } from '../../model/service';
import { sizeFault } from './fargate-sizes';
import type { Fleet } from './fleet';

export function reviewApps(fleet: Fleet): readonly Diagnostic[] {
  return fleet.services.flatMap((service) => {
    const { reviewApp, environments } = service;
    if (reviewApp === undefined) return [];
    const asked = {
      service,
      reviewApp,
      at: (...path: Path) => fleet.places.service(service.name, ['spec', 'pipeline', 'reviewApp', ...path]),
    };
    const target = environments.find(({ environment }) => environment.name === reviewApp.environment);
    const place = placeFault(asked, fleet, target);
    return [
      ...(place === undefined ? [] : [place]),
      ...runFaults(asked),
      ...(target === undefined ? [] : secretFaults(asked, target)),
    ];
  });
}

type Path = readonly (string | number)[];

interface Asked {
  readonly service: Service;
  readonly reviewApp: ReviewApp;
  readonly at: (...path: Path) => Diagnostic['at'];
}

/** What the platform does not offer is not there; and nobody need say no to each service. */
function placeFault(
  { service, reviewApp, at }: Asked,
  { platform }: Fleet,
  target: ServiceEnvironment | undefined,
): Diagnostic | undefined {
  const name = quoted(service.name);
  const offered = platform.environments.filter((each) => each.reviewApps !== undefined).map((each) => each.name);
  const fault = { code: 'SP415', severity: 'error', at: at('environment') } as const;
  const elsewhere =
    offered.length === 0 ? 'delete "reviewApp": the platform has review apps nowhere.' : `write one of: ${offered.join(', ')}.`;
  if (target === undefined) {
    return {
      ...fault,
      message: `${name} does not go to ${reviewApp.environment}, where its review apps are to run.`,
      fix: elsewhere,
    };
  }
  if (target.environment.reviewApps !== undefined) return undefined;
  return {
    ...fault,
    message: `The platform has no review apps in ${reviewApp.environment}, where ${name} asks for them.`,
    fix: elsewhere,
  };
}

function runFaults({ service, reviewApp, at }: Asked): readonly Diagnostic[] {
  const name = quoted(service.name);
  const { cpu, memory } = reviewApp.size;
  const size = sizeFault(cpu, memory);
  return [
    ...(service.deploy.port === undefined
      ? [
          fault(
            at(),
            `${name} listens on no port, and a review app is looked at through a load balancer.`,
            'delete "reviewApp"; or add "port" and "healthCheck" under "deploy".',
          ),
        ]
      : []),
    ...(service.hooks.instead.image === undefined
      ? []
      : [
          fault(
            at(),
            `${name} makes its image by commands of its own, which may push it where releases come from; a review app is built from the Dockerfile.`,
            'delete "reviewApp"; or write a Dockerfile instead of "hooks.instead.image".',
          ),
        ]),
    ...(size === undefined
      ? []
      : [
          {
            code: 'SP605',
            severity: 'error',
            at: at('size', size.key),
            message: `${name} asks for ${cpu} CPU units and ${memory} MiB for its review apps, which Fargate does not offer.`,
            fix: size.fix,
          } as const,
        ]),
  ];
}

const fault = (at: Diagnostic['at'], message: string, fix: string): Diagnostic => ({
  code: 'SP509',
  severity: 'error',
  at,
  message,
  fix,
});

function secretFaults({ service, reviewApp, at }: Asked, { environment, runtime }: ServiceEnvironment): readonly Diagnostic[] {
  return reviewApp.secrets.flatMap((variable, index): readonly Diagnostic[] => {
    const reference = runtime.secrets[variable];
    const known = Object.keys(runtime.secrets);
    if (reference === undefined) {
      return [
        {
          code: 'SP411',
          severity: 'error',
          at: at('secrets', index),
          message: `${quoted(service.name)} has no secret variable ${quoted(variable)} in ${environment.name} that its review apps could get.`,
          fix: known.length === 0 ? 'delete it from the list.' : `write one of: ${known.join(', ')}.`,
        },
      ];
    }
    if (environment.reviewApps === undefined || allowsSecret(environment, reference)) return [];
    return [
      {
        code: 'SP412',
        severity: 'error',
        at: at('secrets', index),
        message: `The platform does not let review apps in ${environment.name} have ${quoted(reference.name)}, which is in ${variable}.`,
        fix: `delete it from the list, and let the service start without it; or let the platform team add it to "reviewApps.secrets" of ${environment.name}.`,
      },
    ];
  });
}
