import { describe, expect, test } from 'vitest';
import { aGitLabService, aPipeline, aService, aServiceEnvironment } from '../support/builders';
import { World, type WorldOptions } from './world';

const ADDRESS = 'https://checkout.dev.retail.example/actuator/health';

/** A service whose smoke test in every environment is the one given. */
function worldOf(smokeTest: Partial<ReturnType<typeof aServiceEnvironment>['smokeTest']>, options: WorldOptions = {}): World {
  const dev = aServiceEnvironment('dev', 'checkout');
  const environments = [{ ...dev, smokeTest: { ...dev.smokeTest, paths: [], commands: [], ...smokeTest } }];
  const world = new World({ pipeline: aPipeline({ service: aService({ environments }) }), ...options });
  world.commit();
  world.git('tag', 'v1.0.0');
  return world;
}

describe('smoke test', () => {
  test('every path that answers 2xx passes', () => {
    const world = worldOf({ paths: ['/actuator/health', '/ready'] });
    world.answer('curl', { stdout: '204' });
    const { status, calls, stderr } = world.run(['smoke', 'dev']);
    expect(status).toBe(0);
    expect(calls.map(({ argv }) => argv.at(-1))).toEqual([ADDRESS, 'https://checkout.dev.retail.example/ready']);
    expect(stderr).toContain('smoke test of dev: passed');
  });

  test('an answer that comes after a few failures passes', () => {
    const world = worldOf({ paths: ['/actuator/health'] });
    world.answer('curl', { stdout: '503', times: 2 });
    world.answer('curl', { stdout: '000', exit: 7, times: 1 });
    world.answer('curl', { stdout: '200' });
    expect(world.run(['smoke', 'dev'])).toMatchObject({ status: 0 });
  });

  test.each([
    ['500', 0],
    ['301', 0],
    ['000', 6],
  ])('an answer %s fails after a bounded number of attempts, and says what came', (code, exit) => {
    const world = worldOf({ paths: ['/actuator/health'] });
    world.answer('curl', { stdout: code, exit });
    const { status, calls, stderr } = world.run(['smoke', 'dev']);
    expect(status).toBe(1);
    expect(calls).toHaveLength(6);
    expect(stderr).toContain(`${ADDRESS} answered ${code} (6 times; 000 means no answer); it must answer 2xx.`);
  });

  test('each attempt has a time limit, follows no redirect and speaks HTTP only', () => {
    const world = worldOf({ paths: ['/x'] });
    world.answer('curl', { stdout: '200' });
    const argv = world.run(['smoke', 'dev']).calls[0]?.argv ?? [];
    expect(argv).toEqual(expect.arrayContaining(['--max-time', '15', '--connect-timeout', '5', '--proto', '=http,https']));
    expect(argv).not.toContain('--location');
  });

  test("the team's own commands run verbatim, with the address, the environment and the version", () => {
    const world = worldOf({
      commands: [
        'for each in a b; do',
        '  echo "$each $SERVICE_URL $ENVIRONMENT $VERSION"',
        'done',
        "echo 'it'\\''s $(not run)'",
      ],
    });
    expect(world.run(['smoke', 'dev']).stdout).toBe(
      "a https://checkout.dev.retail.example dev 1.0.0\nb https://checkout.dev.retail.example dev 1.0.0\nit's $(not run)\n",
    );
  });

  test('a failing command fails the test at once', () => {
    const world = worldOf({ commands: ['echo first', 'false', 'echo second'] });
    const outcome = world.run(['smoke', 'dev']);
    expect(outcome).toMatchObject({ status: 1, stdout: 'first\n' });
    expect(outcome.stderr).toContain("the service's own smoke test failed");
  });

  test('a command that reads its input cannot wait for a person', () => {
    expect(worldOf({ commands: ['if read -r line; then exit 3; fi'] }).run(['smoke', 'dev']).status).toBe(0);
  });

  test("the team's commands keep the locale of the job", () => {
    const world = worldOf({ commands: ['echo "<${LC_ALL-none}>"'] });
    expect(world.run(['smoke', 'dev'], { LC_ALL: 'C.UTF-8' }).stdout).toBe('<C.UTF-8>\n');
    expect(world.run(['smoke', 'dev']).stdout).toBe('<none>\n');
  });

  test('a worker without paths and commands passes and says that it has none', () => {
    const outcome = worldOf({}).run(['smoke', 'dev']);
    expect(outcome).toMatchObject({ status: 0, calls: [] });
    expect(outcome.stderr).toContain('checkout has no smoke test in dev.');
  });

  test('environments with different commands run their own', () => {
    const [dev, stage] = ['dev', 'stage'].map((name) => {
      const target = aServiceEnvironment(name, 'storefront');
      return { ...target, smokeTest: { ...target.smokeTest, paths: [], commands: [`echo only ${name}`] } };
    });
    const environments = [dev, stage].flatMap((each) => (each === undefined ? [] : [each]));
    const world = new World({ pipeline: aPipeline({ service: aGitLabService({ environments }) }) });
    world.commit();
    expect(world.run(['smoke', 'dev']).stdout).toBe('only dev\n');
    expect(world.run(['smoke', 'stage']).stdout).toBe('only stage\n');
  });
});

describe('notify without its tools', () => {
  test.each([['jq'], ['curl']])('where %s is missing the pipeline goes on', (tool) => {
    const world = new World({ standIns: tool === 'curl' ? [] : ['curl'], tools: [] });
    const outcome = world.run(['notify', 'build', 'success'], { TEAMS_WEBHOOK_1: 'https://hook.example/?sig=secret' });
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toContain('is not installed here, and notices need it.');
    expect(outcome.stderr).not.toContain('secret');
  });

  test('an event that the service does not tell of is left out', () => {
    const pipeline = aPipeline({ service: aService({ notices: { channels: ['commerce'], events: ['deployment'] } }) });
    const outcome = new World({ pipeline }).run(['notify', 'build', 'failed']);
    expect(outcome).toMatchObject({ status: 0, calls: [], stderr: 'checkout sends no notices of "build".\n' });
  });
});
