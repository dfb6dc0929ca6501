/** Trivy: what the lock files name, as a CycloneDX bill of materials. It finds nothing wrong by itself; it is kept with the release. */
import { SOURCE_SBOM } from '../model/evidence';
import type { Scan } from '../model/extension';
import { verbatim } from '../syntax/shell';

export const sbom = {
  title: 'Bill of materials',
  tool: 'Trivy, and the same where the image is built',
  commands: [
    verbatim('mkdir -p reports'),
    verbatim(`trivy filesystem --format cyclonedx --output ${SOURCE_SBOM} --no-progress .`),
  ],
  reports: { junit: [], coverage: undefined, sbom: [SOURCE_SBOM] },
  outputs: [SOURCE_SBOM],
} satisfies Scan;
