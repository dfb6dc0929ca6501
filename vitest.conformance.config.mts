/** The slow suites: they run the emitted files with tools that are not ours. A missing tool skips its suite, except in CI. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['conformance/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000, maxWorkers: 2 },
});
