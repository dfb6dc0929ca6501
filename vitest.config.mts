/** The fast suite: needs Node, /bin/sh and git, and no network. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, maxWorkers: 2 },
});
