/** Node.js with Yarn 2 and newer. Scripts and reports are those of `node-npm`. */
import { verbatim } from '../syntax/shell';
import { nodeToolchain } from './node-parts';

export const nodeYarn = nodeToolchain({
  title: 'Node.js with Yarn',
  tools: ['Node.js with npm', 'Yarn 2 or newer'],
  cache: {
    keyFiles: ['yarn.lock'],
    paths: ['.yarn-cache'],
    variables: { YARN_CACHE_FOLDER: '.yarn-cache', YARN_ENABLE_GLOBAL_CACHE: 'false', YARN_ENABLE_TELEMETRY: 'false' },
  },
  install: verbatim('yarn install --immutable'),
  test: verbatim('yarn run test'),
  // Yarn knows no `--if-present`; npm prints `{}` for a script that is not there.
  ifPresent: (script) => verbatim(`if [ "$(npm pkg get 'scripts.${script}')" != '{}' ]; then yarn run ${script}; fi`),
});
