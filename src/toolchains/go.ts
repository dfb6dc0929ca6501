/** Go modules, with gotestsum and gocover-cobertura in the builder image. Every `main` package becomes a static program in `dist/`; a string variable `main.version` receives the version. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';

/** Go takes absolute folders only. */
const CACHE = verbatim('export GOMODCACHE="$PWD/.go/mod" GOCACHE="$PWD/.go/build"');
const BUILD = verbatim('CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=$VERSION" -o dist/ ./...');
const PROFILE = 'reports/coverage.out';

export const go = {
  title: 'Go',
  packageType: 'generic',
  languageVersion: '1.25',
  tools: ['Go', 'gotestsum', 'gocover-cobertura'],
  cache: () => ({
    keyFiles: ['go.sum'],
    paths: ['.go'],
    variables: {},
  }),
  commands: () => ({
    lint: [
      CACHE,
      verbatim("unformatted=\"$(find . \\( -name '.?*' -o -name vendor \\) -prune -o -name '*.go' -exec gofmt -l {} +)\""),
      verbatim('if [ -n "$unformatted" ]; then printf \'gofmt would change:\\n%s\\n\' "$unformatted"; exit 1; fi'),
      verbatim('go vet ./...'),
    ],
    unitTests: [
      CACHE,
      verbatim('mkdir -p reports'),
      verbatim(`gotestsum --junitfile reports/junit.xml -- -covermode=atomic -coverprofile=${PROFILE} ./...`),
      verbatim(`gocover-cobertura <${PROFILE} >reports/coverage.xml`),
    ],
    integrationTests: [
      CACHE,
      verbatim('mkdir -p reports'),
      verbatim(`gotestsum --junitfile reports/integration.xml -- -tags integration -count=1 ./...`),
    ],
    build: [CACHE, BUILD],
    publish: [CACHE, BUILD, verbatim('jf rt upload "dist/*" "$PUBLISH_REPOSITORY/$SERVICE/$VERSION/"')],
  }),
  unitReports: { junit: ['reports/junit.xml'], coverage: { format: 'cobertura', path: 'reports/coverage.xml' } },
  integrationReports: { junit: ['reports/integration.xml'], coverage: undefined },
  agents: {},
  outputs: () => ['dist/'],
} satisfies Toolchain;
