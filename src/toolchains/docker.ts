/** A Dockerfile and nothing else: the image build is the build, and what it tests is tested there. */
import type { Toolchain } from '../model/extension';

export const docker = {
  title: 'Dockerfile only',
  packageType: undefined,
  languageVersion: '1',
  tools: [],
  cache: () => undefined,
  commands: () => ({ lint: [], unitTests: [], integrationTests: [], build: [], publish: [] }),
  unitReports: { junit: [], coverage: undefined },
  integrationReports: { junit: [], coverage: undefined },
  agents: {},
  outputs: () => [],
} satisfies Toolchain;
