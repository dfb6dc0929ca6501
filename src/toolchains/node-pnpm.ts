/** Node.js with pnpm. Scripts and reports are those of `node-npm`. */
import { verbatim } from '../syntax/shell';
import { nodeToolchain } from './node-parts';

export const nodePnpm = nodeToolchain({
  title: 'Node.js with pnpm',
  tools: ['Node.js with npm', 'pnpm'],
  cache: { keyFiles: ['pnpm-lock.yaml'], paths: ['.pnpm-store'], variables: { npm_config_store_dir: '.pnpm-store' } },
  install: verbatim('pnpm install --frozen-lockfile'),
  test: verbatim('pnpm test'),
  ifPresent: (script) => verbatim(`pnpm run --if-present ${script}`),
});
