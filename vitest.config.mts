/**
 * The fast suite: needs Node, /bin/sh and git, and no network. Its files share the modules that they load, which takes half the
 * time; those that put others in the place of modules have theirs to themselves.
 */
import { defineConfig } from 'vitest/config';

const REPLACES_MODULES = 'test/project/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [REPLACES_MODULES], isolate: false } },
      { extends: true, test: { name: 'alone', include: [REPLACES_MODULES] } },
    ],
  },
});
