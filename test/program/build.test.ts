import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aGitLabPipeline, aPipeline } from '../support/builders';
import { World } from './world';

const JACOCO = (missed: number, covered: number) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="app"><package name="a"><sourcefile name="A.java"><counter type="LINE" missed="0" covered="9"/></sourcefile><counter type="LINE" missed="1" covered="1"/></package><counter type="BRANCH" missed="5" covered="5"/><counter type="LINE" missed="${missed}" covered="${covered}"/><counter type="CLASS" missed="0" covered="1"/></report>`;
const COBERTURA = (attributes: string) =>
  `<?xml version="1.0" ?>\n<!-- <coverage line-rate="0.1"> -->\n<coverage ${attributes}>\n\t<packages><package name="x" line-rate="0.01"/></packages>\n</coverage>\n`;

describe('coverage', () => {
  const world = (text: string): World => {
    const made = new World();
    made.write('reports/coverage.xml', text);
    return made;
  };
  const coverage = (text: string, format: string, minimum: string) =>
    world(text).run(['coverage', format, 'reports/coverage.xml', minimum]);

  test.each([
    ['jacoco', JACOCO(20, 80), 'coverage: 80.0%\n'],
    ['jacoco', JACOCO(1, 2), 'coverage: 66.6%\n'],
    ['cobertura', COBERTURA('line-rate="0.9" lines-covered="805" lines-valid="1000"'), 'coverage: 80.5%\n'],
    ['cobertura', COBERTURA("lines-valid='3' lines-covered='3' branch-rate='0'"), 'coverage: 100.0%\n'],
    ['cobertura', COBERTURA('version="7.6"\n  branch-rate="0.2" line-rate="0.8571"'), 'coverage: 85.7%\n'],
  ])('%s: the lines of the whole report are printed as GitLab reads them (%#)', (format, text, expected) => {
    expect(coverage(text, format, '60')).toEqual({ status: 0, stdout: expected, stderr: '', calls: [] });
  });

  test('exactly the gate passes', () => {
    expect(coverage(JACOCO(20, 80), 'jacoco', '80').status).toBe(0);
  });

  test('just below the gate fails, and is not rounded up to it', () => {
    const outcome = coverage(JACOCO(2004, 7996), 'jacoco', '80');
    expect(outcome).toMatchObject({ status: 1, stdout: 'coverage: 79.9%\n' });
    expect(outcome.stderr).toContain("less than 80 % of the lines are covered, and the service's gate is 80 %");
  });

  test('a missing report fails, and says which', () => {
    const outcome = new World().run(['coverage', 'jacoco', 'no/such.xml', '0']);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('the coverage report "no/such.xml" is missing');
  });

  test.each([
    ['jacoco', '<report name="x"></report>'],
    ['cobertura', COBERTURA('lines-covered="0" lines-valid="0" line-rate="1"')],
    ['cobertura', JACOCO(1, 1)],
    ['jacoco', ''],
  ])('a report that counts no lines is no proof: %s (%#)', (format, text) => {
    expect(coverage(text, format, '0').status).toBe(1);
  });

  describe('of every module', () => {
    const modules = (reports: Readonly<Record<string, string>>, minimum: string) => {
      const made = new World();
      for (const [path, text] of Object.entries(reports)) made.write(path, text);
      return made.run(['coverage', 'jacoco', '**/target/jacoco.xml', minimum]);
    };

    test('lines of all of them count together, wherever they lie', () => {
      const reports = {
        'target/jacoco.xml': JACOCO(0, 10),
        'a/target/jacoco.xml': JACOCO(30, 20),
        "b/c d/it's/target/jacoco.xml": JACOCO(0, 40),
      };
      expect(modules(reports, '70')).toMatchObject({ status: 0, stdout: 'coverage: 70.0%\n' });
      expect(modules(reports, '70.1').status).toBe(1);
    });

    test('one module alone is a report of its own; a file of another name is none', () => {
      expect(modules({ 'a/target/jacoco.xml': JACOCO(1, 1), 'a/mytarget/jacoco.xml': JACOCO(8, 0) }, '50').stdout).toBe(
        'coverage: 50.0%\n',
      );
      expect(modules({ 'a/jacoco.xml': JACOCO(0, 1) }, '0').stderr).toContain(
        'the coverage report "**/target/jacoco.xml" is missing',
      );
    });

    test('a report that breaks off is not counted', () => {
      const [half = ''] = JACOCO(0, 10).split('</report>');
      expect(modules({ 'a/target/jacoco.xml': half }, '0').status).toBe(1);
    });
  });

  test('a report whose path begins like an option or holds quotes is read', () => {
    const made = new World();
    made.write("-n 'x' $(id)/c.xml", JACOCO(0, 1));
    expect(made.run(['coverage', 'jacoco', "-n 'x' $(id)/c.xml", '10']).stdout).toBe('coverage: 100.0%\n');
  });
});

describe('variables', () => {
  test('a shell that evaluates them has the version and the names that build commands read', () => {
    const world = new World({ pipeline: aGitLabPipeline() });
    world.commit();
    world.git('tag', 'v1.2.3');
    const outcome = world.run(['variables']);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain("export VERSION='1.2.3'\n");
    expect(outcome.stdout).toContain("export BUILD_NAME='retail-storefront'\n");
    expect(outcome.stdout).toContain("export JFROG_CLI_BUILD_NUMBER='1.2.3'\n");
    expect(outcome.stdout).toContain("export PUBLISH_REPOSITORY='npm-local'\n");
  });
});

describe('Artifactory', () => {
  const jf = (): World => {
    const world = new World();
    world.answer('jf', {});
    world.commit();
    world.git('tag', 'v1.0.0');
    return world;
  };

  test("GitLab's id token goes by the environment, never as an argument", () => {
    const world = jf();
    const { status, calls, stdout, stderr } = world.run(['login-artifactory'], { ARTIFACTORY_ID_TOKEN: 'eyJ.secret.jwt' });
    expect(status).toBe(0);
    expect(calls[0]?.environment.JFROG_CLI_OIDC_EXCHANGE_TOKEN_ID).toBe('eyJ.secret.jwt');
    expect(calls[0]?.argv).toEqual([
      'jf',
      'config',
      'add',
      'artifactory',
      '--url=https://artifactory.retail.example',
      '--overwrite=true',
      '--interactive=false',
      '--oidc-provider-name=gitlab',
      '--oidc-provider-type=GenericOidc',
      '--oidc-audience=artifactory.retail.example',
    ]);
    expect(JSON.stringify(calls.map(({ argv }) => argv)) + stdout + stderr).not.toContain('secret');
  });

  test('an access token goes by standard input, never as an argument', () => {
    const world = jf();
    const { calls, stdout, stderr } = world.run(['login-artifactory'], { ARTIFACTORY_TOKEN: 'cmVm-secret' });
    expect(calls[0]?.stdin).toBe('cmVm-secret\n');
    expect(JSON.stringify(calls.map(({ argv }) => argv)) + stdout + stderr).not.toContain('secret');
  });

  test('Maven resolves from one repository and deploys to the other', () => {
    const { calls } = jf().run(['login-artifactory'], { ARTIFACTORY_TOKEN: 'x' });
    expect(calls[1]?.argv).toEqual([
      'jf',
      'mvn-config',
      '--server-id-resolve=artifactory',
      '--server-id-deploy=artifactory',
      '--repo-resolve-releases=maven',
      '--repo-resolve-snapshots=maven',
      '--repo-deploy-releases=maven-local',
      '--repo-deploy-snapshots=maven-local',
    ]);
  });

  test('without a credential it says which to bind', () => {
    const outcome = jf().run(['login-artifactory']);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('neither ARTIFACTORY_ID_TOKEN nor ARTIFACTORY_TOKEN is set');
  });

  test('its configuration is outside the service folder, so that no image or bundle can hold a token', () => {
    const world = jf();
    const home = world.run(['login-artifactory'], { ARTIFACTORY_TOKEN: 'x' }).calls[0]?.environment.JFROG_CLI_HOME_DIR ?? '';
    expect(home).not.toBe('');
    expect(home.startsWith(world.folder)).toBe(false);
  });

  test('build info is published under the name and the version, and is given no secret to collect', () => {
    const world = jf();
    writeFileSync(join(world.root, 'bin', 'jf'), '#!/bin/sh\nif [ "$2" = build-collect-env ]; then env; fi\necho "jf $*"\n');
    const { status, stdout } = world.run(['build-info'], {
      TEAMS_WEBHOOK_1: 'https://hook/?sig=secret',
      ARTIFACTORY_TOKEN: 'secret',
      CI_PIPELINE_URL: 'https://gitlab/p/1',
    });
    expect(status).toBe(0);
    expect(stdout).not.toContain('secret');
    expect(stdout).toContain('jf rt build-add-git retail-checkout 1.0.0\n');
    expect(stdout).toContain('RUN_URL=https://gitlab/p/1\n');
    expect(stdout).toContain('jf rt build-publish retail-checkout 1.0.0 --build-url=https://gitlab/p/1\n');
  });
});

describe('the program itself', () => {
  test.each(['', 'deplyo', '--help', "$(touch x)`touch y`'"])('an unknown verb %j lists the known ones', (verb) => {
    const world = new World();
    const outcome = world.run([verb]);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('the verb must be one of: version variables');
    expect(world.has('x') || world.has('y')).toBe(false);
  });

  test.each([[['deploy']], [['deploy', 'produ']], [['rollback', '']], [['record', '*']]])(
    'an unknown environment is refused: %j',
    (argv) => {
      const outcome = new World().run(argv);
      expect(outcome.status).toBe(1);
      expect(outcome.stderr).toContain('checkout has: dev stage preprod prod.');
    },
  );

  test("names of the settings in the job's environment do not stand in for an unknown environment", () => {
    const outcome = new World().run(['deploy', 'nowhere'], {
      STACK: 'other',
      ACCOUNT: '999999999999',
      DEPLOY_ROLE_ARN: 'arn:evil',
    });
    expect(outcome).toMatchObject({ status: 1, calls: [] });
  });

  test('a state folder that is a link to elsewhere is refused', () => {
    const world = new World();
    world.write('elsewhere/x', '');
    symlinkSync('elsewhere', join(world.folder, '.delivery'));
    expect(world.run(['version']).stderr).toContain('is a symbolic link; it must be a folder of this job');
  });

  test('no working files are left behind, whether a verb succeeds or fails', () => {
    const world = new World({ pipeline: aPipeline() });
    world.commit();
    world.run(['version']);
    world.run(['deploy', 'nowhere']);
    expect(world.git('status', '--porcelain', '--ignored', '-uall').match(/work\./)).toBeNull();
  });
});
