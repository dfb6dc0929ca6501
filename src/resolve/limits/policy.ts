/** `SP402` to `SP404`, and `SP406`: a service loosens what the platform's policy demands, and no exception allows it. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { counted, quoted } from '../../diagnostics/visible';
import type { Platform } from '../../model/platform';
import { OF_IMAGES } from '../resolve-stack';
import { type Fleet, type Placed, placed } from './fleet';

export function policy(fleet: Fleet): readonly Diagnostic[] {
  const excused = exceptions(fleet.platform);
  const bound = placed(fleet).filter(({ service, target }) => !excused(service.name, `approvals.${target.environment.name}`));
  return [...bound.flatMap((each) => approvalFloor(fleet, each)), ...coverageFloor(fleet, excused), ...scanFloor(fleet, excused)];
}

type Excused = (service: string, rule: string) => boolean;

function exceptions({ policy: { exceptions: all } }: Platform): Excused {
  const keys = new Set(all.map(({ service, rule }) => JSON.stringify([service, rule])));
  return (service, rule) => keys.has(JSON.stringify([service, rule]));
}

function approvalFloor({ platform, places }: Fleet, { service, target }: Placed): readonly Diagnostic[] {
  const environment = target.environment.name;
  const floor = platform.policy.approvals[environment];
  if (floor === undefined || !floor.required) return [];
  const fault = shortOf(floor, target.approval);
  if (fault === undefined) return [];
  return [
    {
      code: fault.code,
      severity: 'error',
      at: places.environment(service.name, environment, ['approval', ...fault.path]),
      message: `${quoted(service.name)} ${fault.has} before ${environment}, and the policy demands ${fault.demanded}.`,
      fix: `${fault.fix}; or let the platform team add an exception for "approvals.${environment}" to the policy.`,
    },
  ];
}

interface Shortfall {
  readonly code: 'SP402' | 'SP403';
  readonly path: readonly string[];
  readonly has: string;
  readonly demanded: string;
  readonly fix: string;
}

function shortOf(floor: Platform['policy']['approvals'][string], approval: Placed['target']['approval']): Shortfall | undefined {
  if (approval === undefined) return undefined;
  if (approval.count < floor.count) {
    const demanded = `${floor.count} different people`;
    return {
      code: 'SP402',
      path: ['count'],
      has: `asks for ${approval.count} approver`,
      demanded,
      fix: `write "count: ${floor.count}"`,
    };
  }
  if (floor.strength === 'enforced' && approval.strength === 'advisory') {
    const fix = 'write "strength: enforced"';
    return { code: 'SP403', path: ['strength'], has: 'has an advisory approval', demanded: 'an enforced one', fix };
  }
  return undefined;
}

function coverageFloor({ services, platform, places }: Fleet, excused: Excused): readonly Diagnostic[] {
  const floor = platform.policy.minimumCoverage;
  return services.flatMap(({ name, quality, build }) => {
    const gate = quality.unitTests ? quality.minimumCoverage : 0;
    // Nothing measures the coverage of a Dockerfile's build, or of a template.
    if (gate >= floor || build.toolchain === 'docker' || build.toolchain === 'cloudformation' || excused(name, 'minimumCoverage'))
      return [];
    const key = quality.unitTests ? 'minimumCoverage' : 'unitTests';
    const has = quality.unitTests ? `passes with ${gate} % of its lines covered` : 'runs no unit tests';
    return [
      {
        code: 'SP404',
        severity: 'error',
        at: places.service(name, ['spec', 'pipeline', 'quality', key]),
        message: `${quoted(name)} ${has}, and the policy demands ${floor} % coverage.`,
        fix: `write "minimumCoverage: ${floor}" or more, with unit tests; or let the platform team add an exception for "minimumCoverage" to the policy.`,
      },
    ];
  });
}

function scanFloor({ services, platform, places }: Fleet, excused: Excused): readonly Diagnostic[] {
  return services.flatMap(({ name, quality, template }) => {
    const demanded = platform.policy.scans.filter((scan) => template === undefined || !OF_IMAGES.has(scan));
    const lacking = demanded.filter((scan) => !quality.scans.includes(scan));
    if (lacking.length === 0 || excused(name, 'scans')) return [];
    return [
      {
        code: 'SP406',
        severity: 'error',
        at: places.service(name, ['spec', 'pipeline', 'quality', 'scans']),
        message: `${quoted(name)} leaves out ${counted(lacking.length, 'scan')} that the policy demands: ${lacking.join(', ')}.`,
        fix: `write "scans: [${[...quality.scans, ...lacking].join(', ')}]"; or let the platform team add an exception for "scans" to the policy.`,
      },
    ];
  });
}
