/** PHP with Composer and PHPUnit. The builder image has a coverage driver (PCOV or Xdebug). */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';

const INSTALL = verbatim('composer install --no-interaction --no-progress --prefer-dist');
/** What runs needs no test tools. Composer refuses versions such as ours in composer.json: the archive's name and VERSION carry it. */
const BUILD = [
  verbatim('composer install --no-interaction --no-progress --prefer-dist --no-dev --optimize-autoloader'),
  verbatim('printf \'%s\\n\' "$VERSION" >VERSION'),
  verbatim('composer archive --no-interaction --format=zip --dir=dist --file="$SERVICE-$VERSION"'),
];

export const php = {
  title: 'PHP with Composer',
  packageType: 'generic',
  languageVersion: '8.4',
  tools: ['PHP with PCOV or Xdebug', 'Composer 2'],
  cache: () => ({ keyFiles: ['composer.lock'], paths: ['.composer'], variables: { COMPOSER_CACHE_DIR: '.composer' } }),
  commands: () => ({
    lint: [
      verbatim('composer validate --no-interaction --no-check-publish'),
      verbatim("find . -path ./vendor -prune -o -name '*.php' -print0 | xargs -0 -r -n 1 php -l"),
    ],
    unitTests: [
      INSTALL,
      verbatim('vendor/bin/phpunit --testsuite unit --log-junit reports/junit.xml --coverage-cobertura reports/coverage.xml'),
    ],
    integrationTests: [INSTALL, verbatim('vendor/bin/phpunit --testsuite integration --log-junit reports/integration.xml')],
    build: BUILD,
    publish: [...BUILD, verbatim('jf rt upload "dist/*.zip" "$PUBLISH_REPOSITORY/$SERVICE/$VERSION/"')],
  }),
  unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'reports/coverage.xml' } },
  integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
  agents: {},
  outputs: () => ['dist/', 'vendor/', 'VERSION'],
} satisfies Toolchain;
