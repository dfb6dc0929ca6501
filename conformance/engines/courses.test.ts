/** The same service on every pair of engines: what its files say happens is the same, but for differences that are declared. */
import { describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import type { Pipeline } from '../../src/model/pipeline';
import type { Service, ServiceEnvironment, StrategyName, ToolchainName } from '../../src/model/service';
import { strategies } from '../../src/strategies';
import { toolchains } from '../../src/toolchains';
import { anApproval, aPipeline, aService, aServiceEnvironment } from '../../test/support/builders';
import { groovy, needs, pyyaml } from '../support/tools';
import { type Course, coursesOf } from './read';

const PAIRS = [
  { build: 'jenkins', deliver: 'codepipeline' },
  { build: 'gitlab', deliver: 'codepipeline' },
  { build: 'gitlab', deliver: 'gitlab' },
  { build: 'jenkins', deliver: 'jenkins' },
] as const satisfies readonly Service['engines'][];

const TOOLCHAINS: readonly ToolchainName[] = Object.keys(toolchains).filter((name): name is ToolchainName => name in toolchains);
const STRATEGIES: readonly StrategyName[] = Object.keys(strategies).filter((name): name is StrategyName => name in strategies);

/** Each a service that differs in toolchain, strategy, way of delivery, approvals and hotfixes. */
const SERVICES: readonly Partial<Service>[] = TOOLCHAINS.flatMap((toolchain, row) =>
  STRATEGIES.map((strategy, column) => {
    const number = row * 5 + column;
    const environment = (name: string, more: Partial<ServiceEnvironment> = {}) =>
      aServiceEnvironment(name, 'checkout', { strategy, ...more });
    const prod = { approval: anApproval({ count: number % 2 === 0 ? 2 : 1, teams: ['commerce', 'platform'] }) };
    return {
      build: { ...aService().build, toolchain, packageType: toolchains[toolchain].packageType },
      delivery: number % 3 === 0 ? 'central' : 'merge-request',
      path: number % 4 === 0 ? 'services/checkout' : '',
      environments: [
        environment('dev'),
        environment('stage', { hotfix: number % 2 === 0 }),
        environment('prod', number % 5 === 4 ? {} : prod),
      ],
    };
  }),
);

/** What CodePipeline's way is different in, and `src/resolve/losses.ts` tells the user. */
const undeclared = (course: Course): Course => course.filter((line) => !/^(check-fixes|promote) /.test(line));

/** The image of what CodePipeline delivers is made from the bundle: it comes after it. */
const imageFirst = (course: Course): Course => {
  const [archive, image] = [course.indexOf('archive'), course.indexOf('image')];
  if (archive < 0 || image !== archive + 1) return course;
  return [...course.slice(0, archive), 'image', 'archive', ...course.slice(image + 1)];
};

describe.skipIf(needs(groovy, pyyaml))('one service on four pairs of engines', () => {
  const pipelines: readonly (readonly Pipeline[])[] = SERVICES.map((service) =>
    PAIRS.map((engines) => aPipeline({ service: aService({ ...service, engines }) })),
  );
  const subjects = pipelines.flat().map((pipeline) => ({
    files: emitService(pipeline),
    environments: pipeline.service.environments.map(({ environment }) => environment.name),
  }));

  test('takes the same course, in the same order, whichever engines it is on', () => {
    expect(subjects.length).toBeGreaterThanOrEqual(200);
    const courses = coursesOf(subjects).map((course) => imageFirst(undeclared(course)));
    const rows = SERVICES.map((_, index) => courses.slice(index * PAIRS.length, (index + 1) * PAIRS.length));
    for (const [index, [first, ...others]] of rows.entries()) {
      expect(first?.length).toBeGreaterThan(8);
      for (const [at, other] of others.entries())
        expect(other, `service ${index}: ${JSON.stringify(PAIRS[at + 1])} differs from ${JSON.stringify(PAIRS[0])}`).toEqual(
          first,
        );
    }
    expect(rows[0]?.[0]).toEqual(WHOLE);
  });

  test('tells the user of what one engine does and another does not', () => {
    const asked = pipelines.map((row) => row.map(({ losses }) => losses.map((loss) => loss.asked).join('\n')));
    for (const [onCodePipeline = '', , onGitLab = '', onJenkins = ''] of asked) {
      expect(onCodePipeline).toContain('lacks a fix of prod');
      expect(onGitLab + onJenkins).not.toContain('lacks a fix of prod');
    }
    expect(asked.flat().some((text) => text.includes('a hotfix goes past stage'))).toBe(true);
    expect(asked.flat().some((text) => text.includes('packages are copied'))).toBe(true);
  });
});

const WHOLE: Course = [
  'verify',
  'publish',
  'image',
  'archive',
  'migrate dev',
  'deploy dev',
  'smoke dev, else rollback',
  'record dev',
  'migrate stage',
  'deploy stage',
  'smoke stage, else rollback',
  'record stage',
  'approve prod',
  'migrate prod',
  'deploy prod',
  'smoke prod, else rollback',
  'record prod',
];
