import { describe, expect, test } from 'vitest';
import { checkLimits } from '../../../src/resolve/limits';
import { awsNames } from '../../../src/resolve/limits/aws-names';
import { projects } from '../../../src/resolve/limits/projects';
import { aGitLabService, anApproval, anEnvironment, aService, aServiceEnvironment } from '../../support/builders';
import { aFleet, reports } from './a-fleet';

const inProject = (name: string, path: string, overrides: Parameters<typeof aService>[0] = {}) =>
  aService({ name, project: 'retail/mono', path, tagPrefix: `${name}/v`, ...overrides });

describe('services of one GitLab project', () => {
  test('SP303 may not live in one folder', () => {
    expect(reports(projects(aFleet([inProject('cart', 'cart'), inProject('wish', 'cart')])))).toEqual([
      `SP303 wish:spec.pipeline.path
"wish" and "cart" both live in "cart" of project "retail/mono".
give each its own "path".
cart:spec.pipeline.path "cart" is here.`,
    ]);
  });

  test('SP304 may not both need its one CI configuration', () => {
    const engines = { build: 'gitlab', deliver: 'codepipeline' } as const;
    const fleet = aFleet([
      inProject('cart', 'cart', { engines }),
      inProject('wish', 'wish', { engines }),
      inProject('till', 'till'),
    ]);
    expect(reports(projects(fleet))).toEqual([
      `SP304 wish:metadata.annotations.gitlab.com/project-slug
Project "retail/mono" has one CI configuration, and both "wish" and "cart" need it.
write "engines: { build: jenkins, deliver: codepipeline }" for one of them, or move it to a project of its own.
cart:metadata.annotations.gitlab.com/project-slug "cart" is here.`,
    ]);
  });

  test('SP308 may not read the same version tags', () => {
    const fleet = aFleet([inProject('cart', 'cart', { tagPrefix: 'v' }), inProject('wish', 'wish', { tagPrefix: 'v' })]);
    expect(reports(projects(fleet))).toEqual([
      `SP308 wish:spec.pipeline.path
"wish" and "cart" would both take their version from tags "v*" of project "retail/mono".
give each its own "path", from which its tag prefix follows.
cart:spec.pipeline.path "cart" is here.`,
    ]);
  });

  test('may share it each in a folder of its own', () => {
    expect(projects(aFleet([inProject('cart', 'cart'), inProject('wish', 'wish'), aGitLabService()]))).toEqual([]);
  });
});

describe('SP305', () => {
  const inEnvironment = (service: string, environment: string) =>
    aService({
      name: service,
      environments: [{ ...aServiceEnvironment('dev', service), environment: anEnvironment('dev', { name: environment }) }],
    });

  test('refuses names that become one when they are joined, once for two services', () => {
    expect(reports(awsNames(aFleet([inEnvironment('shop', 'dev-eu'), inEnvironment('shop-dev', 'eu')])))).toEqual([
      `SP305 shop-dev:metadata.name
"shop-dev" and "shop" would both have a stack named "retail-shop-dev-eu" in account 222222222222.
rename one of the two services.
shop:metadata.name "shop" is here.`,
    ]);
  });

  test('accepts services whose names begin alike', () => {
    expect(
      awsNames(aFleet([aService({ name: 'shop' }), aService({ name: 'shop-dev' }), aService({ name: 'shop-dev-tools' })])),
    ).toEqual([]);
  });

  test('accepts long names, which are cut with a hash of the whole', () => {
    const long = 'a'.repeat(58);
    expect(awsNames(aFleet([aService({ name: `${long}-one` }), aService({ name: `${long}-two` })]))).toEqual([]);
  });
});

test('all rules hold for the services of the builders, and report by place', () => {
  const approval = anApproval({ count: 2, strength: 'enforced', teams: ['commerce', 'operations'] });
  expect(checkLimits(aFleet([aService({ environments: [aServiceEnvironment('prod', 'checkout', { approval })] })]))).toEqual([]);
  const environments = [aServiceEnvironment('prod', 'a', { approval })];
  const broken = [
    aGitLabService({ environments: [aServiceEnvironment('prod', 'storefront', { approval })] }),
    aService({ name: 'a', environments, engines: { build: 'jenkins', deliver: 'gitlab' } }),
  ];
  expect(checkLimits(aFleet(broken)).map(({ at }) => at.file)).toEqual([
    'a:spec.pipeline.engines',
    'a:spec.pipeline.engines.deliver',
    'a@prod:runtime.ingress.0.priority',
    'storefront:spec.pipeline.engines.deliver',
  ]);
});
