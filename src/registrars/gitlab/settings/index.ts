/** The sorts of managed settings, in the order in which they are made: what others name comes first. */
import { approverGroups } from './approver-groups';
import { ciConfig } from './ci-config';
import { deliveryPackage } from './delivery-package';
import { environments } from './environments';
import { freezePeriods } from './freeze-periods';
import { options } from './options';
import { precedence } from './precedence';
import { protectedBranches } from './protected-branches';
import { protectedEnvironments } from './protected-environments';
import { protectedTags } from './protected-tags';
import { secrets } from './secrets';
import type { Setting } from './setting';
import { webhook } from './webhook';

export const settings: readonly Setting[] = [
  deliveryPackage,
  options,
  protectedBranches,
  protectedTags,
  approverGroups,
  environments,
  protectedEnvironments,
  freezePeriods,
  secrets,
  precedence,
  // Last: from here on pushes start pipelines.
  ciConfig,
  webhook,
];
