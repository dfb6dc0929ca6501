/**
 * The slow suites: they run the emitted files with tools that are not ours. A missing tool skips its suite, except in CI. Files share the
 * modules that they load: none of them puts another in the place of a module.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes, the longest first: begun last, one of them would keep the other workers waiting. */
const LONGEST = [
  'toolchains/build',
  'deliveries/same-story',
  'engines/matrix',
  'deliveries/redeploy',
  'deliveries/by-push',
  'deliveries/hostile',
  'packaging/new-repository',
  'gitlab/pipeline',
  'gitlab/review',
  'registration/faults/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((part) => moduleId.includes(`conformance/${part}`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['conformance/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // Some wait for the network, for servers and for limits of time: one more than processors keeps these busy.
    maxWorkers: 3,
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
