/**
 * Java built by Maven, of one module or several. The version enters every POM through `versions:set`; JaCoCo measures without a change of
 * the POM, each module by itself.
 */
import type { Toolchain } from '../model/extension';
import { verbatim } from '../syntax/shell';
import { JAVA_AGENTS } from './agents';

const MAVEN = 'mvn -B -ntp';
const JACOCO = 'org.jacoco:jacoco-maven-plugin:0.8.13';
const SET_VERSION = verbatim(`${MAVEN} versions:set -DnewVersion="$VERSION" -DprocessAllModules=true -DgenerateBackupPoms=false`);
/** Names no class: Surefire runs nothing, Failsafe (which listens to `it.test`) everything. */
const NO_UNIT_TESTS = '-Dtest=NoUnitTests -Dsurefire.failIfNoSpecifiedTests=false';
/** Linters of Java are plugins of the build, and check in its phase `verify`; where no POM names one, a second build would show nothing. */
const LINT = verbatim(`linters='<artifactId>(maven-checkstyle|maven-pmd|spotbugs-maven|spotless-maven)-plugin<'
if [ -n "$(find . -name pom.xml -exec grep -lE "$linters" {} +)" ]; then
  ${MAVEN} -DskipTests verify
else
  echo 'No POM names Checkstyle, PMD, SpotBugs or Spotless: there is nothing to lint with.'
fi`);

export const javaMaven = {
  title: 'Java with Maven',
  packageType: 'maven',
  languageVersion: '21',
  tools: ['JDK', 'Maven 3.8 or newer'],
  cache: () => ({
    keyFiles: ['pom.xml'],
    paths: ['.m2/repository'],
    variables: { MAVEN_OPTS: '-Dmaven.repo.local=.m2/repository' },
  }),
  commands: () => ({
    lint: [LINT],
    unitTests: [verbatim(`${MAVEN} ${JACOCO}:prepare-agent test ${JACOCO}:report`)],
    integrationTests: [verbatim(`${MAVEN} ${NO_UNIT_TESTS} verify`)],
    build: [SET_VERSION, verbatim(`${MAVEN} package -DskipTests`)],
    publish: [SET_VERSION, verbatim('jf mvn deploy -B -ntp -DskipTests')],
  }),
  unitReports: {
    junit: ['**/target/surefire-reports/TEST-*.xml'],
    coverage: { format: 'jacoco', path: '**/target/site/jacoco/jacoco.xml' },
  },
  integrationReports: { junit: ['**/target/failsafe-reports/TEST-*.xml'], coverage: undefined },
  agents: JAVA_AGENTS,
  outputs: () => ['**/target/*.jar'],
} satisfies Toolchain;
