/** The product's own GitLab stand-in in a process of its own, so that a program which waits for an answer gets one. Ends with its standard input. */
import { startSandbox } from '../../src/sandbox/sandbox';
import type { Seed } from '../../src/sandbox/seed';

const SEED: Seed = {
  groups: [],
  users: [],
  projects: [{ path: 'retail/web/storefront', description: '', files: { 'README.md': '# storefront\n' } }],
  credentials: [],
};

startSandbox({ seed: SEED })
  .then(({ gitlab }) => process.stdout.write(`${JSON.stringify({ url: gitlab.url, token: gitlab.token })}\n`))
  .catch(() => process.exit(1));
process.stdin.on('end', () => process.exit(0)).resume();
