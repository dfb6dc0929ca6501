/** Java or Kotlin built by the repository's Gradle wrapper, 7 or newer. An init script measures with JaCoCo, so that no build file changes. */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { JAVA_AGENTS } from './agents';

const MEASURE_FILE = 'build/measure.gradle';
/** Groovy for Gradle, in single quotes for the shell: it holds none itself. */
const MEASURE = verbatim(
  `mkdir -p build && printf '%s\\n' 'allprojects { plugins.withId("java") { apply plugin: "jacoco"; tasks.named("test") { finalizedBy "jacocoTestReport" }; tasks.named("jacocoTestReport") { reports { xml.required = true } } } }' >${MEASURE_FILE}`,
);
/** Linters of Java are plugins of the build, and belong to its task `check`, as tests do: these have a job of their own. */
const NO_TESTS_FILE = 'build/no-tests.gradle';
const NO_TESTS = verbatim(
  `mkdir -p build && printf '%s\\n' 'allprojects { tasks.withType(Test).configureEach { enabled = false } }' >${NO_TESTS_FILE}`,
);
const GRADLE = 'sh ./gradlew --no-daemon --console=plain';
/** A build file that sets `version` itself wins over the property: it must not. */
const VERSION = '-Pversion="$VERSION"';
/** Repositories by name; the wrapper decides which Gradle runs. */
const CONFIGURE = verbatim(
  'jf gradle-config --server-id-resolve=artifactory --server-id-deploy=artifactory --repo-resolve="$RESOLVE_REPOSITORY" --repo-deploy="$PUBLISH_REPOSITORY" --use-wrapper=true',
);

export const javaGradle = {
  title: 'Java with Gradle',
  packageType: 'maven',
  languageVersion: '21',
  tools: ["JDK (the repository's wrapper brings Gradle 7 or newer)"],
  cache: () => ({
    keyFiles: ['gradle/wrapper/gradle-wrapper.properties', 'gradle.lockfile'],
    paths: ['.gradle-home/caches', '.gradle-home/wrapper'],
    variables: { GRADLE_USER_HOME: '.gradle-home' },
  }),
  commands: () => ({
    lint: [NO_TESTS, verbatim(`${GRADLE} --init-script ${NO_TESTS_FILE} check`)],
    unitTests: [MEASURE, verbatim(`${GRADLE} --init-script ${MEASURE_FILE} test`)],
    integrationTests: [verbatim(`${GRADLE} integrationTest`)],
    build: [verbatim(`${GRADLE} ${VERSION} assemble`)],
    publish: [CONFIGURE, verbatim(`jf gradle ${VERSION} assemble artifactoryPublish`)],
  }),
  unitReports: {
    junit: ['**/build/test-results/test/TEST-*.xml'],
    coverage: { format: 'jacoco', path: '**/build/reports/jacoco/test/jacocoTestReport.xml' },
  },
  integrationReports: { junit: ['**/build/test-results/integrationTest/TEST-*.xml'], coverage: undefined },
  agents: JAVA_AGENTS,
  outputs: () => ['**/build/libs/*.jar'],
} satisfies Toolchain;
