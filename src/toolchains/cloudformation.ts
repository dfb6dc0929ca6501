/** The template of a stack of the catalog, checked with cfn-lint. CloudFormation makes what it says; there is nothing to build. */
import type { Toolchain } from '../model/extension';
import { command } from '../syntax/shell';

export const cloudformation = {
  title: 'CloudFormation template',
  packageType: undefined,
  languageVersion: '1',
  tools: ['cfn-lint'],
  cache: () => undefined,
  commands: ({ template }) => ({
    // I3011 tells of data whose deletion policy nobody chose; it is for people to read, and stops nothing.
    lint:
      template === undefined
        ? []
        : [
            command(
              'cfn-lint',
              '--regions',
              template.region,
              '--include-checks',
              'I3011',
              '--non-zero-exit-code',
              'error',
              '--',
              template.path,
            ),
          ],
    unitTests: [],
    integrationTests: [],
    build: [],
    publish: [],
  }),
  unitReports: { junit: [], coverage: undefined },
  integrationReports: { junit: [], coverage: undefined },
  agents: {},
  outputs: () => [],
} satisfies Toolchain;
