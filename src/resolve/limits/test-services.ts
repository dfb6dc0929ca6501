/** `SP512`: containers beside tests that the service does not run. */
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { quoted } from '../../diagnostics/visible';
import type { Service } from '../../model/service';
import { toolchains } from '../../toolchains';
import type { Fleet } from './fleet';

export const testServices = ({ services, places }: Fleet): readonly Diagnostic[] =>
  services
    .filter((service) => service.quality.testServices.length > 0 && !talksToThem(service))
    .map(({ name, quality, build: { toolchain } }) => ({
      code: 'SP512',
      severity: 'error',
      at: places.service(name, ['spec', 'pipeline', 'quality', 'testServices']),
      message: `${quoted(name)} names containers for its integration tests, and ${
        quality.integrationTests ? `the toolchain "${toolchain}" has none` : 'runs none'
      }: nothing would start them.`,
      fix: quality.integrationTests
        ? 'write the commands that test under "hooks.instead.verify"; or delete "quality.testServices".'
        : 'write "integrationTests: true"; or delete "quality.testServices".',
    }));

/** A team's own verification has them too, whatever it does. */
const talksToThem = (service: Service): boolean =>
  service.hooks.instead.verify !== undefined ||
  (service.quality.integrationTests && toolchains[service.build.toolchain].commands(service).integrationTests.length > 0);
