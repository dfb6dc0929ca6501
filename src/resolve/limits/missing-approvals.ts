/** `SP401`: the policy demands an approval where the environment, and so every service there, asks for none. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import { isExcused } from '../../model/policy';
import { type Outlines, placed } from './fleet';

/** A service cannot remove an approval, so that one is missing where the environment asks for none: once for all services. */
export const missingApprovals = (fleet: Outlines): readonly Diagnostic[] =>
  fleet.platform.environments.flatMap(({ name }, index) => {
    const { platform, places } = fleet;
    const floor = platform.policy.approvals[name];
    if (floor?.required !== true) return [];
    const lacking = placed(fleet).filter(
      ({ service, target }) =>
        target.environment.name === name &&
        target.approval === undefined &&
        !isExcused(platform.policy, service.name, `approvals.${name}`),
    );
    const [first] = lacking;
    if (first === undefined) return [];
    const who = lacking.length === 1 ? quoted(first.service.name) : `${lacking.length} services`;
    return [
      {
        code: 'SP401',
        severity: 'error',
        at: places.platform(['spec', 'environments', index, 'name']),
        message: `The policy demands an approval before ${name}, and ${who} would go there without one.`,
        fix: `write "approval: { count: ${floor.count}, strength: ${floor.strength} }" for ${name} here, or in the services; or add exceptions for "approvals.${name}" to the policy.`,
      },
    ];
  });
